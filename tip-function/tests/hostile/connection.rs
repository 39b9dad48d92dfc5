//! The same over a real connection, where the server reads the request.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::door::FORM;
use crate::door::process::{Server, furnish, raw};

#[test]
fn case_14_on_a_real_connection_doubtful_framing_queues_one_tip_at_most() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let head =
        format!("POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nConnection: close\r\n");
    let both = format!(
        "{head}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nwhat=x\r\n0\r\n\r\n"
    );
    let answer = raw(server.address, both.as_bytes()).unwrap_or_default();
    assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{answer}");
    let twice = format!("{head}Content-Length: 6\r\nContent-Length: 7\r\n\r\nwhat=xy");
    let answer = raw(server.address, twice.as_bytes()).unwrap_or_default();
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    server.stop();
}

#[test]
fn case_03_on_a_real_connection_a_claim_of_a_gigabyte_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let head = format!(
        "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 1073741824\r\n\r\n"
    );
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = [0; 16];
    stream.read_exact(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 413 "));
    drop(stream);
    server.stop();
}
