//! `application/x-www-form-urlencoded`, read strictly.
//!
//! Browsers write it as in <https://url.spec.whatwg.org/#urlencoded-serializing>. A body that this algorithm
//! cannot have written is refused and never repaired, because a repair could change a word.

use std::collections::HashMap;

use super::problem::BodyError;
use crate::limits::{BODY_BYTES_MAX, PAIRS_MAX};

/// The decoded names and values. Every name is there once.
pub(super) fn parse(body: &[u8]) -> Result<HashMap<String, String>, BodyError> {
    if body.len() > BODY_BYTES_MAX {
        return Err(BodyError::TooLong);
    }
    let pairs = || {
        body.split(|&byte| byte == b'&')
            .filter(|pair| !pair.is_empty())
    };
    // Counted first, so that a body with too many pairs costs no memory.
    if pairs().take(PAIRS_MAX + 1).count() > PAIRS_MAX {
        return Err(BodyError::TooManyPairs);
    }
    let mut fields = HashMap::new();
    for pair in pairs() {
        let mut parts = pair.splitn(2, |&byte| byte == b'=');
        let name = decode(parts.next().unwrap_or_default())?;
        let value = decode(parts.next().unwrap_or_default())?;
        if fields.insert(name, value).is_some() {
            return Err(BodyError::Duplicate);
        }
    }
    Ok(fields)
}

fn decode(text: &[u8]) -> Result<String, BodyError> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.iter();
    while let Some(&byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => {
                let high = hexadecimal(bytes.next())?;
                let low = hexadecimal(bytes.next())?;
                high << 4 | low
            }
            other => other,
        });
    }
    // The error of `from_utf8` holds the bytes, so it is dropped.
    String::from_utf8(decoded).map_err(|_| BodyError::NotUtf8)
}

fn hexadecimal(digit: Option<&u8>) -> Result<u8, BodyError> {
    match digit {
        Some(&digit @ b'0'..=b'9') => Ok(digit - b'0'),
        Some(&digit @ b'a'..=b'f') => Ok(digit - b'a' + 10),
        Some(&digit @ b'A'..=b'F') => Ok(digit - b'A' + 10),
        _ => Err(BodyError::Escape),
    }
}
