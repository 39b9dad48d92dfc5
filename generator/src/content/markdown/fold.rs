//! Folded sections: readers see the heading, and open what is below it. A link to the section leads to its heading, which is
//! never hidden. Such a section ends at the next one, or at a rule: what follows `---` belongs to the whole page.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

use super::spanned::Spanned;

/// The class in the braces of a heading whose section is folded: `## How to stay {#stay .folded}`.
const FOLDED: &str = "folded";

/// How far a folded section has been read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Fold {
    /// None is open.
    #[default]
    None,
    /// Its heading, which is not hidden.
    Heading,
    /// What is below its heading.
    Section,
}

/// Whether a heading with these classes folds its section.
pub(super) fn is_folded(level: HeadingLevel, classes: &[CowStr<'_>]) -> bool {
    level == HeadingLevel::H2 && matches!(classes, [class] if &**class == FOLDED)
}

/// What is within the braces of a heading, without the mark that its section is folded.
pub(super) fn without_mark(inside: &str) -> &str {
    let rest = inside.strip_suffix(FOLDED);
    rest.and_then(|rest| rest.strip_suffix(" ."))
        .unwrap_or(inside)
}

/// The number of events up to the last that is no part of a footnote: there the last section ends.
pub(super) fn text_end(events: &[Spanned<'_>]) -> usize {
    let (mut end, mut in_note) = (0, false);
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => in_note = true,
            Event::End(TagEnd::FootnoteDefinition) => in_note = false,
            _ if !in_note => end = at + 1,
            _ => {}
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::content::markdown::events::Markdown;

    fn html(text: &str) -> String {
        let prose = Markdown::parse(&format!("# T\n\nLead.\n\n{text}")).prose();
        let html = prose.html.get(prose.rest..).unwrap_or_default();
        html.to_owned()
    }

    #[test]
    fn a_folded_section_ends_at_the_next_one() {
        assert_eq!(
            html("## A {#a .folded}\n\nx\n\n### B\n\ny\n\n## C {#c}\n\nz"),
            "<details class=\"fold\" id=\"a\"><summary><h2>A</h2></summary><p>x</p><h3>B</h3><p>y</p></details><h2 id=\"c\">C</h2><p>z</p>"
        );
    }

    #[test]
    fn a_folded_section_ends_at_a_rule() {
        assert_eq!(
            html("## A {#a .folded}\n\n- x\n\n  ---\n\n---\n\ny\n\n---"),
            "<details class=\"fold\" id=\"a\"><summary><h2>A</h2></summary><ul><li><p>x</p><hr></li></ul></details><p>y</p><hr>"
        );
    }

    #[test]
    fn the_notes_are_not_within_the_last_section() {
        let notes = html("## A {#a .folded}\n\nx[^n][^s]\n\n[^n]: one\n\ny\n\n[^m]: two");
        let (section, rest) = notes.split_once("</details>").unwrap();
        assert!(section.ends_with("</p><p>y</p>") && !section.contains("one"));
        let order = [
            "<div class=\"footnote-definition\"",
            "one",
            "<p>s</p></div>",
            "two",
        ];
        let places = order.map(|words| rest.find(words).unwrap());
        assert!(places[0] == 0 && places.is_sorted(), "{rest}");
    }
}
