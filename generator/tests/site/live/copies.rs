//! Copies that browsers keep, and compressed forms.

use super::{Fault, remove, set, with_form};

#[test]
fn copies_that_are_kept_too_long_are_found() {
    let published = with_form();
    let none: Fault = |_, answer| remove(answer, "cache-control");
    insta::assert_snapshot!(published.faults(none), @r#"
    Copies Error: browsers may show old pages: `Cache-Control` is missing; it should be `no-cache`
      --> /en/ / …
      Browsers then show a page for days without asking whether it is current. A reader sees a number that no longer answers.
      help: include the generated settings, which say for every file how it is kept, and reload the web server; behind a CDN, let it keep what the server says
      see: Update, and go back
    Copies Error: the form may be kept: `Cache-Control` is missing; it should be `no-store`
      --> /en/write/ /ur/write/ …
      The next person at the device can find the form in its memory, with what was written into it. A cache between server and reader may give an old form with old keys to others.
      help: include the generated settings, which say for every file how it is kept, and reload the web server; behind a CDN, let it keep what the server says
      see: Build and copy
    Copies Warning: styles and scripts are loaded again and again: `Cache-Control` is missing
      --> /article.css /chooser.js …
      Their names change with their content, so a copy is always current. A slow phone waits for them on every page.
      help: include the generated settings, which say for every file how it is kept, and reload the web server; behind a CDN, let it keep what the server says
      see: Update, and go back
    "#);
    let forever: Fault = |request, answer| {
        if request.target.contains("0123456789ab") {
            set(
                answer,
                "cache-control",
                "public, max-age=31536000, immutable",
            );
        }
        if request.target == "/t" {
            set(answer, "age", "120");
        }
    };
    insta::assert_snapshot!(published.faults(forever), @r#"
    Copies Error: an error is kept for a year: `Cache-Control` of a missing file says `immutable`
      --> /site.css
      A browser that asks in the middle of an update keeps the error, and shows the site without its style.
      help: send that header only with files that are there (nginx: without `always`)
      see: Update, and go back
    Copies Error: a cache before the server keeps answers of the tip function
      --> /t
      One person's answer, with its code, may be shown to another.
      help: tell the CDN to keep nothing of this address, whatever else it keeps
      see: Build and copy
    "#);
}

#[test]
fn marks_of_a_version_that_tell_more_are_found() {
    let published = with_form();
    let faults: [Fault; 3] = [
        |_, answer| set(answer, "etag", "\"2c0f-1a2b-5e3d\""),
        |request, answer| {
            let mark = request.if_none_match.is_some();
            set(answer, "etag", if mark { "\"b\"" } else { "\"a\"" });
        },
        |_, answer| {
            answer.status = if answer.status == 304 {
                200
            } else {
                answer.status
            }
        },
    ];
    let found: String = faults.map(|fault| published.faults(fault)).concat();
    insta::assert_snapshot!(found, @r#"
    Copies Warning: `ETag` tells the place of the file on the server's disk
      --> /en/ / …
      It differs between two servers with the same site, and helps an attacker of the server.
      help: Apache: `FileETag MTime Size`
      see: Build and copy
    Copies Warning: an answer of the function has a mark by which caches keep it
      --> /t
      The function sends none, so something before it has touched the answer.
      help: let the CDN or proxy pass answers at `/t` unchanged
      see: Build and copy
    Copies Warning: the server sends a page again to a browser that has it already
      --> /en/
      Each visit loads whole pages. That costs money on many phones.
      help: let the web server send the files itself: nginx and Caddy answer such a question with 304
      see: Build and copy
    Copies Error: `ETag` is another one in every answer with the same page
      --> /en/
      A mark of its own for each visit recognises a reader as a cookie does.
      help: find out what makes it, usually a program or a load balancer before the files, and let the web server send the files itself
      see: Build and copy
    Copies Warning: an answer of the function has a mark by which caches keep it
      --> /t
      The function sends none, so something before it has touched the answer.
      help: let the CDN or proxy pass answers at `/t` unchanged
      see: Build and copy
    Copies Warning: the server sends a page again to a browser that has it already
      --> /en/
      Each visit loads whole pages. That costs money on many phones.
      help: let the web server send the files itself: nginx and Caddy answer such a question with 304
      see: Build and copy
    "#);
}

#[test]
fn compressed_forms_are_those_of_their_files() {
    let published = with_form();
    let fault: Fault = |request, answer| match request.accept_encoding {
        Some("br") => remove(answer, "vary"),
        Some("gzip") if request.target == "/en/" => {
            remove(answer, "content-encoding");
        }
        Some("gzip") => answer.body.truncate(20),
        _ => {}
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Copies Error: the `gzip` form of a file is not that file
      --> /hotlines.csv
      Browsers ask for the compressed form. They show an old page with an old number, while a look at the plain file shows the new one.
      help: build with `--compress` and copy with `rsync -a --delete`, so that no compressed file of an older build stays
      see: Update, and go back
    Copies Warning: files are not compressed
      --> /en/
      A first visit takes three to four times as long on a slow network.
      help: build with `--compress`, copy the `.br` and `.gz` files too, and include the generated settings of this build
      see: Build and copy
    Copies Warning: `Vary: Accept-Encoding` is missing
      --> /en/
      A cache between may give the compressed form to a program that cannot read it.
      help: include the generated settings of a build with `--compress`
      see: Build and copy
    "#);
}
