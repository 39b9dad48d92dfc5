//! Whether the site is reached, and only encrypted.

use super::{Fault, set, shown, with_form};

#[test]
fn a_site_that_is_not_reached_is_one_finding() {
    let published = with_form();
    insta::assert_snapshot!(published.faults(|_, answer| answer.status = 0), @r#"
    Connection Error: nothing answers at `https://haven.example`
      --> 
      Nobody reaches the site. Nothing else could be checked.
      help: start the web server, and open ports 80 and 443 in the firewall
      see: Look whether it is right
    "#);
}

#[test]
fn a_certificate_that_was_not_renewed_is_found() {
    let published = with_form();
    let soon: Fault = |_, answer| answer.certificate = Some("Dec  1 10:00:00 2026 GMT".to_owned());
    insta::assert_snapshot!(published.faults(soon), @r#"
    Connection Warning: the certificate is valid for 7 more days, until 2026-12-01
      --> 
      From then on browsers warn readers not to open the site. It should have been renewed by now.
      help: certbot: `certbot renew --dry-run` says what is wrong; Caddy: `journalctl -u caddy`; at Amazon: keep the DNS record by which ACM renews
      see: nginx
    "#);
    let unknown = published.report(|_, answer| answer.certificate = None);
    assert_eq!(shown(&unknown), "");
    assert!(
        unknown
            .not_checked
            .iter()
            .any(|left_out| left_out.starts_with("how long the certificate"))
    );
}

#[test]
fn plain_http_that_leads_nowhere_or_elsewhere_is_found() {
    let published = with_form();
    let faults: [Fault; 4] = [
        |request, answer| answer.status = if request.is_plain { 200 } else { answer.status },
        |request, answer| answer.status = if request.is_plain { 0 } else { answer.status },
        |request, answer| {
            if request.is_plain {
                set(answer, "location", "https://haven.example/");
            }
        },
        |request, answer| {
            if request.is_plain {
                set(answer, "location", &request.target);
            }
        },
    ];
    let found: String = faults.map(|fault| published.faults(fault)).concat();
    insta::assert_snapshot!(found, @r#"
    Connection Error: `http` does not lead to `https`, but is answered with 200
      --> 
      Who types the address without `https` is not led to the page, or reads it where others can watch. On Debian the default site of nginx even writes down each such visit.
      help: nginx: take over the second `server` block of publish.md, and remove /etc/nginx/sites-enabled/default; Caddy does it by itself if the block is named by the host alone
      see: nginx
    Connection Warning: nothing answers plain HTTP: Connection refused
      --> 
      Who types the address without `https` waits, and then sees an error in some browsers.
      help: open port 80, with the redirect to HTTPS and nothing else; certificates are renewed through it too
      see: nginx
    Connection Error: `http` leads to `https://haven.example/`, and not to the same page
      --> 
      Who types the address without `https` is not led to the page, or reads it where others can watch. On Debian the default site of nginx even writes down each such visit.
      help: nginx: take over the second `server` block of publish.md, and remove /etc/nginx/sites-enabled/default; Caddy does it by itself if the block is named by the host alone
      see: nginx
    Connection Error: `http` leads to `/ur/rights/stay/?x=1`, which is not encrypted
      --> 
      Who types the address without `https` is not led to the page, or reads it where others can watch. On Debian the default site of nginx even writes down each such visit.
      help: nginx: take over the second `server` block of publish.md, and remove /etc/nginx/sites-enabled/default; Caddy does it by itself if the block is named by the host alone
      see: nginx
    "#);
}
