//! Writing an XLIFF file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::content::locale::Tag;
use crate::publish::html::escape::escape;
use crate::translations::exchange::{Unit, UnitKind};

/// The XLIFF file of a language. The same texts always make the same bytes.
pub(in crate::translations) fn write<'u>(
    source: &Tag,
    target: &Tag,
    units: impl Iterator<Item = &'u Unit>,
) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"{source}\" trgLang=\"{target}\">\n"
    );
    let mut open: Option<(Arc<str>, usize)> = None;
    for (unit, number) in units.zip(1..) {
        let files = open.as_ref().map_or(0, |(_, files)| *files);
        if open.as_ref().is_none_or(|(path, _)| *path != unit.path) {
            xml.push_str(if files > 0 { "</file>\n" } else { "" });
            // Writing to a `String` cannot fail.
            let _ = writeln!(
                xml,
                "<file id=\"f{}\" original=\"{}\">",
                files + 1,
                escape(&unit.path)
            );
            open = Some((Arc::clone(&unit.path), files + 1));
        }
        entry(&mut xml, unit, number);
    }
    xml.push_str(if open.is_some() { "</file>\n" } else { "" });
    xml.push_str("</xliff>\n");
    xml
}

fn entry(xml: &mut String, unit: &Unit, number: usize) {
    let words = [&unit.source, &unit.translation];
    let parts: Vec<_> = words.map(|words| fixed(words, unit)).concat();
    let mut data: Vec<&str> = Vec::new();
    for part in parts {
        if !data.contains(&part) {
            data.push(part);
        }
    }
    // Writing to a `String` cannot fail.
    let _ = writeln!(
        xml,
        "<unit id=\"u{number}\" name=\"{}\" xml:space=\"preserve\">\n<notes>",
        escape(&unit.context)
    );
    for comment in &unit.comments {
        note(xml, "comment", comment);
    }
    if let Some(previous) = &unit.previous {
        note(xml, "previous-source", previous);
    }
    note(xml, "location", &format!("{}:{}", unit.path, unit.line));
    xml.push_str("</notes>\n");
    if !data.is_empty() {
        xml.push_str("<originalData>\n");
        for (part, id) in data.iter().zip(1..) {
            let _ = writeln!(xml, "<data id=\"d{id}\">{}</data>", escape(part));
        }
        xml.push_str("</originalData>\n");
    }
    let state = if unit.is_done() {
        "translated"
    } else {
        "initial"
    };
    let _ = writeln!(
        xml,
        "<segment state=\"{state}\">\n<source>{}</source>",
        inline(&unit.source, unit, &data)
    );
    if !unit.translation.is_empty() {
        let target = inline(&unit.translation, unit, &data);
        let _ = writeln!(xml, "<target>{target}</target>");
    }
    xml.push_str("</segment>\n</unit>\n");
}

fn note(xml: &mut String, category: &str, text: &str) {
    let _ = writeln!(xml, "<note category=\"{category}\">{}</note>", escape(text));
}

/// What must stay in the words of a text: placeholders of a page, names in braces of a message.
fn fixed<'w>(words: &'w str, unit: &Unit) -> Vec<&'w str> {
    let parts = split(words, unit).into_iter();
    parts
        .filter_map(|(part, is_fixed)| is_fixed.then_some(part))
        .collect()
}

/// The words of a text, cut into what is translated and what must stay.
fn split<'w>(words: &'w str, unit: &Unit) -> Vec<(&'w str, bool)> {
    let is_message = matches!(unit.kind, UnitKind::Message { .. });
    let mut parts = Vec::new();
    let mut rest = words;
    let mut from = 0;
    while let Some(start) = rest
        .get(from..)
        .and_then(|rest| rest.find('{'))
        .map(|at| from + at)
    {
        let Some(end) = rest
            .get(start..)
            .and_then(|rest| rest.find('}'))
            .map(|at| start + at + 1)
        else {
            break;
        };
        let inside = rest.get(start + 1..end - 1).unwrap_or_default();
        let is_number = !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_digit());
        if !is_message && !is_number {
            from = end;
            continue;
        }
        let (before, behind) = rest.split_at(start);
        let (fixed, behind) = behind.split_at(end - start);
        parts.extend([(before, false), (fixed, true)]);
        (rest, from) = (behind, 0);
    }
    parts.push((rest, false));
    parts
}

/// The words of a text as XML. `data` is what stays, in the order of the unit's data.
fn inline(words: &str, unit: &Unit, data: &[&str]) -> String {
    let mut xml = String::new();
    let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
    for (part, is_fixed) in split(words, unit) {
        if !is_fixed {
            xml.push_str(&escape(part));
            continue;
        }
        let id = data
            .iter()
            .position(|known| *known == part)
            .map_or(0, |at| at + 1);
        let count = seen.entry(id).or_default();
        *count += 1;
        let more = if *count > 1 {
            format!("-{count}")
        } else {
            String::new()
        };
        let number = part.trim_matches(['{', '}']).parse::<usize>().ok();
        let shown = number.and_then(|number| unit.parts.get(number.checked_sub(1)?));
        let shown = shown.map_or(part, String::as_str);
        // Writing to a `String` cannot fail.
        let _ = write!(
            xml,
            "<ph id=\"p{id}{more}\" dataRef=\"d{id}\" canDelete=\"no\" equiv=\"{}\" disp=\"{}\"/>",
            escape(part),
            escape(shown)
        );
    }
    xml
}
