//! Memory is the same after twelve thousand requests as after three thousand.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;

use crate::door::FORM;
use crate::door::process::{Server, furnish};

const REQUESTS: usize = 12_000;

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

/// Sends a body over an open connection, and gives the status of the answer.
fn send(stream: &mut TcpStream, body: &str) -> u16 {
    // In one piece: the second of two small ones would wait for the peer's acknowledgement.
    let request = format!(
        "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).unwrap();
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.unwrap().parse().unwrap()];
    stream.read_exact(&mut body).unwrap();
    head[9..12].parse().unwrap()
}

/// A tip, one that is not finished, and one that is none, of many lengths.
fn round(stream: &mut TcpStream, number: usize) {
    let text = "x".repeat(number * 37 % 5_000);
    // One of eight is a tip: each of them waits for the disk.
    let (body, status) = match number % 8 {
        0 => (format!("what=y{text}&locale=ur&who=me"), 200),
        1..4 => (format!("where={text}"), 422),
        4 => (format!("what={text}%"), 400),
        _ => (format!("what={}", "z".repeat(5_001 + number % 1_000)), 422),
    };
    assert_eq!(send(stream, &body), status);
}

#[test]
fn memory_is_flat_over_twelve_thousand_requests() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let writer = |first: usize| {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.set_nodelay(true).unwrap();
        (first..first + 125).for_each(|number| round(&mut stream, number));
    };
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
    // Until then the allocator makes room for eight requests at once.
    let (first, last) = (grown[2], grown[grown.len() - 1]);
    println!("{first} KiB after three thousand, {last} KiB after {REQUESTS}: {grown:?}");
    // A leak of a body, an envelope or a page in one request of a hundred would be 2 MiB and more.
    assert!(
        last < first + 2_048,
        "{first} KiB grew to {last} KiB: {grown:?}"
    );
    server.stop();
}
