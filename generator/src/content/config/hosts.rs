//! The field `hosts` of `site.toml`: which servers send the site to its readers.
//!
//! It decides which settings for servers are written, whether files have compressed forms beside them, and what pages say
//! about records of visits.

use super::hosting::Hosting;
use crate::content::fields::Fields;
use crate::content::vocabulary::vocabulary;
use crate::problem::{At, Problem};

vocabulary! {
    /// A server, or a company with servers, that sends the site to its readers.
    Host {
        /// A server of one's own with nginx.
        Nginx = "nginx",
        /// A server of one's own with Caddy.
        Caddy = "caddy",
        /// The template for AWS: S3 behind `CloudFront`, and the tip function.
        Aws = "aws",
        /// Netlify, which reads `_headers` and `_redirects`.
        Netlify = "netlify",
        /// Cloudflare Pages, which reads the same two files.
        Cloudflare = "cloudflare",
        /// GitHub Pages, which reads no settings.
        Github = "github",
        /// S3 alone, which reads no settings.
        S3 = "s3",
        /// Any other web server that sends files as they are, such as one to which they are copied by FTP.
        Plain = "plain",
        /// A company's network before a server of one's own: a CDN, a load balancer, protection from attacks.
        Cdn = "cdn",
    }
}

impl Host {
    /// What pages say about records where this host sends them.
    fn hosting(self) -> Hosting {
        match self {
            Self::Nginx | Self::Caddy => Hosting::OwnServer,
            Self::Aws | Self::S3 => Hosting::Aws,
            Self::Netlify | Self::Cloudflare | Self::Github | Self::Plain | Self::Cdn => {
                Hosting::StaticHost
            }
        }
    }

    /// Whether this host can pass a tip on to the tip function with the settings that are written for it.
    fn takes_tips(self) -> bool {
        matches!(self, Self::Nginx | Self::Caddy | Self::Aws | Self::Cdn)
    }

    /// Whether this host reads settings: the headers of answers, and redirects from old addresses. The others send none of
    /// these headers, and show the page that is at an old address. A company before a server passes on what that sends.
    fn reads_settings(self) -> bool {
        !matches!(self, Self::Github | Self::S3 | Self::Plain | Self::Cdn)
    }
}

/// The hosts of a site. If the field is left out, these are all of which there are settings, and the site is on a server
/// of its own people.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Hosts(Vec<Host>);

impl Hosts {
    /// Reads the field. `has_tip` tells whether the site has a table `[tip]`, which needs a host that passes tips on.
    pub(super) fn read(fields: &mut Fields<'_>, has_tip: bool) -> Self {
        let Some(words) = fields.optional_texts("hosts") else {
            return Self::default();
        };
        let hosts: Vec<_> = words
            .iter()
            .filter_map(|word| {
                let value: Host = fields.check_word("hosts", word)?;
                let span = word.span.clone();
                Some(At { value, span })
            })
            .collect();
        // A wrong word is a problem already, and may stand for the one that is missing.
        if hosts.len() == words.len() {
            check_together(fields, &hosts);
        }
        if has_tip {
            check_form(fields, &hosts);
        }
        Self(hosts.into_iter().map(|host| host.value).collect())
    }

    /// Whether settings for this host are written.
    pub fn are_for(&self, host: Host) -> bool {
        self.0.is_empty() || self.0.contains(&host)
    }

    /// Whether one of the hosts sends a compressed file that is beside the file itself.
    pub fn send_compressed_files(&self) -> bool {
        self.are_for(Host::Nginx) || self.are_for(Host::Caddy)
    }

    /// Whether one of the hosts reads settings.
    pub fn read_settings(&self) -> bool {
        self.0.is_empty() || self.0.iter().any(|host| host.reads_settings())
    }

    /// What pages say about records. With several hosts, what holds of the one that records most.
    pub fn hosting(&self) -> Hosting {
        let sayings = self.0.iter().map(|host| host.hosting());
        sayings.max().unwrap_or(Hosting::OwnServer)
    }
}

/// Finds hosts that contradict each other.
fn check_together(fields: &Fields<'_>, hosts: &[At<Host>]) {
    let find = |wanted| hosts.iter().find(|host| host.value == wanted);
    if let Some(plain) = find(Host::Plain)
        && let Some(other) = hosts
            .iter()
            .find(|host| !matches!(host.value, Host::Plain | Host::Cdn))
    {
        fields.error(
            &plain.span,
            format!(
                "`plain` is a server that has no word of its own here, and `{}` beside it has one",
                other.value
            ),
            "name only the host that sends the pages to readers; for a CDN or a load balancer before your own server, write `cdn` in place of `plain`",
        );
    } else if let [cdn] = hosts
        && cdn.value == Host::Cdn
    {
        fields.error(
            &cdn.span,
            "`cdn` is what is before a server, and the server is not named",
            "name it too: `hosts = [\"nginx\", \"cdn\"]`; for a server that has no word here, `hosts = [\"plain\", \"cdn\"]`",
        );
    }
}

/// Warns of a form on hosts that pass no tip on.
fn check_form(fields: &Fields<'_>, hosts: &[At<Host>]) {
    let Some(first) = hosts.iter().find(|host| !host.value.takes_tips()) else {
        return;
    };
    let message = format!(
        "the form needs a server that takes messages, and `{}` has none: what is written into the form arrives nowhere",
        first.value
    );
    let problem = Problem::warning(fields.place(&first.span), message);
    fields.problems().push(problem.help(
        "remove `[tip]`, and the site says to call; or let the host pass `/t` on to a server of yours, which `fanal publish --check` then finds",
    ));
}
