//! Texts that have no form.

/// Why a text cannot be brought into its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Its name does not end in `.toml`, `.md` or `.ftl`.
    #[error("only files that end in .toml, .md and .ftl have a form")]
    Kind,
    /// It is not TOML, or the head of a page is not.
    #[error("its TOML cannot be read")]
    Toml,
    /// A page does not begin with a head between two lines `+++`.
    #[error("it does not begin with a head between two lines `+++`")]
    Head,
    /// It is not Fluent.
    #[error("a message in it cannot be read")]
    Fluent,
    /// In the form it would mean something else.
    #[error("it would mean something else, so it stays as it is")]
    Meaning,
}
