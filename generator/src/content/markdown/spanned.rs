//! An event of the parser with its place.

use std::ops::Range;

use pulldown_cmark::Event;

/// An event and its bytes in the text.
pub(super) type Spanned<'t> = (Event<'t>, Range<usize>);
