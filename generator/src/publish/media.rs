//! Media types: how files are served and whether compression makes them smaller, by the extension of their names.

/// Extension, media type, and whether files of this type become smaller when compressed.
///
/// Pictures, fonts, PDF and zip files are compressed already.
const MEDIA: [(&str, &str, bool); 18] = [
    ("html", "text/html; charset=utf-8", true),
    ("css", "text/css; charset=utf-8", true),
    ("js", "text/javascript; charset=utf-8", true),
    ("json", "application/json", true),
    ("csv", "text/csv; charset=utf-8", true),
    ("xml", "application/xml", true),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain; charset=utf-8", true),
    ("vcf", "text/vcard; charset=utf-8", true),
    ("png", "image/png", false),
    ("webp", "image/webp", false),
    ("jpg", "image/jpeg", false),
    ("jpeg", "image/jpeg", false),
    ("gif", "image/gif", false),
    ("ico", "image/x-icon", false),
    ("woff2", "font/woff2", false),
    ("pdf", "application/pdf", false),
    ("zip", "application/zip", false),
];

/// The media type of the file at `path`: plain text for an unknown extension.
pub fn media_type(path: &str) -> &'static str {
    find(path).map_or("text/plain; charset=utf-8", |(_, media_type, _)| media_type)
}

/// All known extensions with their media types.
pub(crate) fn media() -> impl Iterator<Item = (&'static str, &'static str)> {
    MEDIA
        .into_iter()
        .map(|(extension, media_type, _)| (extension, media_type))
}

/// Whether compression makes the file at `path` smaller.
pub(crate) fn is_compressible(path: &str) -> bool {
    find(path).is_some_and(|(.., compressible)| compressible)
}

fn find(path: &str) -> Option<(&'static str, &'static str, bool)> {
    let (_, extension) = path.rsplit_once('.')?;
    MEDIA.into_iter().find(|(known, ..)| *known == extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_decides() {
        assert_eq!(media_type("en/index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("_headers"), "text/plain; charset=utf-8");
        assert!(is_compressible("en/index.html") && is_compressible("emblem.svg"));
        assert!(!is_compressible("a.png") && !is_compressible("_headers"));
    }
}
