//! The weight of a first visit: the bytes of the page and of the style sheets and scripts that it loads, each compressed with
//! brotli at level 11.

use std::io::{self, Write};

use brotli::CompressorWriter;

use crate::page::Page;

/// The largest allowed weight of a first visit in bytes, which is about the amount that a server sends in the first round trip.
pub const MAX_BYTES: usize = 14_600;

/// A level that takes a tenth of the time of [`BEST_LEVEL`] and compresses slightly less.
const QUICK_LEVEL: u32 = 5;
const BEST_LEVEL: u32 = 11;

/// The length of `bytes` after compression with brotli at level 11.
///
/// # Errors
///
/// When the compressor fails, which never happens in memory.
pub fn brotli_length(bytes: &[u8]) -> io::Result<usize> {
    length_at(BEST_LEVEL, bytes)
}

/// An upper bound of [`brotli_length`]. It is exact if it exceeds `limit`; otherwise a quicker compression has shown that the
/// length is within `limit`.
///
/// # Errors
///
/// Like [`brotli_length`].
pub fn brotli_length_at_most(bytes: &[u8], limit: usize) -> io::Result<usize> {
    let quick = length_at(QUICK_LEVEL, bytes)?;
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

/// The addresses of the style sheets and scripts that `page` loads.
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
    fn repetition_compresses_well_and_noise_does_not() {
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
    fn the_loaded_files_of_a_page_are_its_style_sheets_and_scripts() {
        let page = Page::parse(
            "/",
            "<link rel=stylesheet href=/site.css><link rel=icon href=/x.svg><script src=/quick_exit.js></script>",
        );
        assert_eq!(loaded_with(&page), ["/quick_exit.js", "/site.css"]);
    }
}
