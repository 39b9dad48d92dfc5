//! The form of TOML: one space around `=`, no other indent than that of a list on several lines, at most one empty line.

use toml::Table;
use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use super::unreadable::Unreadable;

/// The text `text`, whose lines end in `\n`, in its form.
pub(super) fn formatted(text: &str) -> Result<String, Unreadable> {
    let meaning: Table = text.parse().map_err(|_| Unreadable::Toml)?;
    let mut layout = Layout::default();
    for token in Source::new(text).lex() {
        let span = token.span();
        let words = text.get(span.start()..span.end()).unwrap_or_default();
        layout.token(token, words);
    }
    let new = layout.finish();
    let is_same = new.parse::<Table>().is_ok_and(|table| table == meaning);
    if is_same {
        Ok(new)
    } else {
        Err(Unreadable::Meaning)
    }
}

/// A text that is laid out anew, token by token.
#[derive(Default)]
struct Layout {
    text: String,
    /// The token before, on the same line.
    before: Option<TokenKind>,
    /// Whether white space stood behind it.
    has_space: bool,
    /// The number of brackets of values that are open.
    depth: usize,
    /// Whether the line is the head of a table, whose brackets are no list.
    is_head: bool,
    /// The number of line ends since the last line with something on it.
    ends: usize,
}

impl Layout {
    fn token(&mut self, token: Token, words: &str) {
        match token.kind() {
            TokenKind::Whitespace => self.has_space = true,
            TokenKind::Newline => {
                self.before = None;
                self.has_space = false;
                self.is_head = false;
                self.ends += 1;
            }
            TokenKind::Eof => {}
            kind => self.word(kind, words),
        }
    }

    fn word(&mut self, kind: TokenKind, words: &str) {
        let closes = matches!(
            kind,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket
        );
        if self.before.is_none() {
            self.is_head = self.depth == 0 && kind == TokenKind::LeftSquareBracket;
        }
        if closes && !self.is_head {
            self.depth = self.depth.saturating_sub(1);
        }
        match self.before {
            None => self.begin_line(),
            Some(before) if self.is_apart(before, kind) => self.text.push(' '),
            Some(_) => {}
        }
        self.text.push_str(words.trim_end_matches([' ', '\t']));
        let opens = matches!(
            kind,
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket
        );
        if opens && !self.is_head {
            self.depth += 1;
        }
        self.before = Some(kind);
        self.has_space = false;
    }

    /// Ends the line before, with one empty line if there were some, and indents the next.
    fn begin_line(&mut self) {
        if !self.text.is_empty() {
            self.text
                .push_str(if self.ends > 1 { "\n\n" } else { "\n" });
        }
        self.ends = 0;
        self.text.push_str(&"  ".repeat(self.depth));
    }

    /// Whether a space stands between two tokens of a line.
    fn is_apart(&self, before: TokenKind, kind: TokenKind) -> bool {
        use TokenKind::{
            Comma, Comment, Dot, Equals, LeftCurlyBracket, LeftSquareBracket, RightCurlyBracket,
            RightSquareBracket,
        };
        match (before, kind) {
            (_, Comment) => true,
            (_, Comma | Dot) | (Dot, _) | (LeftCurlyBracket, RightCurlyBracket) => false,
            (Comma | Equals | LeftCurlyBracket, _) | (_, Equals | RightCurlyBracket) => true,
            (LeftSquareBracket, _) | (_, RightSquareBracket) => false,
            _ => self.has_space,
        }
    }

    fn finish(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn white_space_is_put_in_order_and_comments_stay() {
        let text = "\n# Head  \n\n\n  a=1 # one\nb . c   =  [ 1,2 ,3 ]\nd = { e=\"x\",f = {} }\n[[ t ]]\n   g = [\n1,\n      # two\n  [2,\n3],\n    ]\nwhen = 2026-11-01 10:00:00\nm = \"\"\"\n  a  \n\n\nb\"\"\"\n\n\n";
        insta::assert_snapshot!(formatted(text).unwrap(), @r#"
        # Head

        a = 1 # one
        b.c = [1, 2, 3]
        d = { e = "x", f = {} }
        [[t]]
        g = [
          1,
          # two
          [2,
            3],
        ]
        when = 2026-11-01 10:00:00
        m = """
          a  


        b"""
        "#);
        assert_eq!(formatted("a = [1,\n"), Err(Unreadable::Toml));
        assert_eq!(formatted("\n\n").unwrap(), "");
    }

    proptest! {
        #[test]
        fn the_form_is_its_own_form_and_means_the_same(
            lines in prop::collection::vec((0..9_usize, "[ \t]{0,3}", "[ ]{0,2}"), 0..12)
        ) {
            let lines = lines.iter().enumerate().map(|(number, (kind, indent, gap))| {
                let line = match kind {
                    0 => format!("k{number}{gap}={gap}1{gap}"),
                    1 => format!("k{number}{gap}.{gap}b = [{gap}1{gap},{gap}\"#\"{gap}]"),
                    2 => format!("k{number} = {{{gap}a{gap}=1{gap},b='c'{gap}}}{gap}#{gap}x"),
                    3 => format!("[t{number}{gap}.{gap}u]{gap}"),
                    4 => format!("[[t{number}{gap}]]"),
                    5 => format!("k{number} = [{gap}\n{indent}1,{gap}# y\n\n\n{indent}[2]{gap}\n{indent}]"),
                    6 => format!("k{number} = \"\"\"{gap}\n{indent}a{gap}\n\n\n\"\"\""),
                    7 => format!("#{gap}comment{gap}"),
                    _ => gap.clone(),
                };
                format!("{indent}{line}\n")
            });
            let text: String = lines.collect();
            let once = formatted(&text).unwrap();
            prop_assert_eq!(formatted(&once).unwrap(), once.clone());
            prop_assert_eq!(once.matches('#').count(), text.matches('#').count());
            prop_assert!(!once.contains("=1"), "{}", once);
        }
    }
}
