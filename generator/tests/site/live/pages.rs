//! The pages and files themselves.

use super::{Fault, Server, set, shown, with_form};

#[test]
fn files_that_are_missing_or_of_another_type_are_found() {
    let published = with_form();
    let fault: Fault = |request, answer| {
        if request.target == "/ur/" {
            answer.status = 403;
        }
        if request.target == "/hotlines.csv" {
            set(answer, "content-type", "application/octet-stream");
        }
        if request.target == "/robots.txt" {
            set(answer, "content-type", "text/plain");
        }
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Pages Error: files of the site are answered with 403
      --> /ur/
      Readers get an error in place of a page or a number.
      help: copy the last build to the server, all of it, and let the web root be `public`; if the server may not read the files: `chmod -R a+rX public`
      see: Build and copy
    Pages Error: the media type is `application/octet-stream` and not `text/csv; charset=utf-8`
      --> /hotlines.csv
      Browsers obey the type: they save the file in place of showing it, or do not run the script.
      help: include the generated settings, which name every type; elsewhere add this one to the types of the server
      see: Build and copy
    Pages Warning: the media type `text/plain` does not say `charset=utf-8`
      --> /robots.txt
      Letters beyond ASCII may be shown as others.
      help: include the generated settings, which name every type with its character set
      see: Build and copy
    "#);
}

#[test]
fn an_older_build_and_what_others_put_into_pages_are_found() {
    let published = with_form();
    let fault: Fault = |request, answer| {
        if ["/en/", "/hotlines.csv"].contains(&request.target.as_str()) {
            answer.body.extend_from_slice(
                b"<script defer src=\"https://static.cloudflareinsights.com/beacon.min.js\"></script>",
            );
        }
    };
    let found = published.faults(fault);
    // Which files were written last is the disk's own affair, and so is how many of them were compared already.
    let (before, rest) = found.split_once("2 of ").unwrap();
    let (_, after) = rest.split_once(" compared").unwrap();
    insta::assert_snapshot!(format!("{before}2 of all compared{after}"), @r#"
    Pages Error: a page loads something from `static.cloudflareinsights.com`, which the build has not
      --> /en/
      That company learns that this reader was here, and may change what the page does. The site says that its pages load nothing from others.
      help: something between the build and the reader changes pages, usually a CDN with statistics, a bot check or “optimisation”: switch that off
      see: What the server still sees
    Pages Error: the site shows an older build: 2 of all compared files are not those in this folder
      --> /en/ /hotlines.csv
      Readers may see a number or a sentence that you have already mended.
      help: copy `public` to the server again; behind a CDN, clear it. If it stays so, something between the server and the reader changes files: switch that off
      see: Update, and go back
    "#);
}

#[test]
fn without_a_build_the_language_of_pages_is_still_checked() {
    let published = with_form();
    let fault: Fault = |request, answer| {
        if request.target == "/ur/" {
            answer.body = b"<!doctype html><html lang=en>".to_vec();
        }
    };
    let mut server = Server::new(published, fault);
    let report = published.report_of(&mut server, None, false);
    insta::assert_snapshot!(shown(&report), @r#"
    Pages Error: the page is in `en` and not in `ur`
      --> /ur/
      The reader does not understand it.
      help: the web root or a redirect of the server leads to another page: compare its settings with the generated ones
      see: Build and copy
    "#);
    assert!(
        report
            .not_checked
            .iter()
            .any(|left_out| left_out.contains("the last build"))
    );
}
