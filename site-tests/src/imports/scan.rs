//! Finds the paths in the text of one Rust file: in `use` trees, and inline paths such as `crate::x::Y` and `super::x`.
//!
//! Comments and literals are skipped. Inline modules (`mod tests { … }`) are counted, because `super` in one of them is the file
//! itself. Paths into other crates are returned too; they resolve to no file.

use std::collections::BTreeSet;

/// The paths of one file, and the child modules that it declares.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Names of child modules in files of their own: `mod x;`.
    pub(super) children: BTreeSet<String>,
    pub(super) paths: Vec<NamedPath>,
}

/// A path, as the file names it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NamedPath {
    pub(super) segments: Vec<String>,
    /// Number of inline modules around the path.
    pub(super) depth: usize,
    /// Line number, counted from 1.
    pub(super) line: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'text> {
    Word(&'text str),
    PathSeparator,
    Mark(char),
}

/// Finds all paths in `text`.
pub(super) fn scan(text: &str) -> Scan {
    let mut scanner = Scanner {
        tokens: tokens(text),
        ..Scanner::default()
    };
    scanner.declarations();
    scanner.next = 0;
    scanner.paths();
    scanner.found
}

#[derive(Default)]
struct Scanner<'text> {
    tokens: Vec<(Token<'text>, usize)>,
    /// Index of the next token.
    next: usize,
    found: Scan,
}

impl<'text> Scanner<'text> {
    /// The token `offset` places after the next one.
    fn peek(&self, offset: usize) -> Option<Token<'text>> {
        self.tokens.get(self.next + offset).map(|(token, _)| *token)
    }

    /// The token `count` places before the next one.
    fn before(&self, count: usize) -> Option<Token<'text>> {
        let index = self.next.checked_sub(count)?;
        self.tokens.get(index).map(|(token, _)| *token)
    }

    fn line(&self) -> usize {
        self.tokens.get(self.next).map_or(0, |(_, line)| *line)
    }

    /// Collects `mod x;`. Paths that start with a child module may come before its declaration.
    fn declarations(&mut self) {
        while let Some(token) = self.peek(0) {
            if let (Token::Word("mod"), Some(Token::Word(name)), Some(Token::Mark(';'))) =
                (token, self.peek(1), self.peek(2))
            {
                self.found.children.insert(name.to_owned());
            }
            self.next += 1;
        }
    }

    fn paths(&mut self) {
        let mut braces = 0_usize;
        // The brace depth of each inline module around the next token.
        let mut modules: Vec<usize> = Vec::new();
        while let Some(token) = self.peek(0) {
            match token {
                Token::Word("use") => {
                    self.next += 1;
                    self.use_tree(&[], modules.len());
                    continue;
                }
                Token::Word("mod") if self.peek(2) == Some(Token::Mark('{')) => {
                    modules.push(braces);
                }
                Token::Word(word) if self.starts_inline_path(word) => {
                    self.inline_path(modules.len());
                    continue;
                }
                Token::Mark('{') => braces += 1,
                Token::Mark('}') => {
                    braces = braces.saturating_sub(1);
                    if modules.last() == Some(&braces) {
                        modules.pop();
                    }
                }
                _ => {}
            }
            self.next += 1;
        }
    }

    fn starts_inline_path(&self, word: &str) -> bool {
        let continues = matches!(
            self.before(1),
            Some(Token::PathSeparator | Token::Mark('.'))
        );
        // `pub(in crate::x)` limits a visibility and uses nothing of `x`.
        let is_visibility = [self.before(1), self.before(2), self.before(3)]
            == [
                Some(Token::Word("in")),
                Some(Token::Mark('(')),
                Some(Token::Word("pub")),
            ];
        let is_start =
            matches!(word, "crate" | "super" | "self") || self.found.children.contains(word);
        is_start && self.peek(1) == Some(Token::PathSeparator) && !continues && !is_visibility
    }

    fn inline_path(&mut self, depth: usize) {
        let line = self.line();
        let mut segments = Vec::new();
        while let Some(Token::Word(word)) = self.peek(0) {
            segments.push(word.to_owned());
            self.next += 1;
            if self.peek(0) != Some(Token::PathSeparator) {
                break;
            }
            self.next += 1;
        }
        self.found.paths.push(NamedPath {
            segments,
            depth,
            line,
        });
    }

    /// Reads one tree of a `use` declaration, such as `b::{C, d as e}` after the segments `prefix`, up to the mark that ends it.
    fn use_tree(&mut self, prefix: &[String], depth: usize) {
        let line = self.line();
        let mut segments = prefix.to_vec();
        while let Some(token) = self.peek(0) {
            match token {
                Token::Mark('{') => return self.use_group(&segments, depth),
                Token::Mark(',' | '}' | ';') => break,
                Token::Word("as") => self.next += 1,
                Token::Word(word) => segments.push(word.to_owned()),
                // A path with a leading `::` starts with the name of another crate.
                Token::PathSeparator if segments.is_empty() => segments.push(String::new()),
                Token::PathSeparator | Token::Mark(_) => {}
            }
            self.next += 1;
        }
        // `a::{self, B}` names `a`.
        if segments.len() > 1 && segments.last().is_some_and(|last| last == "self") {
            segments.pop();
        }
        self.found.paths.push(NamedPath {
            segments,
            depth,
            line,
        });
    }

    fn use_group(&mut self, prefix: &[String], depth: usize) {
        self.next += 1;
        loop {
            match self.peek(0) {
                Some(Token::Mark('}')) => {
                    self.next += 1;
                    return;
                }
                Some(Token::Mark(',')) => self.next += 1,
                Some(Token::Mark(';')) | None => return,
                Some(_) => self.use_tree(prefix, depth),
            }
        }
    }
}

