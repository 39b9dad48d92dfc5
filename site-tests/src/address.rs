//! Addresses of a site: percent-encoding, queries, and the file that answers an address.

/// `text` with each percent-encoded byte, such as `%41`, decoded.
pub(crate) fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        rest = if code.is_some() {
            after.get(2..).unwrap_or_default()
        } else {
            after
        };
        bytes.push(code.unwrap_or(*first));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The part of `address` before `?`.
pub(crate) fn without_query(address: &str) -> &str {
    address.split('?').next().unwrap_or_default()
}

/// The path of an asset without the digest in its name: `/site.css` for `/site.0123456789ab.css`.
pub(crate) fn without_digest(path: &str) -> String {
    let mut parts: Vec<&str> = path.split('.').collect();
    let is_digest =
        |part: &&str| part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    if let [_, .., digest, _] = parts.as_slice()
        && is_digest(digest)
    {
        parts.remove(parts.len() - 2);
    }
    parts.join(".")
}

/// The file that answers the path `path`, relative to the site's folder: `ur/index.html` for `/ur/`.
pub(crate) fn file_of(path: &str) -> String {
    let inside = path.trim_start_matches('/');
    let index = if inside.is_empty() || inside.ends_with('/') {
        "index.html"
    } else {
        ""
    };
    format!("{inside}{index}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_removed_from_the_name_of_an_asset() {
        assert_eq!(without_digest("/site.0123456789ab.css"), "/site.css");
        for other in ["/site.css", "/en/", "/a.b.c", "/0123456789ab.css"] {
            assert_eq!(without_digest(other), other);
        }
    }

    #[test]
    fn an_encoded_byte_is_decoded_and_a_lone_percent_sign_stays() {
        for (text, decoded) in [("%E0%A4%8A", "ऊ"), ("100%", "100%"), ("a%2", "a%2")] {
            assert_eq!(percent_decoded(text), decoded);
        }
    }

    #[test]
    fn an_address_that_ends_with_a_slash_is_answered_by_the_index() {
        for (path, file) in [
            ("/", "index.html"),
            ("/ur/", "ur/index.html"),
            ("/ur/404.html", "ur/404.html"),
        ] {
            assert_eq!(file_of(path), file);
        }
    }
}
