//! Connections: one request each, bounded in time and number, and what becomes of them when the server stops.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use crate::door::FORM;
use crate::door::process::{Server, furnish, post, tip_function};

/// A server in a folder of its own.
fn server() -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    (folder, server)
}

/// A connection on which some bytes were sent.
fn sent(address: SocketAddr, bytes: impl AsRef<[u8]>) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    let patience = Some(Duration::from_secs(30));
    stream.set_read_timeout(patience).unwrap();
    stream.write_all(bytes.as_ref()).unwrap();
    stream
}

/// Everything that comes until the server closes the connection.
fn until_closed(mut stream: &TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8(answer).unwrap()
}

fn head(length: usize) -> String {
    format!("POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: {length}\r\n")
}

#[test]
fn every_answer_ends_its_connection_although_the_client_would_keep_it() {
    let (_folder, server) = server();
    let keep = "Connection: keep-alive\r\n\r\n";
    for (request, status) in [
        (format!("{}{keep}what=x", head(6)), 200),
        (format!("{}{keep}where=x", head(7)), 422),
        (format!("{}{keep}what=%", head(6)), 400),
        (format!("{}{keep}", head(70_000)), 413),
        (format!("GET /t HTTP/1.1\r\nHost: x\r\n{keep}"), 405),
        (format!("GET / HTTP/1.1\r\nHost: x\r\n{keep}"), 404),
        (
            format!("POST /t HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n{keep}what=x"),
            415,
        ),
    ] {
        let began = Instant::now();
        let answer = until_closed(&sent(server.address, &request));
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")),
            "{answer}"
        );
        let answer = answer.to_ascii_lowercase();
        assert!(answer.contains("\r\nconnection: close\r\n"), "{answer}");
        assert!(began.elapsed() < Duration::from_secs(2), "{status}");
    }
    server.stop();
}

#[test]
fn a_second_request_on_a_connection_is_not_answered() {
    let (_folder, server) = server();
    let request = format!("{}\r\nwhat=x", head(6));
    let answer = until_closed(&sent(server.address, request.repeat(2)));
    assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{answer}");
    server.stop();
}

#[test]
fn a_client_that_closes_its_half_gets_its_answer() {
    let (_folder, server) = server();
    let stream = sent(server.address, format!("{}\r\nwhat=x", head(6)));
    stream.shutdown(Shutdown::Write).unwrap();
    let answer = until_closed(&stream);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    server.stop();
}

#[test]
fn an_answer_that_comes_before_the_end_of_the_body_reaches_its_sender() {
    let (_folder, server) = server();
    let mut stream = sent(server.address, format!("{}\r\n", head(1 << 20)));
    // The sender does not look for an answer before everything is sent.
    let _ = stream.write_all(&vec![b'x'; 200_000]);
    thread::sleep(Duration::from_millis(300));
    let answer = until_closed(&stream);
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    server.stop();
}

#[test]
fn only_http_1_is_spoken() {
    let (_folder, server) = server();
    let preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    let mut answer = Vec::new();
    let _ = sent(server.address, preface).read_to_end(&mut answer);
    // Settings of HTTP/2 would begin with a frame of type 4.
    assert!(
        answer.is_empty() || answer.starts_with(b"HTTP/1.1 "),
        "{answer:?}"
    );
    assert!(
        post(server.address, "what=x")
            .unwrap()
            .starts_with("HTTP/1.1 200 ")
    );
    server.stop();
}

#[test]
fn a_head_of_more_than_32_kib_is_refused() {
    let (_folder, server) = server();
    let padded = |bytes: usize| {
        let padding = format!("X-Padding: {}\r\n", "x".repeat(bytes));
        let mut answer = Vec::new();
        let stream = sent(server.address, format!("{}{padding}", head(6)));
        // The rest is sent although the server may have closed already.
        let _ = (&stream).write_all(b"\r\nwhat=x");
        let _ = (&stream).read_to_end(&mut answer);
        String::from_utf8(answer).unwrap()
    };
    assert!(padded(16_000).starts_with("HTTP/1.1 200 "));
    let refused = padded(33_000);
    assert!(
        refused.is_empty() || refused.starts_with("HTTP/1.1 431 "),
        "{refused}"
    );
    server.stop();
}

