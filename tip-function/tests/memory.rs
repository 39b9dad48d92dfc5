//! After twelve thousand requests the server holds no more memory than after three thousand, and no word of any of
//! them.

mod search;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use crate::door::process::{RESIDENT_MAX, Server, furnish, post};
use crate::door::{FORM, damage};
use crate::secrecy::mark;

const REQUESTS: usize = 12_000;

/// A body of 10,000 chunks of one byte each.
static CHUNKS: LazyLock<String> = LazyLock::new(|| "1\r\nx\r\n".repeat(10_000));

/// Kibibytes that the process holds for itself, files and shared memory left out.
fn resident(server: &Server) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("RssAnon:"));
    line.unwrap()
        .trim()
        .trim_end_matches(" kB")
        .parse()
        .unwrap()
}

/// Posts a body, and gives the status of the answer.
fn send(server: &Server, body: &str) -> u16 {
    let answer = post(server.address, body).unwrap();
    answer[9..12].parse().unwrap()
}

/// Sends a tip, an unfinished form or a broken body, of a length that depends on the number.
fn round(server: &Server, number: usize) {
    let text = "x".repeat(number * 37 % 5_000);
    // One of eight is a tip, because each tip waits for the disk.
    let (body, status) = match number % 8 {
        0 => (format!("what=y{text}&locale=ur&who=me"), 200),
        1..4 => (format!("where={text}"), 422),
        4 => (format!("what={text}%"), 400),
        _ => (format!("what={}", "z".repeat(5_001 + number % 1_000)), 422),
    };
    assert_eq!(send(server, &body), status);
}

#[test]
fn memory_is_flat_over_twelve_thousand_requests() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let writer = |first: usize| (first..first + 125).for_each(|number| round(&server, number));
    let grown: Vec<u64> = (0..REQUESTS)
        .step_by(1_000)
        .map(|thousand| {
            thread::scope(|scope| {
                for part in 0..8 {
                    let writer = &writer;
                    scope.spawn(move || writer(thousand + part * 125));
                }
            });
            resident(&server)
        })
        .collect();
    // Before the fifth thousand the allocator still makes room for eight requests at once. One sample is up to 2 MiB above the
    // next, depending on what is in flight, so the smallest of four stands for them.
    let smallest = |samples: &[u64]| samples.iter().copied().min().unwrap();
    let (first, last) = (smallest(&grown[4..8]), smallest(&grown[grown.len() - 4..]));
    println!("{first} KiB at first, {last} KiB after {REQUESTS}: {grown:?}");
    // A leak of an envelope in one request of a hundred would be 2.5 MiB between the two, and of a page in one of fifty the same.
    assert!(
        last < first + 2_048,
        "{first} KiB grew to {last} KiB: {grown:?}"
    );
    server.stop();
}

/// Repeats a question until the answer is yes, for ten seconds at most.
fn becomes(is_so: impl Fn() -> bool) -> bool {
    (0..100).any(|_| {
        let so = is_so();
        if !so {
            thread::sleep(Duration::from_millis(100));
        }
        so
    })
}

/// Opens connections that each send some pieces, the first of all before the second of any. They stay open.
fn open(server: &Server, count: usize, pieces: &[&[u8]]) -> Vec<TcpStream> {
    let connect = |_| {
        let stream = TcpStream::connect(server.address).unwrap();
        let patience = Some(Duration::from_millis(50));
        stream.set_write_timeout(patience).unwrap();
        stream
    };
    let mut streams: Vec<TcpStream> = (0..count).map(connect).collect();
    for piece in pieces {
        let piece = String::from_utf8_lossy(piece);
        for (number, stream) in streams.iter_mut().enumerate() {
            // Each in a network of its own. The server may have closed it, or does not read any more.
            let address = format!("{}.0.{}.1", 10 + number / 250, number % 250);
            let _ = stream.write_all(piece.replace("ADDRESS", &address).as_bytes());
        }
    }
    // What was sent last is read.
    thread::sleep(Duration::from_secs(1));
    streams
}

