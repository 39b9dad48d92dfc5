//! One connection: one request, its answer, and the end.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, Response};
use hyper::body::{Bytes, Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::time::sleep;
use zeroize::Zeroize;

use super::connections::{Connection, Open, Stage};

/// Most bytes that are read ahead, and so of a head.
const BUFFER_BYTES_MAX: usize = 32 * 1_024;

/// How often a connection looks whether its stage has taken too long.
const WATCH: Duration = Duration::from_millis(500);

/// Bytes of a late sender that are thrown away before the connection is closed nevertheless.
const LINGER_BYTES_MAX: usize = 256 * 1_024;

/// Serves a connection until its answer is taken, its time is over, or it has to go.
pub(super) async fn serve<S>(stream: S, peer: SocketAddr, router: Router, open: Open)
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let connection = Arc::clone(open.connection());
    let overdue = async {
        while !connection.is_overdue() {
            sleep(WATCH).await;
        }
    };
    tokio::select! {
        () = exchange(stream, peer, router, &open) => {}
        () = connection.dismissed.notified() => {}
        () = overdue => {}
    }
}

/// Reads the request and writes the answer.
async fn exchange<S>(stream: S, peer: SocketAddr, router: Router, open: &Open)
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let connection = open.connection();
    let router = TowerToHyperService::new(router);
    let service = service_fn(|request: Request<Incoming>| {
        let mut request = request.map(|body| Body::new(Tracked::new(body, connection)));
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = router.call(request);
        async {
            let answer: Response<Body> = answer.await?;
            let bytes = hyper::body::Body::size_hint(answer.body()).lower();
            open.answers(usize::try_from(bytes).unwrap_or(usize::MAX));
            Ok::<_, Infallible>(answer)
        }
    });
    let counted = Counted {
        stream,
        connection: Arc::clone(connection),
    };
    // Without keep-alive each answer says `Connection: close`, and what was read is freed with the connection. Some
    // clients close their half as soon as they have sent a request, and wait for the answer.
    let served = http1::Builder::new()
        .keep_alive(false)
        .half_close(true)
        .max_buf_size(BUFFER_BYTES_MAX)
        .max_header_size(BUFFER_BYTES_MAX)
        .serve_connection(TokioIo::new(counted), service)
        .without_shutdown();
    // An error is that of a stranger: a broken head, or a connection that was reset.
    let Ok(parts) = served.await else { return };
    let stream = parts.io.into_inner().stream;
    drop((parts.read_buf, parts.service));
    linger(stream, connection).await;
}

/// Closes our half of the connection, and throws away what still comes until the other half is closed.
async fn linger<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, connection: &Connection) {
    connection.enter(Stage::Over);
    if stream.shutdown().await.is_err() {
        return;
    }
    let mut thrown_away = [0; 4_096];
    let mut left = LINGER_BYTES_MAX;
    while let Ok(bytes @ 1..) = stream.read(&mut thrown_away).await {
        // The other half may stay open for long, and these can be words.
        thrown_away.zeroize();
        left = left.saturating_sub(bytes);
        if left == 0 {
            return;
        }
    }
}

/// The body of a request, which tells its connection when it has come.
struct Tracked {
    body: Incoming,
    connection: Arc<Connection>,
}

impl Tracked {
    fn new(body: Incoming, connection: &Arc<Connection>) -> Tracked {
        let has_come = hyper::body::Body::is_end_stream(&body);
        connection.enter(if has_come { Stage::Work } else { Stage::Body });
        Tracked {
            body,
            connection: Arc::clone(connection),
        }
    }
}

impl hyper::body::Body for Tracked {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        if matches!(polled, Poll::Ready(None)) || self.body.is_end_stream() {
            self.connection.enter(Stage::Work);
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A stream that counts the bytes that move.
struct Counted<S> {
    stream: S,
    connection: Arc<Connection>,
}

impl<S: AsyncRead + Unpin> AsyncRead for Counted<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.connection.count(buffer.filled().len() - before);
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Counted<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.written(&polled);
        polled
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.written(&polled);
        polled
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl<S> Counted<S> {
    fn written(&self, polled: &Poll<io::Result<usize>>) {
        if let Poll::Ready(Ok(bytes)) = polled {
            self.connection.count(*bytes);
        }
    }
}
