//! The hosts of a site: what pages say about records of visits, and which settings and compressed files are written.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::door::{
    Built, SITE, between, build, build_compressed, page, page_with, problems, record, words,
};
use crate::tip::{FORM, TIP};

/// One host for each kind of record.
const HOSTS: [&str; 3] = ["nginx", "aws", "netlify"];

/// The languages of the built-in messages.
const TAGS: [&str; 8] = ["en", "es", "fr", "hi", "pt", "ru", "ur", "zh-Hans"];

/// A site in every language, with `hosts` as a line of its `site.toml`.
fn site(hosts: &str) -> Built {
    let others = TAGS
        .iter()
        .filter(|tag| !SITE.contains(&format!("[locales.{tag}]")));
    let others = others.map(|tag| {
        format!("\n[locales.{tag}]\nexit = \"https://news.example/\"\nstatus = \"courtesy\"\n")
    });
    let settings = format!("{hosts}\n{SITE}{}", others.collect::<String>());
    build(&[
        ("content/site.toml", &settings),
        ("content/pages/en/privacy.md", &page("Nothing is kept.")),
    ])
}

/// The line of `site.toml` that names one host.
fn only(host: &str) -> String {
    format!("hosts = [\"{host}\"]")
}

/// The sentences above the text of the page about privacy, and at the foot of every page.
fn sentences(built: &Built, tag: &str) -> (String, String) {
    let privacy = built.text(&format!("/{tag}/privacy/"));
    let note = between(&privacy, "<p class=\"note dot old\"><span>", "</span>");
    let foot = built.text(&format!("/{tag}/"));
    let foot = between(&foot, "<footer>", "</footer>");
    (note, words(&foot))
}

