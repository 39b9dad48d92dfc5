//! The line `source_hash` in the text of a page, and nothing else of it.

use std::ops::Range;

use toml::de::DeTable;

/// The text of a page with `digest` as its `source_hash`; `None` if it has no front matter.
///
/// `value` is the place of the value that the page has now, counted from the start of the text. Every other byte stays:
/// byte order mark, line ends, comments. A new line stands above the first table of the front matter, or else at its
/// end, since a field below `[[sources]]` would be a field of that source.
pub(super) fn stamp(text: &str, value: Option<&Range<usize>>, digest: &str) -> Option<String> {
    if let Some(value) = value {
        let (before, after) = (text.get(..value.start)?, text.get(value.end..)?);
        return Some(format!("{before}\"{digest}\"{after}"));
    }
    let front = front_matter(text)?;
    let newline = if text.get(..front.start)?.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let line = format!("source_hash = \"{digest}\"{newline}");
    let with_line = |at: usize| {
        let (before, after) = (text.get(..at)?, text.get(at..)?);
        Some(format!("{before}{line}{after}"))
    };
    let mut places = table_lines(text, &front);
    places.push(front.end);
    // A line that starts with `[` may also be in a list or a text of several lines: the parser tells.
    let mut stamped = places.into_iter().filter_map(with_line);
    stamped.find(|stamped| has_stamp(stamped, front.start, front.end + line.len(), digest))
}

/// The bytes between the two lines `+++`.
fn front_matter(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_start_matches('\u{feff}').trim_end() == "+++";
        match start {
            None if is_fence => start = Some(at + line.len()),
            Some(start) if is_fence => return Some(start..at),
            None => return None,
            Some(_) => {}
        }
        at += line.len();
    }
    None
}

/// The places above each line that starts with `[`: above the comments and empty lines before it, and right above it.
fn table_lines(text: &str, front: &Range<usize>) -> Vec<usize> {
    let (mut places, mut after_field, mut at) = (Vec::new(), front.start, front.start);
    let lines = text.get(front.clone()).unwrap_or_default();
    for line in lines.split_inclusive('\n') {
        let bare = line.trim_start();
        if bare.starts_with('[') {
            places.extend([after_field, at]);
        }
        at += line.len();
        if !bare.is_empty() && !bare.starts_with('#') {
            after_field = at;
        }
    }
    places
}

/// Whether the front matter between two bytes is right, and its own field `source_hash` is `digest`.
fn has_stamp(text: &str, start: usize, end: usize, digest: &str) -> bool {
    let front = text.get(start..end).unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(front);
    let own = table.get_ref().get("source_hash");
    errors.is_empty() && own.and_then(|value| value.get_ref().as_str()) == Some(digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with one line more, which stands below `above`.
    fn added(text: &str, above: &str) {
        let newline = if text.contains('\r') { "\r\n" } else { "\n" };
        let at = text.find(above).unwrap() + above.len();
        let wanted = format!(
            "{}source_hash = \"0123\"{newline}{}",
            &text[..at],
            &text[at..]
        );
        assert_eq!(stamp(text, None, "0123").unwrap(), wanted);
    }

    #[test]
    fn a_stamp_changes_one_line_only() {
        let text = "+++\ntitle = \"x\"\n+++\n# A\n\n+++\n";
        added(text, "title = \"x\"\n");
        let once = stamp(text, None, "0123").unwrap();
        let at = once.find("\"0123\"").unwrap();
        let again = stamp(&once, Some(&(at..at + 6)), "4567").unwrap();
        assert_eq!(again, once.replace("0123", "4567"));
    }

    #[test]
    fn a_new_stamp_stands_above_the_first_table() {
        added(
            "+++\ntitle = \"x\"\n[[sources]]\nurl = \"y\"\n+++\n# A",
            "title = \"x\"\n",
        );
        added(
            "+++\ntitle = \"x\"\n\n# Where it is from\n  [[sources]]\nurl = \"y\"\n+++\n",
            "title = \"x\"\n",
        );
        added("+++\n[[sources]]\nurl = \"y\"\n+++\n", "+++\n");
        // Lines of a list and of a text are no tables.
        added(
            "+++\nsources = [\n[1],\n]\ntext = \"\"\"\n[a]\n\n[b]\n\"\"\"\n[c]\n+++\n",
            "\n\"\"\"\n",
        );
        added("+++\nsources = [\n  { url = \"y\" },\n]\n+++\n", "},\n]\n");
    }

    #[test]
    fn line_ends_byte_order_mark_and_comments_stay() {
        added(
            "\u{feff}+++\r\ntitle = \"x\" # seen\r\n[[sources]]\r\n+++\r\n\r\n# A\r\nEnd",
            "seen\r\n",
        );
        let old = "+++\r\nsource_hash = 'abcd' # by Ana\r\n+++\r\n";
        let at = old.find("'abcd'").unwrap();
        let new = stamp(old, Some(&(at..at + 6)), "0123").unwrap();
        assert_eq!(new, "+++\r\nsource_hash = \"0123\" # by Ana\r\n+++\r\n");
    }
}
