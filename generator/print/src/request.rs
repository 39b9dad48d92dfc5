//! What `fanal` asks for.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::Value;

/// A request for sheets.
#[derive(Debug, Deserialize)]
pub(crate) struct Request {
    /// The sheets.
    pub(crate) sheets: Vec<Job>,
    /// The folder that has the fonts, if not the usual ones.
    pub(crate) fonts: Option<PathBuf>,
}

/// A sheet, and the file to write.
#[derive(Debug, Deserialize)]
pub(crate) struct Job {
    /// The sheet in words. Templates know what is in it; this program reads only the kind.
    pub(crate) sheet: Value,
    /// The QR code of its address, as an SVG.
    pub(crate) code: String,
    /// The file.
    pub(crate) output: PathBuf,
    /// The file of the picture that is set with it, if it has one.
    pub(crate) picture: Option<PathBuf>,
}

impl Job {
    /// The text of the sheet called `name`; empty if the sheet has no such text.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.sheet
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// Whether the file is a picture and no PDF, which the extension of its name says.
    pub(crate) fn is_picture(&self) -> bool {
        self.output
            .extension()
            .is_some_and(|extension| extension == "png")
    }

    /// The name of the file.
    pub(crate) fn file(&self) -> String {
        let name = self.output.file_name().unwrap_or_default();
        name.display().to_string()
    }
}
