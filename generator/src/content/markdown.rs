//! Markdown: `CommonMark` with tables, footnotes, heading ids, folded sections, definition lists and notices.
//!
//! A text is parsed once, into [`Markdown`], and used twice: its [`Outline`] holds what checks need (headings, links and
//! figures, each with its place), and its [`Prose`] is HTML with gaps for addresses and hotlines, which only the site
//! knows. HTML in a text is a problem and is never passed on, so that a text from a stranger is safe to publish.
//!
//! ```
//! use fanal::content::markdown::Markdown;
//! use fanal::problem::Problems;
//!
//! let text = "# You can ask\n\n## How to stay {#stay}\n\nSee [your rights](page:rights).\n";
//! let problems = Problems::default();
//! let (title, outline) = Markdown::parse(text).outline(&"help.md".into(), 0, &problems);
//! assert_eq!(title, "You can ask");
//! assert_eq!(outline.headings[0].id, "stay");
//! assert_eq!(outline.links.len(), 1);
//! assert!(problems.is_empty());
//! ```

mod blocks;
mod emitter;
mod events;
mod figures;
mod fold;
mod foreign;
mod heading;
mod instruction;
mod labels;
mod leftover;
mod line_break;
mod misread;
mod outline;
mod outliner;
mod plain;
mod prose;
mod refusal;
mod segments;
mod spanned;
mod standalone;
mod target;
mod telephone;
mod unwritten;
mod words;

pub use blocks::{Block, BlockKind};
pub use events::Markdown;
pub use figures::{Figure, figures};
pub use heading::Heading;
pub use outline::Outline;
pub(crate) use plain::check_plain;
pub use prose::{Prose, Rendered, Resolve};
pub(crate) use segments::placeholders;
pub use segments::{Segment, SegmentKind, Segments};
pub use target::Target;
