//! What a first visit to a page costs on the wire: its HTML and the style sheets and scripts it names, each as brotli
//! at level 11 would send it.

use std::io::{self, Write};

use brotli::CompressorWriter;

use crate::page::Page;

/// What any page may weigh on the first visit, in bytes: about what fits in the first round trip of a connection.
pub const MAX_BYTES: usize = 14_600;

/// Level that costs a tenth of the time and gives a somewhat longer result.
const QUICK: u32 = 5;
const BEST: u32 = 11;

/// The length of `bytes` once compressed with brotli at level 11.
///
/// # Errors
///
/// When the compressor fails, which it has no reason to.
pub fn brotli_length(bytes: &[u8]) -> io::Result<usize> {
    length_at(BEST, bytes)
}

/// A length that `bytes` do not exceed once compressed: exact only where that matters, for what may be over `limit`.
///
/// # Errors
///
/// As [`brotli_length`].
pub fn brotli_length_at_most(bytes: &[u8], limit: usize) -> io::Result<usize> {
    let quick = length_at(QUICK, bytes)?;
    if quick <= limit {
        Ok(quick)
    } else {
        brotli_length(bytes)
    }
}

fn length_at(level: u32, bytes: &[u8]) -> io::Result<usize> {
    let mut sink = Counter(0);
    {
        let mut writer = CompressorWriter::new(&mut sink, 1 << 16, level, 22);
        writer.write_all(bytes)?;
    }
    Ok(sink.0)
}

struct Counter(usize);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The addresses of the style sheets and scripts that are loaded with the page.
pub fn loaded_with(page: &Page) -> Vec<String> {
    let sheets = page.select("link[rel~=stylesheet]");
    let scripts = page.select("script[src]");
    let mut addresses: Vec<String> = sheets
        .iter()
        .filter_map(|sheet| sheet.value().attr("href"))
        .chain(
            scripts
                .iter()
                .filter_map(|script| script.value().attr("src")),
        )
        .map(str::to_owned)
        .collect();
    addresses.sort_unstable();
    addresses.dedup();
    addresses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_weighs_little_and_noise_weighs_itself() {
        assert!(brotli_length("a".repeat(100_000).as_bytes()).unwrap() < 100);
        let mut state = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .take(20_000)
        .collect();
        assert!(brotli_length(&noise).unwrap() > MAX_BYTES);
        assert!(brotli_length_at_most(&noise, MAX_BYTES).unwrap() > MAX_BYTES);
    }

    #[test]
    fn a_page_names_what_is_loaded_with_it() {
        let page = Page::parse(
            "/",
            "<link rel=stylesheet href=/site.css><link rel=icon href=/x.svg><script src=/quick_exit.js></script>",
        );
        assert_eq!(loaded_with(&page), ["/quick_exit.js", "/site.css"]);
    }
}
