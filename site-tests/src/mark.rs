//! A marked word that is sent in a tip, and the forms in which it can be found where it must not be.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// A marked word.
#[derive(Debug, Clone)]
pub struct Mark(String);

impl Mark {
    /// The mark of a tip with this name, of capital letters. The word is cut in two, so that a search does not find it in this source.
    pub fn of(name: &str) -> Self {
        Self(format!("{}{name}WORDX", Self::beginning().0))
    }

    /// The part with which all marks begin.
    pub fn beginning() -> Self {
        Self(format!("XMARK{}", "ED"))
    }

    /// The word as it is.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The word as a browser encodes letters beyond ASCII.
    pub fn percent_encoded(&self) -> String {
        let bytes = self.0.bytes();
        bytes.fold(String::new(), |text, byte| text + &format!("%{byte:02X}"))
    }

    /// The word as it is, percent-encoded in both cases, and as base64 at each of three offsets.
    pub fn forms(&self) -> Vec<Vec<u8>> {
        let encoded = self.percent_encoded();
        let mut forms = vec![self.0.clone(), encoded.to_lowercase(), encoded];
        for offset in 0..3 {
            let text = "=".repeat(offset) + &self.0;
            let letters = STANDARD_NO_PAD.encode(&text);
            // Letters at both ends also hold bits of the neighbours.
            let from = (offset * 8).div_ceil(6);
            let to = text.len() * 8 / 6;
            forms.push(letters.get(from..to).unwrap_or_default().to_owned());
        }
        forms.into_iter().map(String::into_bytes).collect()
    }

    /// Whether bytes hold the word in one of its forms.
    pub fn is_in(&self, bytes: &[u8]) -> bool {
        let mut forms = self.forms().into_iter();
        forms.any(|form| memchr::memmem::find(bytes, &form).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_in_each_of_its_forms() {
        let mark = Mark::of("TEST");
        for before in ["", "a", "ab", "abc"] {
            let text = format!("{before}{} and more", mark.text());
            assert!(mark.is_in(STANDARD_NO_PAD.encode(&text).as_bytes()));
            assert!(mark.is_in(text.as_bytes()));
        }
        assert!(mark.is_in(mark.percent_encoded().as_bytes()));
        assert!(mark.is_in(mark.percent_encoded().to_lowercase().as_bytes()));
        for other in ["", "XMARKED", "XMARKEDOTHERWORDX"] {
            assert!(!mark.is_in(other.as_bytes()));
            assert!(!mark.is_in(STANDARD_NO_PAD.encode(other).as_bytes()));
        }
    }
}
