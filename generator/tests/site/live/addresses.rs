//! Addresses that do not exist, old ones, and private files.

use super::{Fault, set, with_form};

#[test]
fn addresses_that_do_not_exist_are_checked_in_each_language() {
    let published = with_form();
    let empty: Fault = |_, answer| {
        if answer.status == 404 {
            answer.body.clear();
        }
    };
    let found_all: Fault = |_, answer| {
        if answer.status == 404 {
            answer.status = 200;
        }
    };
    insta::assert_snapshot!(published.faults(empty), @r#"
    Addresses Error: an address that does not exist is answered with an empty page
      --> /nowhere-publish-check /xx/nowhere-publish-check …
      Who mistypes an address, or follows an old link, finds no number there and no way on.
      help: include the generated settings, which name the page for missing pages of each language, and copy the last build
      see: Build and copy
    "#);
    insta::assert_snapshot!(published.faults(found_all), @r#"
    Addresses Error: an address that does not exist is answered with 200
      --> /nowhere-publish-check /xx/nowhere-publish-check …
      Search engines list pages that are not there, and a mistyped address shows something else than it says.
      help: remove rules that send every address to one page (`try_files … /index.html`); the generated settings name the page for missing pages
      see: Build and copy
    "#);
}

#[test]
fn a_server_with_one_page_for_every_address_shows_no_private_file() {
    let published = with_form();
    let one_page: Fault = |request, answer| {
        if answer.status >= 400 && request.target != "/t" && request.method == "GET" {
            answer.status = 200;
            answer.body = with_form().built.text("/").into_bytes();
            set(answer, "content-type", "application/json");
        }
    };
    let findings = published.report(one_page).findings;
    let messages: Vec<_> = findings.iter().map(|finding| &*finding.message).collect();
    assert_eq!(
        messages,
        ["an address that does not exist is answered with 200"]
    );
}

#[test]
fn old_addresses_are_checked_however_they_are_written() {
    let published = with_form();
    let fault: Fault = |request, answer| match request.target.as_str() {
        "/en/caf%c3%a9/" => answer.status = 404,
        "/en/caf%C3%A9" => answer.status = 302,
        "/en/caf%C3%A9/" => set(answer, "location", "/en/"),
        "/old.html/" => answer.status = 200,
        _ => {}
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Addresses Error: an old address leads to `/en/` and not to `/en/rights/stay/`
      --> /en/caf%C3%A9/
      An old link, on a poster or in a chat, leads to the wrong page.
      help: the redirects are of an older build, or of somebody's own: copy `public.host`, include it, and reload the web server
      see: Update, and go back
    Addresses Error: an old address is answered with 404
      --> /en/caf%c3%a9/
      An old link, on a poster or in a chat, leads nowhere. The same address may be written with other codes or without the slash at its end.
      help: include the generated settings of this build, which know every form of each old address, and reload the web server
      see: Update, and go back
    Addresses Warning: an old address is answered with a temporary redirect and not a permanent one
      --> /en/caf%C3%A9
      Search engines keep the old address.
      help: use 301, as the generated settings do
      see: Update, and go back
    Addresses Warning: an old address is answered by a page, and not by a redirect
      --> /old.html/
      It works, one page later. Search engines keep the old address.
      help: include the generated settings, or let the static host read `_redirects`
      see: Update, and go back
    "#);
}

#[test]
fn private_files_and_lists_of_files_are_found() {
    let published = with_form();
    let fault: Fault = |request, answer| {
        if ["/.git/HEAD", "/public.tip/replies.json"].contains(&request.target.as_str()) {
            answer.status = 200;
            answer.body = b"ref: refs/heads/main".to_vec();
            set(answer, "content-type", "application/octet-stream");
        }
        if answer.status == 404 && request.target.ends_with('/') {
            answer.status = 200;
            answer.body = b"<h1>Index of /</h1><a href=\"../\">../</a>".to_vec();
        }
        if request.method == "TRACE" {
            answer.status = 200;
        }
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Private Error: anybody can load the history of the site's source
      --> /.git/HEAD
      It may hold what opens tips, tells who runs the site, or was removed from the pages.
      help: let the web root be the folder `public` of a build and nothing above it; move this file away, and take what was in it as known to strangers
      see: Build and copy
    Private Error: anybody can load the folder of the preview, with its key
      --> /.fanal/
      It may hold what opens tips, tells who runs the site, or was removed from the pages.
      help: let the web root be the folder `public` of a build and nothing above it; move this file away, and take what was in it as known to strangers
      see: Build and copy
    Private Error: anybody can load the folder of the tip function
      --> /public.tip/replies.json
      It may hold what opens tips, tells who runs the site, or was removed from the pages.
      help: let the web root be the folder `public` of a build and nothing above it; move this file away, and take what was in it as known to strangers
      see: Build and copy
    Headers Warning: the server answers the method `TRACE` with 200
      --> /en/
      Pages only need GET and HEAD; another method is a door that nobody watches.
      help: include the generated settings, which refuse it with 405
      see: Build and copy
    "#);
}
