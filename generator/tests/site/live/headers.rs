//! Headers that protect readers, and those that no answer may have.

use tip_function::headers::EVERYWHERE;

use super::{Fault, Published, remove, set, with_form};
use crate::door::SITE;

#[test]
fn headers_that_are_missing_are_one_finding() {
    let published = with_form();
    let none: Fault = |_, answer| {
        for (name, _) in EVERYWHERE {
            remove(answer, &name.to_ascii_lowercase());
        }
    };
    insta::assert_snapshot!(published.faults(none), @r#"
    Headers Error: the headers `Content-Security-Policy`, `Strict-Transport-Security`, `Permissions-Policy`, `Cross-Origin-Opener-Policy`, `Cross-Origin-Resource-Policy`, `X-Content-Type-Options`, `X-Frame-Options` are missing
      --> /en/ / …
      These headers protect readers: without them other sites can show the pages inside their own, a script that somebody smuggles in can run, and the next site learns that the reader was here.
      help: include `public.host/nginx.conf` or `public.host/Caddyfile` in the settings of the site, and reload the web server; or publish all of `public` on a static host that reads `_headers`; or deploy the template for AWS again, which sets them
      see: Build and copy
    "#);
    let frame_of_missing: Fault = |_, answer| {
        if answer.status == 404 {
            remove(answer, "x-frame-options");
        }
    };
    insta::assert_snapshot!(published.faults(frame_of_missing), @r#"
    Headers Error: the header `X-Frame-Options` is missing
      --> /nowhere-publish-check /xx/nowhere-publish-check …
      It keeps other sites from showing a page inside their own and stealing clicks on it.
      help: include `public.host/nginx.conf` or `public.host/Caddyfile` in the settings of the site, and reload the web server; or publish all of `public` on a static host that reads `_headers`; or deploy the template for AWS again, which sets them
      see: Build and copy
    "#);
}

#[test]
fn what_to_do_about_headers_depends_on_the_hosts() {
    let none: Fault = |request, answer| {
        remove(answer, "x-frame-options");
        // A server without redirects shows the page that is at an old address.
        if request.target.starts_with("/old.html") {
            answer.status = 200;
        }
    };
    let faults = |hosts: &str| Published::new(&format!("hosts = [{hosts}]\n{SITE}")).faults(none);
    insta::assert_snapshot!(faults("\"plain\""), @r#"
    Headers Error: the header `X-Frame-Options` is missing
      --> /en/ / …
      It keeps other sites from showing a page inside their own and stealing clicks on it.
      help: no host that `hosts` in content/site.toml names sends headers of ours: move the site to one that does, and name it there; or decide that you can live with this
      see: Build and copy
    "#);
    let said = faults("\"caddy\", \"cloudflare\"");
    assert!(said.contains("help: include `public.host/Caddyfile` in the settings of the site, and reload the web server; or publish all of `public` on a static host that reads `_headers`\n"), "{said}");
    assert!(
        said.contains("an old address is answered by a page"),
        "{said}"
    );
}

#[test]
fn headers_that_say_something_else_are_found() {
    let published = with_form();
    let others: Fault = |_, answer| {
        set(
            answer,
            "content-security-policy",
            "default-src 'self' 'unsafe-inline'",
        );
        set(answer, "x-frame-options", "SAMEORIGIN");
        set(answer, "strict-transport-security", "max-age=3600");
        set(answer, "referrer-policy", "no-referrer");
    };
    insta::assert_snapshot!(published.faults(others), @r#"
    Headers Error: the header `Content-Security-Policy` is not that of the build: `default-src 'self' 'unsafe-inline'`
      --> /en/ / …
      It keeps a script that somebody smuggles into a page from running, and from sending away what a person writes.
      help: somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server
      see: Build and copy
    Headers Error: the header `Strict-Transport-Security` is `max-age=3600` and not `max-age=63072000`
      --> /en/ / …
      It makes browsers ask over TLS from the second visit on. Without it, somebody in the reader's network can show a copy of the site.
      help: somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server
      see: Build and copy
    Headers Error: the header `X-Frame-Options` is `SAMEORIGIN` and not `DENY`
      --> /en/ / …
      It keeps other sites from showing a page inside their own and stealing clicks on it.
      help: somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server
      see: Build and copy
    Headers Error: the header `Referrer-Policy` is `no-referrer` and not `same-origin`
      --> /en/write/ /ur/write/ …
      It decides what the next site learns. A page must tell nothing; a form must tell its own server where a tip comes from, or honest tips are read later than others.
      help: somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server
      see: Build and copy
    "#);
}

#[test]
fn headers_that_do_the_same_are_accepted() {
    let published = with_form();
    let same: Fault = |request, answer| {
        let policy = answer.header("content-security-policy").unwrap_or_default();
        set(
            answer,
            "content-security-policy",
            &policy.replace("; ", ";"),
        );
        set(
            answer,
            "strict-transport-security",
            "max-age=63072001; includeSubDomains; preload",
        );
        let referrer = answer.header("referrer-policy").unwrap_or_default();
        if referrer == "same-origin" {
            set(answer, "referrer-policy", "no-referrer, same-origin");
            set(answer, "cache-control", "no-cache, no-store");
        }
        if answer
            .header("cache-control")
            .unwrap_or_default()
            .contains("immutable")
        {
            set(
                answer,
                "cache-control",
                "no-cache, public, max-age=31536000, immutable",
            );
        }
        if answer
            .header("content-type")
            .unwrap_or_default()
            .starts_with("text/javascript")
        {
            set(answer, "content-type", "application/javascript");
        }
        // As on AWS: the edge keeps the form, the function refuses what is too long, and this page is like any other.
        set(answer, "server", "AmazonS3");
        if request.target == "/en/write/" {
            set(answer, "x-cache", "Hit from cloudfront");
        }
        if answer.status == 413 {
            answer.body = with_form().built.text("/en/404.html").into_bytes();
        }
        if request.target == "/failure.html" {
            set(answer, "referrer-policy", "no-referrer");
            set(answer, "cache-control", "no-cache");
        }
    };
    assert_eq!(published.faults(same), "");
}

#[test]
fn what_no_answer_may_have_is_found() {
    let published = with_form();
    let fault: Fault = |_, answer| {
        set(answer, "set-cookie", "__cf_bm=x; path=/");
        set(answer, "server", "nginx/1.22.1");
        set(answer, "x-robots-tag", "noindex");
        set(
            answer,
            "report-to",
            "{\"endpoints\":[{\"url\":\"https://a.nel.cloudflare.com/report/v4\"}]}",
        );
        set(answer, "x-note", "caf\u{e9}");
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Headers Error: an answer sets a cookie: `__cf_bm`
      --> /en/ http://haven.example/ur/rights/stay/?x=1 …
      Every page says that the site sets none. A cookie recognises a reader, and stays on a device that others may look at.
      help: find out what adds it, which is usually a CDN, a firewall or a load balancer before the server, and switch it off there
      see: What the server still sees
    Headers Error: browsers are sent to `a.nel.cloudflare.com` by the header `report-to`
      --> /en/ http://haven.example/ur/rights/stay/?x=1 …
      That company learns that this reader was here. The site says that its pages load nothing from others.
      help: find out what adds the header, which is usually a CDN before the server, and switch it off there (at Cloudflare: Network Error Logging)
      see: What the server still sees
    Headers Error: the header `x-note` is not ASCII
      --> /en/ http://haven.example/ur/rights/stay/?x=1 …
      Some browsers and proxies drop such an answer, or lead to a wrong address.
      help: take redirects from the generated settings, which write such letters percent-encoded
      see: Build and copy
    Headers Warning: the server tells its version: `server: nginx/1.22.1`
      --> /en/ http://haven.example/ur/rights/stay/?x=1 …
      An attacker who looks for servers with a known hole finds this one.
      help: the generated settings have `server_tokens off` (nginx) and `header -Server` (Caddy); include them, or say the same to what is before the server
      see: Build and copy
    Headers Warning: search engines are told to leave the site out: `X-Robots-Tag`
      --> /en/ / …
      Nobody finds the numbers by searching for them.
      help: hosts add this to previews of a site: check the address that readers use, or remove the header
      see: Static hosts
    "#);
}
