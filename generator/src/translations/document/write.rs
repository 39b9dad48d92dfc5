//! Writing a document.

use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

use super::guide::Guide;
use super::marks::marked;
use super::plain::version;
use crate::content::locale::{Tag, language_in_itself};
use crate::content::markdown::SegmentKind;
use crate::problem::Problem;
use crate::publish::html::escape::escape;
use crate::translations::exchange::{Unit, UnitKind};
use crate::translations::words::Words;

/// Borders are attributes and colours are a style sheet, since LibreOffice keeps them so.
const STYLE: &str = "\
.about { background: #eeeeee; color: #444444 }
.keep { background: #ffe9a8; color: #7a3e00 }
.gone { color: #a00000; text-decoration: line-through }
.new { color: #005000; text-decoration: underline }
.small { color: #666666 }
";

/// What stands at the top of a document.
pub(in crate::translations) struct Head<'h> {
    /// The name of the site.
    pub(in crate::translations) site: &'h str,
    /// The language of the source.
    pub(in crate::translations) source: &'h Tag,
    /// The language of the translation.
    pub(in crate::translations) target: &'h Tag,
    /// Which texts these are: the file of a page, or `messages`.
    pub(in crate::translations) label: &'h str,
    /// The id of the page, or `messages`.
    pub(in crate::translations) name: &'h str,
    /// The title of the document.
    pub(in crate::translations) title: &'h str,
    /// How many words there are.
    pub(in crate::translations) words: Words,
    /// What the translator is told.
    pub(in crate::translations) guide: &'h Guide<'h>,
}

/// The document of the texts `units`. The same texts always make the same bytes.
///
/// # Errors
///
/// When no language of the site has a message for what the translator is told.
pub(in crate::translations) fn write(head: &Head<'_>, units: &[&Unit]) -> Result<String, Problem> {
    let Head {
        source,
        target,
        guide,
        ..
    } = head;
    let [title, name] = [head.title, head.name].map(escape);
    let [from, to] = [source, target].map(|tag| escape(&language_in_itself(tag)).into_owned());
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{source}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{name}, {source} → {target}: {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}: {name}, {from} → {to}</p>\n{}",
        escape(head.site),
        guide.rules(head.words)?,
    );
    // Writing to a `String` cannot fail.
    let _ = write!(
        html,
        "<p class=\"small\">fanal document 1; language {target}; text {}; version {}; rows {}</p>\n<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" width=\"100%\">\n<thead><tr><th width=\"6%\">{}</th><th width=\"47%\">{}</th><th width=\"47%\">{}</th></tr></thead>\n<tbody>\n",
        escape(head.label),
        version(units),
        units.len(),
        guide.word("document-row")?,
        from,
        to,
    );
    let mut heading = None;
    for (unit, number) in units.iter().zip(1..) {
        row(&mut html, head, unit, number, heading)?;
        if unit.kind == UnitKind::Block(SegmentKind::Heading) {
            heading = Some(&*unit.source);
        }
    }
    html.push_str(
        "</tbody>\n</table>\n<p class=\"small\">End of this document.</p>\n</body>\n</html>\n",
    );
    Ok(html)
}

/// Adds the two rows of a text: what a translator should know, then the text and its translation. `heading` is that above it.
fn row(
    html: &mut String,
    head: &Head<'_>,
    unit: &Unit,
    number: usize,
    heading: Option<&str>,
) -> Result<(), Problem> {
    let mut about: Vec<_> = unit.comments.iter().map(|line| marked(line)).collect();
    let is_block = matches!(unit.kind, UnitKind::Block(kind) if kind != SegmentKind::Heading);
    if let (Some(first), Some(heading)) = (about.first_mut(), heading.filter(|_| is_block)) {
        // Writing to a `String` cannot fail.
        let _ = write!(first, ", below “{}”", marked(heading));
    }
    if matches!(unit.kind, UnitKind::Message { .. }) {
        about.insert(0, escape(&unit.context).into_owned());
    }
    if let Some(previous) = &unit.previous {
        about.push(format!(
            "{} {}",
            head.guide.word("document-changed")?,
            changes(previous, &unit.source)
        ));
    } else if unit.fuzzy {
        about.push(head.guide.word("document-unread")?);
    }
    let again = if unit.fuzzy { " ?" } else { "" };
    let _ = writeln!(
        html,
        "<tr><td colspan=\"3\" class=\"about\">{}</td></tr>\n<tr><td>{number}{again}</td><td lang=\"{}\" dir=\"{}\">{}</td><td lang=\"{}\" dir=\"{}\">{}</td></tr>",
        about.join("<br>"),
        head.source,
        head.source.direction(),
        marked(&unit.source),
        head.target,
        head.target.direction(),
        marked(&unit.translation),
    );
    Ok(())
}

/// What changed from `before` to `now`, word by word, as HTML.
fn changes(before: &str, now: &str) -> String {
    let diff = TextDiff::from_unicode_words(before, now);
    let mut html = String::new();
    let mut last = ChangeTag::Equal;
    for change in diff.iter_all_changes() {
        if change.tag() != last {
            html.push_str(if last == ChangeTag::Equal {
                ""
            } else {
                "</span>"
            });
            html.push_str(match change.tag() {
                ChangeTag::Equal => "",
                ChangeTag::Delete => "<span class=\"gone\">",
                ChangeTag::Insert => "<span class=\"new\">",
            });
            last = change.tag();
        }
        html.push_str(&escape(change.value()));
    }
    html.push_str(if last == ChangeTag::Equal {
        ""
    } else {
        "</span>"
    });
    html.replace('\n', "<br>")
}
