//! The tags of tables. Those of a cell depend on its column, and on whether it is in the head.

use pulldown_cmark::{Alignment, Tag, TagEnd};

/// The table that is open.
#[derive(Default)]
pub(super) struct Table {
    /// The alignments of its columns.
    alignments: Vec<Alignment>,
    /// The column of its next cell, from 0.
    column: usize,
    /// Whether its head is open.
    in_head: bool,
}

impl Table {
    /// The tags that begin a table or a part of one; none for anything else.
    pub(super) fn start(&mut self, tag: &Tag<'_>) -> &'static str {
        match tag {
            Tag::Table(alignments) => {
                self.alignments.clone_from(alignments);
                // A wide table scrolls within its own box, by keyboard too, so that the page does not.
                "<div class=\"table\" role=\"group\" tabindex=\"0\"><table>"
            }
            Tag::TableHead => {
                (self.in_head, self.column) = (true, 0);
                "<thead><tr>"
            }
            Tag::TableRow => {
                self.column = 0;
                "<tr>"
            }
            Tag::TableCell => self.start_cell(),
            _ => "",
        }
    }

    /// The tags that end a table or a part of one; none for anything else.
    pub(super) fn end(&mut self, tag: TagEnd) -> &'static str {
        match tag {
            TagEnd::Table => "</tbody></table></div>",
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead><tbody>"
            }
            TagEnd::TableRow => "</tr>",
            TagEnd::TableCell => {
                self.column += 1;
                if self.in_head { "</th>" } else { "</td>" }
            }
            _ => "",
        }
    }

    /// Classes, because the site's policy blocks inline styles; `end` follows the direction of the script.
    fn start_cell(&self) -> &'static str {
        match (self.in_head, self.alignments.get(self.column)) {
            (true, Some(Alignment::Right)) => "<th scope=\"col\" class=\"end\">",
            (true, Some(Alignment::Center)) => "<th scope=\"col\" class=\"middle\">",
            (true, _) => "<th scope=\"col\">",
            (false, Some(Alignment::Right)) => "<td class=\"end\">",
            (false, Some(Alignment::Center)) => "<td class=\"middle\">",
            (false, _) => "<td>",
        }
    }
}