/// What an attacker keeps open at once: a name, how many connections, and the pieces that each of them sends. `body` is the longest one.
fn attacks(body: &str) -> [(&'static str, usize, Vec<String>); 5] {
    let head = |more: &str| {
        format!(
            "POST /t HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ADDRESS\r\nContent-Type: {FORM}\r\n{more}\r\n"
        )
    };
    let padding = format!("X-Padding: {}\r\n", "x".repeat(16_000));
    let long = head(&format!("Content-Length: {}\r\n", body.len()));
    let long_head = head(&format!("{padding}Content-Length: 65000\r\n"));
    let mut heads = vec!["POST /t HTTP/1.1\r\n".to_owned()];
    heads.resize(25, padding);
    let chunks = CHUNKS.to_owned();
    [
        ("long heads", 700, heads),
        (
            "long heads, slow bodies",
            600,
            vec![long_head, body[..60_000].to_owned()],
        ),
        (
            "slow bodies",
            800,
            vec![long.clone(), body[..65_000].to_owned()],
        ),
        (
            "answers that nobody takes",
            400,
            vec![long, body.to_owned()],
        ),
        (
            "chunks of one byte",
            300,
            vec![
                head("Transfer-Encoding: chunked\r\n"),
                chunks.clone(),
                chunks,
            ],
        ),
    ]
}

#[test]
fn memory_stays_within_128_mib_whatever_is_sent_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    post(server.address, "what=first").unwrap();
    let before = resident(&server);
    let body = format!("what={}", "\"".repeat(65_000));
    for (name, count, pieces) in attacks(&body) {
        let pieces: Vec<_> = pieces.iter().map(String::as_bytes).collect();
        let streams = open(&server, count, &pieces);
        let (now, most) = (resident(&server), server.most_resident());
        println!("{name}: {now} KiB, {most} KiB at most");
        drop(streams);
    }
    let full_speed = || (0..20).for_each(|_| drop(post(server.address, &body)));
    thread::scope(|scope| (0..8).for_each(|_| drop(scope.spawn(full_speed))));
    let most = server.most_resident();
    let back = becomes(|| resident(&server) < before + 8 * 1_024);
    let after = resident(&server);
    println!("{before} KiB before, {most} KiB at most, {after} KiB after");
    assert!(most <= RESIDENT_MAX, "{most} KiB");
    assert!(back, "{before} KiB before, {after} KiB after");
    server.stop();
}

/// A post with these header lines, of which so much is sent.
fn sent(server: &Server, headers: &str, body: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(
        stream,
        "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\n{headers}\r\n\r\n{body}"
    )
    .unwrap();
    stream
}

/// The answer, to the end of the connection.
fn read(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8(answer).unwrap()
}

#[test]
fn no_word_is_in_memory_when_its_request_is_over() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let mark = mark();
    let is_there = || search::count(server.id(), &[mark.as_bytes()]) > 0;
    assert!(!is_there());
    // The words of a request that has begun can be found; after its writer hangs up they cannot.
    let mut half = TcpStream::connect(server.address).unwrap();
    write!(half, "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 900\r\n\r\nwhat={mark}").unwrap();
    assert!(becomes(is_there), "what is looked for can be found");
    drop(half);
    assert!(becomes(|| !is_there()), "hung up");
    for (body, status) in [
        (
            format!("what={mark}+{}&where={mark}", "x".repeat(3_000)),
            200,
        ),
        (format!("where={mark}"), 422),
        (format!("what={}+{mark}", "x".repeat(5_000)), 422),
        (format!("what={mark}%"), 400),
        (format!("what={mark}&pad={}", "x".repeat(70_000)), 413),
    ] {
        // A client that would keep the connection, and does not close it.
        let length = format!("Content-Length: {}\r\n", body.len());
        let mut stream = sent(&server, &format!("{length}Connection: keep-alive"), &body);
        let answer = read(&mut stream);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")),
            "{answer}"
        );
        assert!(becomes(|| !is_there()), "{status}");
        drop(stream);
    }
    // Bodies that come too slowly, in the clear and in pieces; the server ends them.
    let slow = sent(&server, "Content-Length: 900", &format!("what={mark}"));
    let chunked = format!("{:x}\r\nwhat={mark}\r\n", 5 + mark.len());
    let pieces = sent(&server, "Transfer-Encoding: chunked", &chunked);
    assert!(becomes(is_there));
    for mut stream in [slow, pieces] {
        assert!(read(&mut stream).starts_with("HTTP/1.1 408 "));
        assert!(becomes(|| !is_there()), "too slow");
    }
    // A second post behind the first one, on a path and of a type that are not read.
    for head in [
        format!(
            "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 6\r\n\r\nwhat=x"
        ),
        "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n".to_owned(),
        "POST /t HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n".to_owned(),
    ] {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{head}what={mark}&{mark}").unwrap();
        read(&mut stream);
        assert!(becomes(|| !is_there()), "{head}");
    }
    damage(&folder.path().join("queue"));
    let failed = post(server.address, &format!("what={mark}")).unwrap();
    assert!(failed.starts_with("HTTP/1.1 503 ") && failed.contains(&mark));
    assert!(becomes(|| !is_there()), "not sent");
    server.stop();
}