#[test]
fn a_head_that_does_not_end_is_waited_for_ten_seconds() {
    let (_folder, server) = server();
    let began = Instant::now();
    let connections = ["", "P", "POST /t HTTP/1.1\r\nHost: x\r\n"];
    let connections = connections.map(|part| sent(server.address, part));
    for stream in &connections {
        assert_eq!(until_closed(stream), "");
        let seconds = began.elapsed().as_secs_f32();
        assert!((9.0..13.0).contains(&seconds), "{seconds} s");
    }
    server.stop();
}

#[test]
fn a_body_that_does_not_come_is_answered_and_its_connection_closed() {
    let (_folder, server) = server();
    let stream = sent(server.address, format!("{}\r\nwhat=", head(600)));
    let answer = until_closed(&stream);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(answer.ends_with("neutral"), "{answer}");
    server.stop();
}

#[test]
fn beyond_1024_connections_the_slowest_goes_and_never_the_newest() {
    let (_folder, server) = server();
    let first = sent(server.address, "");
    thread::sleep(Duration::from_millis(50));
    let _silent: Vec<TcpStream> = (0..1_100).map(|_| sent(server.address, "")).collect();
    let began = Instant::now();
    let answer = post(server.address, "what=x").unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert_eq!(until_closed(&first), "", "it made room");
    assert!(began.elapsed() < Duration::from_secs(5));
    server.stop();
}

#[test]
#[cfg(target_os = "linux")]
fn without_room_for_another_connection_the_slowest_goes_and_it_is_said_once() {
    use std::process::Command;
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -n 40; exec \"$0\""]);
    limited.arg(tip_function().get_program());
    let server = Server::start_by(limited, folder.path(), &[]);
    let _silent: Vec<TcpStream> = (0..100).map(|_| sent(server.address, "")).collect();
    for _ in 0..5 {
        let answer = post(server.address, "what=x").unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
    let written = server.stop();
    let said = written.matches("opens no further connection").count();
    assert_eq!(said, 1, "{written}");
}

#[test]
fn a_server_that_stops_ends_idle_connections_at_once_and_finishes_what_was_begun() {
    let (_folder, server) = server();
    let address = server.address;
    let _idle: Vec<TcpStream> = (0..5).map(|_| sent(address, "")).collect();
    let half = sent(address, format!("{}\r\nwhat=", head(6)));
    let answered = sent(address, format!("{}\r\nwhere=x", head(7)));
    let mut answer = [0; 12];
    (&answered).read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 422");
    let began = Instant::now();
    let stopping = thread::spawn(move || server.stop());
    // The last byte comes after the signal.
    thread::sleep(Duration::from_millis(500));
    (&half).write_all(b"x").unwrap();
    let answer = until_closed(&half);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let written = stopping.join().unwrap();
    assert!(written.ends_with("tip-function: stop\n"), "{written}");
    assert!(began.elapsed() < Duration::from_secs(4));
}

#[test]
fn half_a_head_does_not_keep_a_server_from_stopping() {
    let (_folder, server) = server();
    let _half = sent(server.address, "POST /t HT");
    thread::sleep(Duration::from_millis(200));
    let began = Instant::now();
    server.stop();
    assert!(began.elapsed() < Duration::from_secs(13));
}

#[test]
#[cfg(unix)]
fn who_connected_before_the_signal_to_stop_is_answered() {
    // The signal comes first or the connections do, so one round could miss the fault.
    for _ in 0..4 {
        let (_folder, server) = server();
        let signal = |name: &str| {
            let id = server.id().to_string();
            let kill = std::process::Command::new("kill")
                .args([name, &id])
                .status();
            assert!(kill.unwrap().success());
        };
        // While the server is halted, connections wait in its backlog.
        signal("-STOP");
        let request = format!("{}\r\nwhere=x", head(7));
        let waiting: Vec<TcpStream> = (0..20).map(|_| sent(server.address, &request)).collect();
        signal("-TERM");
        signal("-CONT");
        for stream in &waiting {
            let answer = until_closed(stream);
            assert!(answer.starts_with("HTTP/1.1 422 "), "{answer}");
        }
    }
}
