//! What may be wrong with a single translated text: everything that must stay as it is in the source.

use std::collections::BTreeMap;

use fluent_syntax::parser;

use super::exchange::{Unit, UnitKind, counted_placeholders, fixed_parts, unmask, with_indent};
use crate::content::markdown::{Markdown, SegmentKind};

/// A mistake: what is wrong, and what to do.
pub(super) type Mistake = (String, String);

/// What is wrong with the translation of `new`. `before` is the same text as the site has it: what is missing there as well
/// was accepted by an editor.
pub(super) fn mistakes(before: &Unit, new: &Unit) -> Vec<Mistake> {
    if new.translation.is_empty() {
        return Vec::new();
    }
    let mut mistakes = match new.kind {
        UnitKind::Block(kind) => block(kind, before, new),
        UnitKind::Plain | UnitKind::Slug => one_line(new).into_iter().collect(),
        UnitKind::Message { is_plural } => message(is_plural, before, new),
    };
    if !matches!(
        new.kind,
        UnitKind::Slug | UnitKind::Message { is_plural: true }
    ) {
        mistakes.extend(lost_figures(before, new));
    }
    mistakes
}

fn one_line(new: &Unit) -> Option<Mistake> {
    new.translation.contains('\n').then(|| {
        (
            "this text has more than one line".to_owned(),
            "write it on one line, without `\\n`".to_owned(),
        )
    })
}

fn block(kind: SegmentKind, before: &Unit, new: &Unit) -> Vec<Mistake> {
    let mut mistakes = placeholders(before, new);
    if matches!(kind, SegmentKind::Heading | SegmentKind::Cell) {
        mistakes.extend(one_line(new));
    }
    let cut = new.translation.replace("\\|", "").contains('|');
    if kind == SegmentKind::Cell && cut {
        mistakes.push((
            "a `|` ends the cell of a table".to_owned(),
            "write `\\|`, or another character".to_owned(),
        ));
    }
    if !mistakes.is_empty() {
        return mistakes;
    }
    let parts = |unit: &Unit, words: &str| {
        let whole = unmask(words, &unit.parts).ok()?;
        fixed_parts(kind, &whole)
    };
    let Some(found) = parts(new, &new.translation) else {
        return vec![(
            "this is no longer one block: it would become a list, a heading, a quote or two paragraphs".to_owned(),
            "leave out empty lines, ids such as `{#id}`, and marks such as `-`, `#`, `>` and `1.` at the start".to_owned(),
        )];
    };
    if shown_stars(&new.translation)
        > shown_stars(&new.source).max(shown_stars(&before.translation))
    {
        mistakes.push((
            "readers would see a `*`, which stands around emphasized words".to_owned(),
            "write `*words*` or `**words**`, with as many `*` behind the words as before them"
                .to_owned(),
        ));
        return mistakes;
    }
    // Words of a block that the parser reads in another way on their own are compared by their placeholders alone.
    let Some(wanted) = parts(before, &before.source) else {
        return mistakes;
    };
    let accepted = parts(before, &before.translation);
    if found == wanted || accepted.as_ref() == Some(&found) {
        return mistakes;
    }
    vec![other_parts(&wanted, &found, &before.parts)]
}

/// How many `*` of a text are no notation: the parser leaves those of emphasis that does not end.
fn shown_stars(words: &str) -> usize {
    let blocks = Markdown::parse(words).blocks();
    let stars = blocks.iter().map(|block| block.text().matches('*').count());
    stars.sum()
}

/// The mistake of a text in which something fixed stands in another way than in the source.
fn other_parts(
    wanted: &BTreeMap<String, usize>,
    found: &BTreeMap<String, usize>,
    parts: &[String],
) -> Mistake {
    let lost = wanted
        .iter()
        .find(|(part, count)| found.get(*part).is_none_or(|found| found < *count));
    if let Some((part, _)) = lost {
        let number = parts.iter().position(|known| known == part);
        let number = number.map_or(0, |at| at + 1);
        return (
            format!("`{{{number}}}` no longer is what it is in the source, which is `{part}`"),
            format!(
                "if it stands behind `[words]` in the source, write `[words]({{{number}}})`, with nothing between the brackets"
            ),
        );
    }
    let added = found
        .iter()
        .find(|(part, count)| wanted.get(*part).is_none_or(|wanted| wanted < *count));
    let part = added.map_or("", |(part, _)| part);
    (
        format!("`{part}` is not in the source"),
        "links, numbers to dial, notes and code are those of the source: ask the editor to add it there".to_owned(),
    )
}

