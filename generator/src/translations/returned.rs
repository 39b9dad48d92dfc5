//! A file that a translator sent back.

use std::sync::Arc;

use super::document::Document;
use super::po::{PoFile, read};
use super::xliff::Xliff;
use crate::problem::{Place, Problem, Problems, position};

/// What a file that came back has.
#[derive(Debug)]
pub(super) enum Content {
    /// All texts of a language, as PO.
    Po(PoFile),
    /// All texts of a language, as XLIFF.
    Xliff(Xliff),
    /// The texts of a page, or all messages, out of a word processor.
    Document(Document),
}

/// A file that a translator sent back.
#[derive(Debug)]
pub struct Returned {
    /// Its path.
    pub path: Arc<str>,
    /// The text in which problems have their places: that of the file, or the rows of a document, a line each.
    pub text: String,
    pub(super) content: Content,
    /// What is damaged in it.
    pub(super) problems: Vec<Problem>,
}

impl Returned {
    /// Reads the file `path` with the content `bytes`, whose form is seen from its first letters.
    ///
    /// What is damaged in it is a problem of the import.
    ///
    /// # Errors
    ///
    /// If nothing of it can be read, because it is in another encoding than UTF-8 or of no known form.
    pub fn read(path: &Arc<str>, bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let problems = Problems::default();
        if let Some(problem) = other_form(path, bytes) {
            return Err(vec![problem]);
        }
        let file = decode(path, bytes, &problems).and_then(|text| {
            if Document::is_in(&text) {
                let (document, text) = Document::read(path, &text, &problems)?;
                return Some((Content::Document(document), text));
            }
            if Xliff::is_in(&text) {
                let xliff = Xliff::read(path, &text, &problems)?;
                return Some((Content::Xliff(xliff), text));
            }
            Some((Content::Po(read(path, &text, &problems)), text))
        });
        let problems = problems.into_sorted();
        let Some((content, text)) = file else {
            return Err(problems);
        };
        Ok(Self {
            path: Arc::clone(path),
            text,
            content,
            problems,
        })
    }

    /// The problem with the number of the row in front of its message, if it is one of a row of this document.
    fn with_row(&self, problem: Problem) -> Problem {
        let place = problem.place.as_ref();
        let place = place.filter(|place| place.path == self.path && place.end > 0);
        let (Some(place), Content::Document(_)) = (place, &self.content) else {
            return problem;
        };
        let (row, _) = position(&self.text, place.start);
        let message = format!("row {row}: {}", problem.message);
        Problem { message, ..problem }
    }
}

/// The problem with the number of the row in front of its message, if it is one of a row of a document.
pub(super) fn with_row(files: &[Returned], problem: Problem) -> Problem {
    files
        .iter()
        .fold(problem, |problem, file| file.with_row(problem))
}

/// How a document of a word processor becomes one that can be read.
const AS_HTML: &str = "open it in LibreOffice Writer, which is free and opens documents of Word too; choose File > Save As; under File type choose “HTML Document (Writer)”; click Save, then “Use HTML Document (Writer) Format!”; then import that file";

/// Forms of files that are no text, by their first bytes, with what each is and what helps.
const OTHER_FORMS: [(&[u8], &str, &str); 5] = [
    (b"PK\x03\x04", "a document of a word processor", AS_HTML),
    (
        b"\xd0\xcf\x11\xe0",
        "a document of an old word processor",
        AS_HTML,
    ),
    (b"{\\rtf", "a document of a word processor", AS_HTML),
    (
        b"%PDF",
        "a PDF, in which nobody can tell the two columns apart",
        "ask the translator for the document from which the PDF was made, saved as HTML",
    ),
    (
        b"\xde\x12\x04\x95",
        "a compiled PO file, which lacks most of it",
        "ask the translator for the file whose name ends in `.po`",
    ),
];

/// The problem of a file that is no text.
fn other_form(path: &Arc<str>, bytes: &[u8]) -> Option<Problem> {
    let mut forms = OTHER_FORMS.iter();
    let (_, what, help) = forms.find(|(start, ..)| bytes.starts_with(start))?;
    let (what, help) = if path.ends_with(".zip") {
        let help = "unpack it, and name the files that were in it";
        ("several files in one", help)
    } else {
        (*what, *help)
    };
    Some(Problem::error(Place::file(path), format!("this is {what}")).help(help))
}

/// The text of the file `path`, without a byte order mark; `None` if it is not UTF-8.
fn decode(path: &Arc<str>, bytes: &[u8], problems: &Problems) -> Option<String> {
    let is_html = [".html", ".htm"]
        .iter()
        .any(|ending| path.ends_with(ending));
    let help = if is_html {
        "in LibreOffice: Tools > Options > Load/Save > HTML Compatibility > Character set: Unicode (UTF-8); then save it again"
    } else {
        "in the translator’s tool, choose UTF-8 in the properties of the file and save it again"
    };
    let refuse = |message: String| {
        problems.push(Problem::error(Place::file(path), message).help(help));
    };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        refuse("this file is in UTF-16, and UTF-8 is needed".to_owned());
        return None;
    }
    let bare = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    match std::str::from_utf8(bare) {
        Ok(text) => Some(text.to_owned()),
        Err(error) => {
            let readable = bare.get(..error.valid_up_to()).unwrap_or_default();
            let text = String::from_utf8_lossy(readable);
            let (line, column) = position(&text, text.len());
            refuse(format!(
                "this file is not UTF-8: the first letter that is not is in line {line}, column {column}"
            ));
            None
        }
    }
}
