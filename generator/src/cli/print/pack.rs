//! Packs a kit into a zip file, which every system opens.

use std::io::{self, Cursor, Write as _};

use fanal::printing::Kit;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The bytes of a kit; `part` reads the file of a sheet. The same parts give the same bytes: no time is kept.
pub(super) fn packed(kit: &Kit, part: impl Fn(&str) -> io::Result<Vec<u8>>) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for file in &kit.parts {
        let (_, name) = file.rsplit_once('/').unwrap_or(("", file));
        zip.start_file(name, options)?;
        zip.write_all(&part(file)?)?;
    }
    for (name, text) in &kit.texts {
        zip.start_file(*name, options)?;
        zip.write_all(text.as_bytes())?;
        zip.write_all(b"\n")?;
    }
    Ok(zip.finish()?.into_inner())
}
