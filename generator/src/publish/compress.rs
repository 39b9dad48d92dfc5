//! Compressed forms of files, for web servers that send them as they are.

use std::io::Write as _;

/// A content coding (RFC 9110, section 8.4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coding {
    /// Brotli, RFC 7932, at its highest quality.
    Brotli,
    /// gzip, RFC 1952, at its highest level. The header holds no time, so that the same input gives the same bytes.
    Gzip,
}

impl Coding {
    /// Every coding.
    pub(crate) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// The extension that a compressed file has after its own name.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// Compresses `bytes`.
    pub(crate) fn compress(self, bytes: &[u8]) -> Vec<u8> {
        let in_memory = "writing to memory cannot fail";
        match self {
            Self::Brotli => {
                let mut out = Vec::new();
                let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
                writer.write_all(bytes).expect(in_memory);
                drop(writer);
                out
            }
            Self::Gzip => {
                let mut writer =
                    flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
                writer.write_all(bytes).expect(in_memory);
                writer.finish().expect(in_memory)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn compressed_bytes_can_be_decompressed() {
        let text = b"<p>Call. Call. Call. Call. Call. Call. Call. Call.</p>".repeat(20);
        let mut brotli = Vec::new();
        brotli::Decompressor::new(&*Coding::Brotli.compress(&text), 4096)
            .read_to_end(&mut brotli)
            .unwrap();
        let mut gzip = Vec::new();
        flate2::read::GzDecoder::new(&*Coding::Gzip.compress(&text))
            .read_to_end(&mut gzip)
            .unwrap();
        assert_eq!((&brotli, &gzip), (&text, &text));
        for coding in Coding::ALL {
            assert!(coding.compress(&text).len() < text.len() / 5);
            assert_eq!(coding.compress(&text), coding.compress(&text));
        }
    }
}
