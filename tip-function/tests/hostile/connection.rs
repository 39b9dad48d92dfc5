//! Hostile requests over a real connection, where the server reads the request.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::door::FORM;
use crate::door::process::{Server, furnish, post_with, raw};

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

/// An answer without the parts that always differ: the date, and the digits of the code.
fn bare(answer: &str) -> String {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    let lines = head
        .lines()
        .filter(|line| !line.to_ascii_lowercase().starts_with("date:"));
    let code = body.strip_prefix("sent: ").unwrap();
    assert_eq!(code.len(), "1234 5678 9012".len());
    let head: Vec<&str> = lines.collect();
    format!(
        "{}\n\n{}",
        head.join("\n"),
        body.replace(|character: char| character.is_ascii_digit(), "#")
    )
}

#[test]
fn case_38_accepted_trapped_and_doubled_answers_are_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    let answer =
        |headers: &str, body: &str| bare(&post_with(server.address, headers, body).unwrap());
    let accepted = answer("", "locale=ur&what=Marked");
    for (headers, body) in [
        ("", "locale=ur&what=Marked"),
        ("", "locale=ur&what=Marked&more=http%3A%2F%2Fspam.example"),
        (
            "",
            "locale=ur&what=Marked&what-else=two&who=someone&safe=yes",
        ),
        (
            "Origin: https://elsewhere.example\r\n",
            "locale=ur&what=Marked",
        ),
        ("Sec-Fetch-Site: cross-site\r\n", "locale=ur&what=Marked"),
        (
            "User-Agent: curl\r\nCookie: a=b\r\nAccept-Language: ru\r\n",
            "locale=ur&what=Marked",
        ),
    ] {
        assert_eq!(answer(headers, body), accepted, "{headers}{body}");
    }
    // After sixty posts of one network its tips go to the low lane, which their writers cannot see.
    for _ in 0..70 {
        assert_eq!(
            answer("X-Forwarded-For: 192.0.2.1\r\n", "locale=ur&what=Marked"),
            accepted
        );
    }
    assert!(!accepted.contains("Marked"));
    server.stop();
}

#[test]
fn case_14_on_a_real_connection_a_line_end_in_a_value_makes_no_header() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let server = Server::start(folder.path(), &[]);
    // Line ends as they are, folded over two lines, and escaped in the query and the body.
    for (headers, path, body) in [
        ("X-A: a\rX-Injected: 1\r\n", "/t", "what=x"),
        ("X-A: a\r\n\tX-Injected: 1\r\n", "/t", "what=x"),
        (
            "X-A: a\nX-Injected: 1\r\n",
            "/t?%0d%0aX-Injected:1",
            "what=x",
        ),
        (
            "",
            "/t?%0d%0aX-Injected:1",
            "what=x&locale=%0d%0aX-Injected:1",
        ),
    ] {
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        let answer = raw(server.address, request.as_bytes()).unwrap();
        let (head, _) = answer.split_once("\r\n\r\n").unwrap();
        assert!(
            head.starts_with("HTTP/1.1 200 ") || head.starts_with("HTTP/1.1 400 "),
            "{head}"
        );
        assert!(!head.contains("Injected"), "{head}");
    }
    server.stop();
}
