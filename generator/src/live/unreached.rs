//! A site that is not reached, and a certificate that will soon keep it from being reached.

use jiff::civil::Date;

use super::finding::{Finding, Group};
use super::origin::Origin;
use super::request::NoAnswer;
use super::subject::Judge;

/// From this number of days on a certificate should have been renewed: Let's Encrypt renews at 30.
const DAYS_LEFT: i32 = 21;

/// The finding about a site that does not answer at all.
pub(super) fn site(origin: &Origin, failure: &NoAnswer) -> Finding {
    let NoAnswer { code, reason } = failure;
    let (message, help) = match code {
        5 | 97 => (
            format!("the proxy of this machine is not reached: {reason}"),
            "look at the variables `https_proxy` and `all_proxy`, and unset them to ask directly",
        ),
        6 => (
            format!("no server is known by the name `{}`", origin.host),
            "check the spelling and the DNS record; a new record takes up to a day. `--address IP` asks a server whatever the DNS says",
        ),
        7 => (
            format!("nothing answers at `{origin}`"),
            "start the web server, and open ports 80 and 443 in the firewall",
        ),
        28 => (
            format!("`{origin}` does not answer in time"),
            "check the firewall and the load of the server",
        ),
        35 => (
            format!("`{origin}` does not speak TLS: {reason}"),
            "check that the server has a certificate; Caddy says in `journalctl -u caddy` why it got none",
        ),
        51 | 58 | 60 => (
            format!("browsers do not trust the certificate of `{origin}`: {reason}"),
            "renew it, let it name this host, and give the web server the file with the whole chain (`fullchain.pem`); for a certificate of your own name its authority with --cacert",
        ),
        77 => (
            format!("the file with the certificate authority cannot be used: {reason}"),
            "name a PEM file with --cacert",
        ),
        _ => (
            format!("`{origin}` gives no answer: {reason}"),
            "look into the journal of the web server",
        ),
    };
    Finding::error(Group::Connection, message)
        .means("Nobody reaches the site. Nothing else could be checked.")
        .help(help)
        .see("Look whether it is right")
}

/// The finding about plain HTTP without an answer.
pub(super) fn plain(failure: &NoAnswer) -> Finding {
    Finding::warning(Group::Connection, format!("nothing answers plain HTTP: {}", failure.reason))
        .means("Who types the address without `https` waits, and then sees an error in some browsers.")
        .help("open port 80, with the redirect to HTTPS and nothing else; certificates are renewed through it too")
        .see("nginx")
}

/// The day in an expiry as curl prints it: `Dec  1 10:00:00 2026 GMT`, or `2026-12-01 10:00:00 GMT`.
pub(super) fn expiry(text: &str) -> Option<Date> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let words: Vec<_> = text.split_whitespace().collect();
    match words.as_slice() {
        [month, day, _, year, ..] => {
            let month = month.to_ascii_lowercase();
            let month = MONTHS.iter().position(|name| *name == month)?;
            let month = i8::try_from(month + 1).ok()?;
            Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
        }
        [day, ..] => day.parse().ok(),
        [] => None,
    }
}

impl Judge<'_> {
    /// Finds a certificate that expires soon on `expiry`.
    pub(super) fn certificate(&mut self, expiry: Date, today: Date) {
        let days = today.until(expiry).map_or(0, |span| span.get_days());
        if days >= DAYS_LEFT {
            return;
        }
        let noun = if days == 1 { "day" } else { "days" };
        self.findings.add("", Finding::warning(Group::Connection, format!("the certificate is valid for {days} more {noun}, until {expiry}"))
            .means("From then on browsers warn readers not to open the site. It should have been renewed by now.")
            .help("certbot: `certbot renew --dry-run` says what is wrong; Caddy: `journalctl -u caddy`; at Amazon: keep the DNS record by which ACM renews")
            .see("nginx"));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_expiry_is_read_as_each_library_of_curl_writes_it() {
        for text in [
            "Dec  1 10:00:00 2026 GMT",
            "2026-12-01 10:00:00 GMT",
            "2026-12-01",
        ] {
            assert_eq!(expiry(text), Some(date(2026, 12, 1)), "{text}");
        }
        for text in ["", "soon", "Foo 1 10:00:00 2026 GMT"] {
            assert_eq!(expiry(text), None, "{text}");
        }
    }
}