/// The tokens of `text` with their line numbers, without comments and literals.
fn tokens(text: &str) -> Vec<(Token<'_>, usize)> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(first) = rest.chars().next() {
        let mut token = None;
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = string_literal(rest) {
            length
        } else if first == '\'' {
            char_literal(rest)
        } else if is_word(first) {
            let length = rest.find(|next| !is_word(next)).unwrap_or(rest.len());
            token = rest.get(..length).map(Token::Word);
            length
        } else if rest.starts_with("::") {
            token = Some(Token::PathSeparator);
            2
        } else {
            token = (!first.is_whitespace()).then_some(Token::Mark(first));
            first.len_utf8()
        };
        tokens.extend(token.map(|token| (token, line)));
        let (passed, after) = rest.split_at(length);
        line += passed.matches('\n').count();
        rest = after;
    }
    tokens
}

fn is_word(character: char) -> bool {
    character == '_' || character.is_alphanumeric()
}

/// The length of the block comment, which may contain others, at the start of `text`.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut length) = (0_usize, 0);
    while let Some(rest) = text.get(length..).filter(|rest| !rest.is_empty()) {
        let (step, next_depth) = if rest.starts_with("/*") {
            (2, depth + 1)
        } else if rest.starts_with("*/") {
            (2, depth.saturating_sub(1))
        } else {
            (rest.chars().next().map_or(1, char::len_utf8), depth)
        };
        (length, depth) = (length + step, next_depth);
        if depth == 0 {
            break;
        }
    }
    length
}

/// The length of the string literal at the start of `text`, if there is one: plain, byte, C or raw.
fn string_literal(text: &str) -> Option<usize> {
    let unprefixed = text.trim_start_matches(['b', 'c', 'r']);
    let prefix = text.strip_suffix(unprefixed)?;
    let unhashed = unprefixed.trim_start_matches('#');
    let hashes = unprefixed.strip_suffix(unhashed)?;
    let content = unhashed.strip_prefix('"')?;
    let start = text.len() - content.len();
    if prefix.contains('r') {
        let end = format!("\"{hashes}");
        let length = content
            .find(&end)
            .map_or(content.len(), |at| at + end.len());
        return Some(start + length);
    }
    if !hashes.is_empty() {
        return None;
    }
    let mut is_escaped = false;
    let end = content.find(|character| {
        let is_end = character == '"' && !is_escaped;
        is_escaped = character == '\\' && !is_escaped;
        is_end
    });
    Some(start + end.map_or(content.len(), |at| at + 1))
}

/// The length of the character literal at the start of `text`, or 1 for the mark of a lifetime.
fn char_literal(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), _) => characters
            .find(|(_, character)| *character == '\'')
            .map_or(text.len(), |(at, _)| at + 1),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::scan;

    /// The paths in `text`, as `line:depth path`.
    fn paths(text: &str) -> Vec<String> {
        let paths = scan(text).paths.into_iter();
        paths
            .map(|path| format!("{}:{} {}", path.line, path.depth, path.segments.join("::")))
            .collect()
    }

    #[test]
    fn a_use_tree_over_several_lines_names_each_of_its_paths() {
        let text = "pub(crate) use crate::{\n    a::{self, B, c::D as E},\n    f::*,\n};\nuse super::g;\nuse ::h::I;";
        assert_eq!(
            paths(text),
            [
                "2:0 crate::a",
                "2:0 crate::a::B",
                "2:0 crate::a::c::D",
                "3:0 crate::f",
                "5:0 super::g",
                "6:0 ::h::I"
            ]
        );
    }

    #[test]
    fn inline_paths_are_found_and_visibilities_are_not() {
        let text = "mod child;\npub(in crate::a) fn f() { child::g(super::b::C, self.child); }\nstruct D(crate::e::F<'static>);";
        assert_eq!(
            paths(text),
            ["2:0 child::g", "2:0 super::b::C", "3:0 crate::e::F"]
        );
    }

    #[test]
    fn paths_in_an_inline_module_are_marked() {
        let text = "mod tests {\n  use super::*;\n  fn f() { if true { crate::a::b() } }\n}\nuse crate::c;";
        assert_eq!(
            paths(text),
            ["2:1 super", "3:1 crate::a::b", "5:0 crate::c"]
        );
    }

    #[test]
    fn comments_and_literals_name_nothing() {
        let text = r##"// use crate::a;
            /* use crate::b; /* nested */ use crate::c; */
            const D: &str = "use crate::d; \" use crate::e;";
            const F: &str = r#"use crate::f; " use crate::g;"#;
            const H: [char; 3] = ['"', '\'', '\u{22}'];
            use crate::i;"##;
        assert_eq!(paths(text), ["6:0 crate::i"]);
    }
}
