//! Reading a document.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{RawKind, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::cells::Cell;
use crate::problem::{Place, Problem, Problems};

/// What helps with a document that is not as it was sent.
const WHOLE: &str = "ask the translator for the whole document, with nothing deleted from it; or export it again, to another folder, and copy the translations over";

/// A document that came back.
#[derive(Debug)]
pub(in crate::translations) struct Document {
    /// The tag of the language.
    pub(super) language: String,
    /// Which texts these are: the file of a page, or `messages`.
    pub(super) label: String,
    /// The version of these texts.
    pub(super) version: String,
    /// How many rows it had when it was exported.
    pub(super) count: usize,
    /// The rows by their numbers, from 1.
    pub(super) rows: BTreeMap<usize, Row>,
    /// The numbers of rows that are there a second time.
    pub(super) doubles: Vec<usize>,
    /// The numbers of rows behind which there is one that has no number, or other columns.
    pub(super) before_strange: Vec<usize>,
    /// Whether the line at the end is there.
    pub(super) has_end: bool,
}

/// A text and its translation.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) is_to_read: bool,
    pub(super) source: Cell,
    pub(super) translation: Cell,
    /// The bytes of the source in the text of the rows.
    pub(super) source_span: Range<usize>,
    /// The bytes of the translation there.
    pub(super) span: Range<usize>,
}

impl Document {
    /// Whether a file is a document, as far as can be seen from its first letters.
    pub(in crate::translations) fn is_in(text: &str) -> bool {
        let start: String = text.trim_start().chars().take(400).collect();
        let start = start.to_ascii_lowercase();
        start.starts_with('<') && (start.contains("<!doctype html") || start.contains("<html"))
    }

    /// The tag of the language, as the document has it.
    pub(in crate::translations) fn language(&self) -> &str {
        &self.language
    }

    /// Which texts these are: the file of a page, or `messages`.
    pub(in crate::translations) fn label(&self) -> &str {
        &self.label
    }

    /// Reads the document `path` with the text `html`. With it comes the text of its rows, in which problems have their
    /// places: each row is the line with its number.
    pub(in crate::translations) fn read(
        path: &Arc<str>,
        html: &str,
        problems: &Problems,
    ) -> Option<(Self, String)> {
        let content = Content::of(html);
        let refuse = |message: &str, help: &str| {
            problems.push(Problem::error(Place::file(path), message).help(help));
        };
        let is_utf8 = |charset: &String| charset.eq_ignore_ascii_case("utf-8");
        if let Some(charset) = content.charset.filter(|charset| !is_utf8(charset))
            && !html.is_ascii()
        {
            refuse(
                &format!("this document says that it is in {charset}, and UTF-8 is needed"),
                "in LibreOffice: Tools > Options > Load/Save > HTML Compatibility > Character set: Unicode (UTF-8); then save it again",
            );
            return None;
        }
        let head = content.paragraphs.iter().find_map(|line| Head::parse(line));
        let Some(head) = head else {
            let message = "the line that begins with `fanal document 1` is not in this document, and says which texts it has";
            refuse(message, WHOLE);
            return None;
        };
        let mut document = Self {
            language: head.language,
            label: head.label,
            version: head.version,
            count: head.rows,
            rows: BTreeMap::new(),
            doubles: Vec::new(),
            before_strange: Vec::new(),
            has_end: content.paragraphs.iter().any(|line| line == END),
        };
        document.add_rows(content.rows);
        let text = document.lay_out(head.rows);
        Some((document, text))
    }

    fn add_rows(&mut self, rows: Vec<Vec<Cell>>) {
        let mut last = 0;
        // The first row has the names of the columns.
        for row in rows.into_iter().skip(1) {
            let Ok([number, source, translation]) = <[Cell; 3]>::try_from(row) else {
                continue;
            };
            let number = number.plain();
            let digits = number.trim_end_matches('?').trim();
            let Ok(at) = digits.parse::<usize>() else {
                self.before_strange.push(last);
                continue;
            };
            last = at;
            let row = Row {
                is_to_read: number.ends_with('?'),
                source,
                translation,
                source_span: 0..0,
                span: 0..0,
            };
            if self.rows.insert(at, row).is_some() {
                self.doubles.push(at);
            }
        }
    }

    /// The text of the rows, of which there should be `count`. Gives each row its place in it.
    fn lay_out(&mut self, count: usize) -> String {
        let mut text = String::new();
        for number in 1..=count {
            if let Some(row) = self.rows.get_mut(&number) {
                let start = text.len();
                text.push_str(&row.source.plain().replace('\n', " "));
                row.source_span = start..text.len();
                text.push_str(" | ");
                let start = text.len();
                text.push_str(&row.translation.plain().replace('\n', " "));
                // A place without a byte would be that of the whole file.
                row.span = start.min(text.len() - 1)..text.len();
            }
            text.push('\n');
        }
        text
    }
}

