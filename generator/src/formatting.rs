//! One form for each kind of file that people write: what an editor or a translator's tool saves differs then only in words.
//!
//! In goes the text of a file; out comes the same text with its white space in order, and every comment. The meaning is the
//! same: it is read again and compared, and a text for which that cannot be shown stays as it is.

mod fluent;
mod markdown;
mod toml_text;
mod unreadable;

pub use unreadable::Unreadable;

/// The text of the file `path` in its form. The form of that form is the same.
///
/// # Errors
///
/// See [`Unreadable`].
pub fn formatted(path: &str, text: &str) -> Result<String, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = text.replace("\r\n", "\n");
    match path.rsplit_once('.') {
        Some((_, "toml")) => toml_text::formatted(&text),
        Some((_, "md")) => markdown::formatted(&text),
        Some((_, "ftl")) => fluent::formatted(&text),
        _ => Err(Unreadable::Kind),
    }
}
