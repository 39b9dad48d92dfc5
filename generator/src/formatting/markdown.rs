//! The form of a page: its head as TOML, and below it no empty lines in a row and no spaces at the end of a line.
//!
//! Everything else in a text is left as somebody wrote it: lists, tables, and where lines break.

use super::toml_text;
use super::unreadable::Unreadable;
use crate::content::markdown::Markdown;

/// The text `text`, whose lines end in `\n`, in its form.
pub(super) fn formatted(text: &str) -> Result<String, Unreadable> {
    let (head, body) = split(text).ok_or(Unreadable::Head)?;
    let head = toml_text::formatted(head)?;
    let new = tidy(body);
    // Where spaces or empty lines mean something, as in code, all of them stay.
    let body = if meaning(&new) == meaning(body) {
        &new
    } else {
        body
    };
    Ok(format!("+++\n{head}+++\n{body}"))
}

/// What stands between the two lines `+++`, and what stands below.
fn split(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != "+++" {
        return None;
    }
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some((rest.get(..at)?, rest.get(at + line.len()..)?));
        }
        at += line.len();
    }
    None
}

/// The lines without spaces at their ends, with one empty line above them, and one where there are several.
fn tidy(body: &str) -> String {
    let mut new = String::with_capacity(body.len());
    let mut lines = body.lines().map(str::trim_end).peekable();
    while let Some(line) = lines.next() {
        let is_doubled = line.is_empty() && lines.peek().is_none_or(|next| next.is_empty());
        if !is_doubled {
            new.push_str(line);
            new.push('\n');
        }
    }
    match new.trim_matches('\n') {
        "" => String::new(),
        lines => format!("\n{lines}\n"),
    }
}

/// What a text says: each segment with the structure in front of it, and where its lines break.
fn meaning(body: &str) -> (Vec<(String, Vec<String>)>, String) {
    let segments = Markdown::parse(body).segments();
    let all = segments.all.iter().map(|segment| {
        let words = body.get(segment.span.clone()).unwrap_or_default();
        let lines = words.split('\n').map(|line| {
            // Two spaces at the end of a line break it.
            let end = if line.ends_with("  ") { "  " } else { "" };
            format!("{}{end}", line.trim_end())
        });
        (segment.shape.clone(), lines.collect())
    });
    (all.collect(), segments.end.clone())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_page_keeps_its_words_and_loses_what_nobody_sees() {
        let text = "+++\ntitle=\"A\"   # seen\n\n\n+++\n\n\n# A  \n\n\nWords   \t\nmore. \n\n| a | b |\n|---|:-:|\n| 1 |  2 |\n- x\n\n\n- y\n\n\n";
        insta::assert_snapshot!(formatted(text).unwrap(), @r#"
        +++
        title = "A" # seen
        +++

        # A

        Words
        more.

        | a | b |
        |---|:-:|
        | 1 |  2 |
        - x

        - y
        "#);
        let code = "+++\n+++\n\n```\na  \n\n\nb\n```\n";
        assert_eq!(formatted(code).unwrap(), code);
        assert_eq!(formatted("# A\n"), Err(Unreadable::Head));
        assert_eq!(formatted("+++\na\n+++\n"), Err(Unreadable::Toml));
    }

    proptest! {
        #[test]
        fn the_form_is_its_own_form_and_means_the_same(
            lines in prop::collection::vec((0..12_usize, "[ ]{0,3}"), 0..14)
        ) {
            let lines = lines.iter().map(|(kind, gap)| {
                let line = [
                    "", "", "# A", "words", "- item", "  words", "```", "> quote", "| a | b |", "|---|---|", "1. one", "[^n]: note",
                ][*kind];
                format!("{line}{gap}\n")
            });
            let body: String = lines.collect();
            let once = formatted(&format!("+++\n+++\n{body}")).unwrap();
            prop_assert_eq!(formatted(&once).unwrap(), once.clone());
            let (_, new) = split(&once).unwrap();
            prop_assert_eq!(meaning(new), meaning(&body));
        }
    }
}
