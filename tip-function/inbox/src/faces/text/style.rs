//! What all texts share: styles, the bar before a stranger's lines, and how a slot is written.

use std::io::{Result, Write};

use anstyle::Style;
use tip_core::slot::Slot;

use crate::visible::wrap;

pub(super) const BOLD: Style = Style::new().bold();
pub(super) const DIM: Style = Style::new().dimmed();

/// What is before every line of a stranger's text.
pub(super) const BAR: &str = "│ ";

/// Columns of a line that a stranger's text may fill. The bar takes two, or three where a terminal draws it as wide
/// as a Chinese character.
pub(super) fn room(columns: usize) -> usize {
    columns.saturating_sub(3).max(2)
}

/// Writes a text of a stranger, each line behind a bar.
pub(super) fn quoted(shown: &str, columns: usize, out: &mut dyn Write) -> Result<()> {
    for line in wrap(shown, room(columns)) {
        writeln!(out, "{DIM}{BAR}{DIM:#}{line}")?;
    }
    Ok(())
}

/// `2026-11-24 18-24 h UTC`.
pub(super) fn when(slot: Slot) -> String {
    format!(
        "{} {:02}-{:02} h UTC",
        slot.day(),
        slot.hour(),
        slot.hour() + 6
    )
}