#[test]
fn pages_say_what_is_recorded_where_the_site_is_published() {
    let mut said = String::new();
    for host in HOSTS {
        let (note, foot) = sentences(&site(&only(host)), "en");
        writeln!(said, "{host}\n{note}\n{foot}").unwrap();
    }
    insta::assert_snapshot!(said, @r#"
    nginx
    Our own server sends you these pages. For that, it must see your internet address. It keeps no list of visits. The company whose network it uses can see that your address connects to it. It may keep records of this, and of the time. We cannot switch them off.
    General information, not legal advice.
    No cookies. We do not record who reads this page. The company whose network we use may record your visit.
    The newest version of this page: https://haven.example/en/
    aws
    Amazon sends you these pages for us. For that, it must see your internet address. We have switched off its lists of visits. It may still keep records of its own, with your address and the time. We cannot see them, and we cannot switch them off.
    General information, not legal advice.
    No cookies. We do not record who reads this page. Amazon, which sends it, may record your internet address.
    The newest version of this page: https://haven.example/en/
    netlify
    Another company sends you these pages for us. For that, it must see your internet address. It keeps records of your address, of the page and of the time. We cannot switch them off. Is that a danger for you? Then read these pages with the Tor Browser, which hides your address. Or use another device in another network.
    General information, not legal advice.
    No cookies. We do not record who reads this page. The company that sends it records your internet address.
    The newest version of this page: https://haven.example/en/
    "#);
}

#[test]
fn every_language_says_something_of_its_own_for_each_host() {
    let built = HOSTS.map(|host| site(&only(host)));
    for tag in TAGS {
        let said: Vec<_> = built.iter().map(|built| sentences(built, tag)).collect();
        let notes: BTreeSet<_> = said.iter().map(|(note, _)| note).collect();
        let feet: BTreeSet<_> = said.iter().map(|(_, foot)| foot).collect();
        assert_eq!((notes.len(), feet.len()), (3, 3), "{tag}: {said:#?}");
    }
    let notes = |built: &Built| TAGS.map(|tag| sentences(built, tag).0);
    let different: BTreeSet<_> = notes(&built[2]).into_iter().collect();
    assert_eq!(
        different.len(),
        TAGS.len(),
        "a language has the words of another"
    );
}

#[test]
fn every_host_has_the_sentences_of_its_kind_and_several_those_of_the_one_that_records_most() {
    let [own, amazon, company] = HOSTS.map(|host| sentences(&site(&only(host)), "fr"));
    for (hosts, said) in [
        ("", &own),
        ("hosts = [\"caddy\"]", &own),
        ("hosts = [\"caddy\", \"nginx\"]", &own),
        ("hosts = [\"s3\"]", &amazon),
        ("hosts = [\"nginx\", \"s3\"]", &amazon),
        ("hosts = [\"cloudflare\"]", &company),
        ("hosts = [\"github\"]", &company),
        ("hosts = [\"plain\"]", &company),
        ("hosts = [\"nginx\", \"cdn\"]", &company),
        ("hosts = [\"plain\", \"cdn\"]", &company),
        ("hosts = [\"aws\", \"cdn\"]", &company),
    ] {
        assert_eq!(sentences(&site(hosts), "fr"), *said, "{hosts}");
    }
}

#[test]
fn other_pages_have_no_such_note() {
    let built = site("hosts = [\"netlify\"]");
    assert!(!built.text("/en/").contains("Tor Browser"));
}

/// The settings of the hosts, the compressed files of the home page, and the page at an old address, of a site with `hosts`
/// as a line of its `site.toml`.
fn written(hosts: &str) -> Vec<String> {
    let built = build_compressed(&[
        ("content/site.toml", &format!("{hosts}\n{SITE}")),
        (
            "content/pages/en/rights.md",
            &page_with("aliases = [\"/old/\"]", "Yours."),
        ),
    ]);
    let all = built.output.paths().chain(built.output.beside());
    let starts = ["_", "old/", "host/", "en/index.html."];
    let wanted = all.filter(|path| starts.iter().any(|start| path.starts_with(start)));
    wanted.map(str::to_owned).collect()
}

#[test]
fn only_what_a_host_reads_is_written() {
    const TWINS: [&str; 2] = ["en/index.html.br", "en/index.html.gz"];
    const STATIC: [&str; 2] = ["_headers", "_redirects"];
    const OLD: &str = "old/index.html";
    let all = [
        "_headers",
        "_redirects",
        TWINS[0],
        TWINS[1],
        OLD,
        "old/index.html.br",
        "old/index.html.gz",
        "host/Caddyfile",
        "host/nginx.conf",
    ];
    assert_eq!(written(""), all);
    let twins = || all.iter().filter(|path| path.contains("index"));
    for (host, settings) in [("nginx", "host/nginx.conf"), ("caddy", "host/Caddyfile")] {
        let wanted: Vec<_> = twins().copied().chain([settings]).collect();
        assert_eq!(written(&only(host)), wanted, "{host}");
    }
    for host in ["netlify", "cloudflare"] {
        assert_eq!(written(&only(host)), [STATIC[0], STATIC[1], OLD], "{host}");
    }
    for host in ["aws", "github", "s3", "plain"] {
        assert_eq!(written(&only(host)), [OLD], "{host}");
    }
    let both = written("hosts = [\"caddy\", \"netlify\"]");
    let wanted: Vec<_> = all.iter().filter(|path| !path.contains("nginx")).collect();
    assert_eq!(both.iter().collect::<Vec<_>>(), wanted);
}

#[test]
fn hosts_that_contradict_each_other_and_other_words_are_problems() {
    let mut said = String::new();
    for hosts in [
        "[\"netlifly\"]",
        "[\"nginx\", \"plain\"]",
        "[\"cdn\"]",
        "\"nginx\"",
    ] {
        let settings = format!("hosts = {hosts}\n{SITE}");
        said += &problems(&[("content/site.toml", &settings)]);
    }
    insta::assert_snapshot!(said, @r#"
    error: `netlifly` is not a word for `hosts`
     --> content/site.toml:1:10
      |
    1 | hosts = ["netlifly"]
      |          ^^^^^^^^^^
      |
      = help: did you mean `netlify`?

    error: `plain` is a server that has no word of its own here, and `nginx` beside it has one
     --> content/site.toml:1:19
      |
    1 | hosts = ["nginx", "plain"]
      |                   ^^^^^^^
      |
      = help: name only the host that sends the pages to readers; for a CDN or a load balancer before your own server, write `cdn` in place of `plain`

    error: `cdn` is what is before a server, and the server is not named
     --> content/site.toml:1:10
      |
    1 | hosts = ["cdn"]
      |          ^^^^^
      |
      = help: name it too: `hosts = ["nginx", "cdn"]`; for a server that has no word here, `hosts = ["plain", "cdn"]`

    error: `hosts` is not a list of texts but a text
     --> content/site.toml:1:9
      |
    1 | hosts = "nginx"
      |         ^^^^^^^
      |
      = help: write `hosts = ["one", "two"]`
    "#);
}

#[test]
fn a_form_where_nothing_takes_messages_is_a_warning() {
    let with_form = |hosts: &str| {
        let settings = format!("hosts = [{hosts}]\n{SITE}{TIP}");
        let built = build(&[
            ("content/site.toml", &settings),
            ("content/tip-form.toml", FORM),
            ("content/hotlines/gr-1109.toml", &record("gr-1109")),
            ("content/pages/en/write.md", &page("Who reads it.")),
        ]);
        built.warnings
    };
    insta::assert_snapshot!(with_form("\"plain\""), @r#"
    warning: the form needs a server that takes messages, and `plain` has none: what is written into the form arrives nowhere
     --> content/site.toml:1:10
      |
    1 | hosts = ["plain"]
      |          ^^^^^^^
      |
      = help: remove `[tip]`, and the site says to call; or let the host pass `/t` on to a server of yours, which `fanal publish --check` then finds
    "#);
    for hosts in ["\"nginx\"", "\"caddy\", \"cdn\"", "\"aws\""] {
        assert_eq!(with_form(hosts), "", "{hosts}");
    }
    assert!(with_form("\"nginx\", \"github\"").contains("`github` has none"));
}