/// Placeholders that are missing, too many or unknown.
fn placeholders(before: &Unit, new: &Unit) -> Vec<Mistake> {
    let [wanted, accepted, found] = [&before.source, &before.translation, &new.translation]
        .map(|text| counted_placeholders(text));
    let mut mistakes = Vec::new();
    for (number, count) in &found {
        let most = wanted.get(number).max(accepted.get(number)).copied();
        if most.is_none() {
            mistakes.push((
                format!("`{{{number}}}` is not in the source"),
                "keep the placeholders of the source, each with its number".to_owned(),
            ));
        } else if most.is_some_and(|most| *count > most) {
            mistakes.push((
                format!("`{{{number}}}` is here more often than in the source"),
                "keep each placeholder as often as the source has it".to_owned(),
            ));
        }
    }
    let is_accepted = found == accepted;
    for (number, count) in wanted.iter().filter(|_| !is_accepted) {
        if found.get(number).is_none_or(|found| found < count) {
            let part = number.checked_sub(1).and_then(|at| before.parts.get(at));
            let stands = part.map(|part| format!(", which stands for `{part}`"));
            mistakes.push((
                format!("`{{{number}}}` is missing{}", stands.unwrap_or_default()),
                "put it where it belongs in your language".to_owned(),
            ));
        }
    }
    mistakes
}

fn message(is_plural: bool, before: &Unit, new: &Unit) -> Vec<Mistake> {
    let text = with_indent(&new.translation, 4);
    if let Err((_, errors)) = parser::parse(format!("x ={text}\n")) {
        let why = errors.first().map(ToString::to_string).unwrap_or_default();
        return vec![(
            format!("the braces of this message cannot be read: {why}"),
            "keep `{ $name }` as the source has it; a brace alone is written `{ \"{\" }`"
                .to_owned(),
        )];
    }
    let [wanted, accepted, found] =
        [&before.source, &before.translation, &new.translation].map(|text| placeables(text));
    let mut mistakes = Vec::new();
    for name in found.keys() {
        let is_term = name.starts_with('-') || name.starts_with('"');
        if !is_term && !wanted.contains_key(name) && !accepted.contains_key(name) {
            mistakes.push((
                format!("`{{ {name} }}` is not in the source"),
                "keep the names of the source: they are no words".to_owned(),
            ));
        }
    }
    for name in wanted.keys() {
        let is_accepted = !before.translation.is_empty() && !accepted.contains_key(name);
        if !is_plural && !is_accepted && !found.contains_key(name) {
            mistakes.push((
                format!("`{{ {name} }}` is missing"),
                "put it where it belongs in your language".to_owned(),
            ));
        }
    }
    mistakes
}

/// What stands in braces in a message, each with how often.
fn placeables(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('{') {
        let (inside, behind) = behind.split_once('}').unwrap_or((behind, ""));
        *found.entry(inside.trim().to_owned()).or_default() += 1;
        rest = behind;
    }
    found
}

/// A number of the source that the translation lacks.
fn lost_figures(before: &Unit, new: &Unit) -> Option<Mistake> {
    let [wanted, accepted, found] =
        [&before.source, &before.translation, &new.translation].map(|text| figures(text));
    let lost = wanted.iter().find(|(figure, count)| {
        let is_lost =
            |other: &BTreeMap<String, usize>| other.get(*figure).is_none_or(|other| other < *count);
        is_lost(&found) && (before.translation.is_empty() || !is_lost(&accepted))
    });
    let (figure, _) = lost?;
    Some((
        format!("the number {figure} of the source is not here"),
        "write it in digits: 0 to 9".to_owned(),
    ))
}

/// The numbers of a text without its placeholders, each with how often it is there.
fn figures(text: &str) -> BTreeMap<String, usize> {
    let mut figures = BTreeMap::new();
    let mut figure = String::new();
    let (mut depth, mut gap) = (0_usize, false);
    for character in text.chars().chain(['\n']) {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if character.is_ascii_digit() && depth == 0 {
            figure.push(character);
            gap = false;
        } else if !gap && !figure.is_empty() && is_separator(character) {
            // 1,000 and 1 000 are one number.
            gap = true;
        } else if !figure.is_empty() {
            *figures.entry(std::mem::take(&mut figure)).or_default() += 1;
            gap = false;
        }
    }
    figures
}

/// Whether a character separates thousands or decimals in some language.
fn is_separator(character: char) -> bool {
    matches!(
        character,
        '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{66b}' | '\u{66c}'
    )
}

#[cfg(test)]
mod tests;