/// The line at the end of a document.
const END: &str = "End of this document.";

/// The line that says which texts a document has.
struct Head {
    language: String,
    label: String,
    version: String,
    rows: usize,
}

impl Head {
    fn parse(line: &str) -> Option<Self> {
        let line = line.strip_prefix("fanal document 1; language ")?;
        let (language, line) = line.split_once("; text ")?;
        let (label, line) = line.split_once("; version ")?;
        let (version, rows) = line.split_once("; rows ")?;
        Some(Self {
            language: language.to_owned(),
            label: label.to_owned(),
            version: version.to_owned(),
            rows: rows.trim().parse().ok()?,
        })
    }
}

/// What an HTML file has: its paragraphs outside of tables, and the rows of its tables.
#[derive(Debug, Default)]
struct Content {
    charset: Option<String>,
    paragraphs: Vec<String>,
    rows: Vec<Vec<Cell>>,
    /// The row that is being read.
    row: Option<Vec<Cell>>,
    /// The cell or the paragraph that is being read.
    cell: Cell,
    in_cell: bool,
    /// How many tables are open: one within a cell belongs to its words.
    tables: usize,
    bold: usize,
    italic: usize,
    /// How many elements are open whose words are not shown, or were deleted while changes were recorded.
    unseen: usize,
}

/// Takes what the tokenizer finds.
struct Sink(RefCell<Content>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut content = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(words) => content.words(&words),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return content.start(&tag),
            Token::TagToken(tag) => content.end(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Content {
    fn of(html: &str) -> Self {
        let sink = Sink(RefCell::default());
        let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(html));
        // It stops only where the sink says so, and ours never does.
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let mut content = tokenizer.sink.0.take();
        content.end_row();
        content.end_paragraph();
        content
    }

    fn words(&mut self, words: &str) {
        if self.unseen == 0 && (self.in_cell || self.tables == 0) {
            self.cell.push(words, self.bold > 0, self.italic > 0);
        }
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        match &*tag.name {
            "meta" => self.meta(tag),
            "title" | "style" | "script" => {
                self.unseen += 1;
                return TokenSinkResult::RawData(match &*tag.name {
                    "script" => ScriptData,
                    "style" => RawKind::Rawtext,
                    _ => RawKind::Rcdata,
                });
            }
            "table" => self.tables += 1,
            "tr" if self.tables == 1 => {
                self.end_row();
                self.row = Some(Vec::new());
            }
            "td" | "th" if self.tables == 1 => {
                self.end_cell();
                self.in_cell = true;
            }
            "br" => self.cell.line_break(),
            "b" | "strong" => self.bold += 1,
            "i" | "em" => self.italic += 1,
            "del" => self.unseen += 1,
            name if is_block(name) => self.end_paragraph(),
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn end(&mut self, name: &str) {
        match name {
            "title" | "style" | "script" | "del" => self.unseen = self.unseen.saturating_sub(1),
            "table" => {
                if self.tables == 1 {
                    self.end_row();
                }
                self.tables = self.tables.saturating_sub(1);
            }
            "tr" if self.tables == 1 => self.end_row(),
            "td" | "th" if self.tables == 1 => self.end_cell(),
            "b" | "strong" => self.bold = self.bold.saturating_sub(1),
            "i" | "em" => self.italic = self.italic.saturating_sub(1),
            name if is_block(name) => self.end_paragraph(),
            _ => {}
        }
    }

    /// Looks for the encoding.
    fn meta(&mut self, tag: &Tag) {
        for attribute in &tag.attrs {
            let value = attribute.value.to_string();
            match &*attribute.name.local {
                "charset" => self.charset = Some(value),
                "content" => {
                    if let Some((_, charset)) = value.split_once("charset=") {
                        self.charset = Some(charset.to_owned());
                    }
                }
                _ => {}
            }
        }
    }

    fn end_paragraph(&mut self) {
        if self.in_cell {
            return self.cell.end_paragraph();
        }
        let line = std::mem::take(&mut self.cell).plain();
        if !line.is_empty() {
            self.paragraphs.push(line.replace('\n', " "));
        }
    }

    fn end_cell(&mut self) {
        if !self.in_cell {
            return self.end_paragraph();
        }
        self.in_cell = false;
        (self.bold, self.italic) = (0, 0);
        let cell = std::mem::take(&mut self.cell);
        if let Some(row) = &mut self.row {
            row.push(cell);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.rows.extend(self.row.take());
    }
}

/// Whether the words of an element stand in lines of their own.
fn is_block(name: &str) -> bool {
    let names = [
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th",
    ];
    names.contains(&name)
}
