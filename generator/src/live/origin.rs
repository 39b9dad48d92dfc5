//! The origin of a running site: scheme, host and port.

use std::fmt::{Display, Formatter};
use std::str::FromStr;

/// Scheme, host and port of a running site: `https://help.example.org`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Whether the scheme is `https`.
    pub is_https: bool,
    /// The host name or address; an IPv6 address is in brackets.
    pub host: String,
    /// The port, if the address names one.
    pub port: Option<u16>,
}

/// Why a text is not the origin of a running site.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OriginError {
    /// Neither `https` nor `http`.
    #[error("`{0}` is no address of a website; write `https://help.example.org`")]
    Scheme(String),
    /// Not encrypted, and not on this machine.
    #[error(
        "the site must be encrypted; write `https://{0}`, and whether plain HTTP leads there is checked too"
    )]
    Plain(String),
    /// There is more than a host.
    #[error("a site is at the root of its host; write `{0}`")]
    Path(Box<Origin>),
    /// Not a host.
    #[error("`{0}` is no host name; write `https://help.example.org`")]
    Host(String),
    /// Not a port.
    #[error("`{0}` is no port; a port is a number up to 65535")]
    Port(String),
}

impl FromStr for Origin {
    type Err = OriginError;

    /// Reads an address. Without a scheme it is one of `https`.
    fn from_str(text: &str) -> Result<Self, OriginError> {
        let text = text.trim();
        let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
        let is_https = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => false,
            _ => return Err(OriginError::Scheme(text.to_owned())),
        };
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let (host, port) = split_port(authority)?;
        let is_name = |character: char| character.is_alphanumeric() || ".-".contains(character);
        let is_address = |inside: &str| inside.parse::<std::net::Ipv6Addr>().is_ok();
        let inside = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'));
        let is_host = inside.map_or(
            !host.is_empty() && !host.starts_with('-') && host.chars().all(is_name),
            is_address,
        );
        if !is_host {
            return Err(OriginError::Host(authority.to_owned()));
        }
        let host = host.to_lowercase();
        if !is_https && !["127.0.0.1", "localhost", "[::1]"].contains(&host.as_str()) {
            return Err(OriginError::Plain(host));
        }
        let origin = Self {
            is_https,
            host,
            port,
        };
        if path.is_empty() {
            return Ok(origin);
        }
        Err(OriginError::Path(Box::new(origin)))
    }
}

/// Splits `help.example.org:8443` and `[::1]:8443` at the last colon that is not inside an address.
fn split_port(authority: &str) -> Result<(&str, Option<u16>), OriginError> {
    let Some((host, port)) = authority
        .rsplit_once(':')
        .filter(|(_, port)| !port.ends_with(']'))
    else {
        return Ok((authority, None));
    };
    match port.parse() {
        Ok(port) if port > 0 => Ok((host, Some(port))),
        _ => Err(OriginError::Port(port.to_owned())),
    }
}

impl Display for Origin {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let scheme = if self.is_https { "https" } else { "http" };
        write!(f, "{scheme}://{}", self.host)?;
        match self.port {
            Some(port) => write!(f, ":{port}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    #[test]
    fn an_origin_is_read_as_people_write_it() {
        for (text, origin) in [
            ("https://help.example.org", "https://help.example.org"),
            ("https://help.example.org/", "https://help.example.org"),
            (" HTTPS://Help.Example.org ", "https://help.example.org"),
            ("help.example.org", "https://help.example.org"),
            (
                "https://help.example.org:8443",
                "https://help.example.org:8443",
            ),
            ("https://hilfe-für.example", "https://hilfe-für.example"),
            ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
            ("http://[::1]:8000/", "http://[::1]:8000"),
            ("https://[2001:db8::7]", "https://[2001:db8::7]"),
        ] {
            assert_eq!(
                text.parse::<Origin>()
                    .map(|origin| origin.to_string())
                    .as_deref(),
                Ok(origin)
            );
        }
    }

    #[test]
    fn what_is_no_origin_is_refused_with_what_to_write() {
        let mut refused = String::new();
        for text in [
            "ftp://help.example.org",
            "http://help.example.org",
            "https://help.example.org/en/",
            "https://help.example.org/?a=1",
            "https://",
            "--output",
            "https://a b",
            "https://a\nb",
            "https://user@help.example.org",
            "https://help.example.org:99999",
            "https://help.example.org:",
            "https://[help]",
        ] {
            writeln!(refused, "{}", text.parse::<Origin>().unwrap_err()).unwrap();
        }
        insta::assert_snapshot!(refused, @r#"
        `ftp://help.example.org` is no address of a website; write `https://help.example.org`
        the site must be encrypted; write `https://help.example.org`, and whether plain HTTP leads there is checked too
        a site is at the root of its host; write `https://help.example.org`
        a site is at the root of its host; write `https://help.example.org`
        `` is no host name; write `https://help.example.org`
        `--output` is no host name; write `https://help.example.org`
        `a b` is no host name; write `https://help.example.org`
        `a
        b` is no host name; write `https://help.example.org`
        `user@help.example.org` is no host name; write `https://help.example.org`
        `99999` is no port; a port is a number up to 65535
        `` is no port; a port is a number up to 65535
        `[help]` is no host name; write `https://help.example.org`
        "#);
    }
}
