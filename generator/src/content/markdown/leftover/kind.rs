//! The kinds of notation that are left over, and what is said of each.

/// A kind of notation that texts do not have, or that was not closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::content::markdown) enum Leftover {
    /// `**`, `*`, `__` or `_` that did not become emphasis.
    Emphasis,
    /// `~~` that did not strike anything out.
    Strikethrough,
    /// `==marked==`.
    Highlight,
    /// `[^a]` without a note.
    Footnote,
    /// `^[a note within the line]`.
    InlineNote,
    /// `> [!WORD]` with another word, or with words behind it.
    Notice,
    /// `!!! note` and `:::`.
    Fence,
    /// `[[page]]`.
    Wiki,
    /// `[words](address` or `[words] (https://…`, which did not become a link.
    Link,
    /// `[words][label]` without an address for the label.
    Reference,
    /// `![picture]`.
    Image,
    /// `page:rights` outside a link.
    Address,
    /// `- [ ] task`.
    Task,
    /// `{{ … }}`, `{% … %}`, `{.class}` and the like.
    Template,
    /// `{#id}` anywhere but at the end of a heading.
    HeadingId,
    /// `##heading`, without a space.
    Heading,
    /// `| a | b |` that is no table.
    Table,
    /// Three backticks within a line.
    Code,
    /// `&nbps;` and other entities that do not exist.
    Entity,
    /// `<www.example.org>` and other angle brackets that are no link.
    Brackets,
    /// `:warning:`.
    Shortcode,
}

impl Leftover {
    /// What is wrong, for the notation `written`.
    pub(in crate::content::markdown) fn message(self, written: &str) -> String {
        match self {
            Self::Footnote => format!(
                "no note is called `{}`",
                written.trim_matches(['[', '^', ']'])
            ),
            Self::Entity => format!("there is no character `{written}`"),
            Self::Task => "a list of tasks does not belong in a text".to_owned(),
            Self::Image => "this is no picture as it is written here".to_owned(),
            Self::Address => "an address of this site is not within a link here".to_owned(),
            _ => format!("readers would see `{written}` as it is written here"),
        }
    }

    /// The way out.
    pub(in crate::content::markdown) fn help(self) -> &'static str {
        match self {
            Self::Emphasis => {
                "emphasis is written `**words**`, with no space inside the marks, and with a full stop or comma behind them, not inside; for the characters themselves write `\\*` or `\\_`"
            }
            Self::Strikethrough => "write `~~words~~`, with no space inside the marks",
            Self::Highlight => "nothing is highlighted here: write `**words**`",
            Self::Footnote => {
                "write the note on a line of its own, as `[^name]: its words`, or remove the mark"
            }
            Self::InlineNote => {
                "write a mark `[^name]` here, and `[^name]: its words` on a line of its own"
            }
            Self::Notice => {
                "a notice starts with a line `> [!NOTE]`, and its words are on the next line, after `> `; the other kinds are `TIP`, `IMPORTANT`, `WARNING` and `CAUTION`"
            }
            Self::Fence => {
                "a notice is written as a line `> [!NOTE]`, and its words on the next line, after `> `"
            }
            Self::Wiki => "write a link to a page as `[its words](page:its-id)`",
            Self::Link => {
                "a link is written `[words](page:its-id)`, with nothing between the brackets and no space in the address"
            }
            Self::Reference => "write `[words](address)`, or a line `[label]: address`",
            Self::Image => {
                "a picture is written `![what it shows](picture:its-name.jpg)`, and is a file in `content/pictures/`"
            }
            Self::Address => {
                "write a link as `[words](page:its-id)`, and a number as `<hotline:its-id>`; if it is no address, put a space after the colon"
            }
            Self::Task => "write the list without the boxes `[ ]`",
            Self::Template => "texts have no templates and no classes: remove the braces",
            Self::HeadingId => {
                "only a heading has an id, at the end of its line: `## How to stay {#stay}`"
            }
            Self::Heading => "write a space after the `#`: `## How to stay {#stay}`",
            Self::Table => {
                "a table has a second line such as `|---|---|`, with as many columns as the first; above it is an empty line"
            }
            Self::Code => "put the three backticks on a line of their own, above and below",
            Self::Entity => {
                "write the character itself; for a space that does not break, copy one or write `&nbsp;`"
            }
            Self::Brackets => {
                "a link is written `<https://example.org>`, `<hotline:its-id>` or `[words](page:its-id)`; put a `\\` before the `<` if the character itself is meant"
            }
            Self::Shortcode => "write the character itself, or leave it out",
        }
    }
}
