//! Pages: one Markdown file per page and locale.
//!
//! In goes `content/pages/<tag>/<id>.md`; out comes a [`Translation`] with its front matter read and the outline of its
//! text. The source locale decides which pages exist; a locale that lacks one shows the source's text, marked as such.

mod budget;
mod front_matter;
mod parse;
mod schema;
mod translation;

pub use budget::Budget;
pub use parse::parse;
pub use schema::PAGE;
pub use translation::{Citation, Detail, Drafts, Page, PageId, Translation};
