//! The form of Fluent: that of its own serializer, with an empty line in front of each comment.
//!
//! Tools drop or add empty lines between messages, so none of those means anything.

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::parser;
use fluent_syntax::serializer::serialize;

use super::unreadable::Unreadable;

/// The text `text`, whose lines end in `\n`, in its form.
pub(super) fn formatted(text: &str) -> Result<String, Unreadable> {
    let resource = parser::parse(text).map_err(|_| Unreadable::Fluent)?;
    let mut new = String::with_capacity(text.len());
    let mut was_comment = false;
    for entry in &resource.body {
        let is_comment = is_comment(entry);
        if !new.is_empty() && (was_comment || is_comment || has_comment(entry)) {
            new.push('\n');
        }
        let body = vec![entry.clone()];
        new.push_str(serialize(&Resource { body }).trim_matches('\n'));
        new.push('\n');
        was_comment = is_comment;
    }
    let is_same = parser::parse(new.as_str()).is_ok_and(|read| read == resource);
    if is_same {
        Ok(new)
    } else {
        Err(Unreadable::Meaning)
    }
}

/// Whether an entry is a comment of no message.
fn is_comment(entry: &Entry<&str>) -> bool {
    matches!(
        entry,
        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)
    )
}

fn has_comment(entry: &Entry<&str>) -> bool {
    match entry {
        Entry::Message(message) => message.comment.is_some(),
        Entry::Term(term) => term.comment.is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_empty_line_stands_in_front_of_a_comment_and_nowhere_else() {
        let text = "### File\n\n\n## Group\n\na=A\n\n\nb   = B\n# of c\nc = { $n ->\n [one] x\n  *[other] y\n }\n  .hint=z\n\n# alone\n\nd =\n  two\n   lines\n";
        insta::assert_snapshot!(formatted(text).unwrap(), @r#"
        ### File

        ## Group

        a = A
        b = B

        # of c
        c =
            { $n ->
                [one] x
               *[other] y
            }
            .hint = z

        # alone

        d =
            two
             lines
        "#);
        assert_eq!(formatted("a = { \n"), Err(Unreadable::Fluent));
    }

    proptest! {
        #[test]
        fn the_form_is_its_own_form(
            entries in prop::collection::vec((0..7_usize, "[ ]{0,3}", "\n{0,3}"), 0..10)
        ) {
            let entries = entries.iter().enumerate().map(|(number, (kind, gap, lines))| {
                let entry = match kind {
                    0 => format!("m{number}{gap}={gap}words {{{gap}$x{gap}}}{gap}"),
                    1 => format!("-t{number} = Name\n{gap} .a = b"),
                    2 => format!("# of{gap}\nm{number} ="),
                    3 => format!("m{number} =\n {gap}one\n{gap}    two"),
                    4 => format!("## group{gap}"),
                    5 => format!("m{number} = {{ NUMBER($n) ->\n {gap}[one] a\n {gap}*[other] {{ \"{{\" }}\n {gap}}}"),
                    _ => "# alone\n".to_owned(),
                };
                format!("{entry}\n{lines}")
            });
            let text: String = entries.collect();
            if let Ok(once) = formatted(&text) {
                prop_assert_eq!(formatted(&once).unwrap(), once);
            } else {
                prop_assert!(parser::parse(text.as_str()).is_err(), "{}", text);
            }
        }
    }
}
