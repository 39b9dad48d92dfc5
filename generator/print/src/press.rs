//! Sets one sheet after the other: words in, PDF or PNG out.

use std::path::Path;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::failure::Failure;
use crate::fonts::Fonts;
use crate::request::Job;
use crate::world::Sheets;

/// Sets sheets.
pub(crate) struct Press {
    world: Sheets,
    standards: PdfStandards,
}

impl Press {
    /// A press with these fonts.
    pub(crate) fn new(fonts: Fonts) -> Result<Self, Failure> {
        let families = serde_json::json!(fonts.families).to_string();
        let mut world = Sheets::new(fonts);
        world.put("/faces.json", families);
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
        Ok(Self {
            world,
            standards: standards.map_err(|error| Failure::Request(error.message().to_string()))?,
        })
    }

    /// The file of a sheet, the same bytes from the same words: a PDF, or a PNG of a picture to share.
    ///
    /// # Errors
    ///
    /// The words do not fit, or hold a character that no face has; a warning counts as an error, since nobody would read it.
    pub(crate) fn set(&mut self, job: &Job) -> Result<Vec<u8>, Failure> {
        let kind = job.text("kind");
        if !self.world.choose(kind) {
            return Err(Failure::Kind(kind.to_owned()));
        }
        let failed = |why: String| Failure::Sheet {
            file: job.file(),
            why,
        };
        self.world.put("/qr.svg", job.code.clone());
        self.world.put("/sheet.json", job.sheet.to_string());
        if let Some(path) = &job.picture {
            self.world.put("/picture", read(path)?);
        }
        let typst::diag::Warned { output, warnings } = typst::compile::<PagedDocument>(&self.world);
        let document = output.map_err(|errors| failed(said(&errors)))?;
        if !warnings.is_empty() {
            return Err(failed(said(&warnings)));
        }
        let bytes = if job.is_picture() {
            png(&document).map_err(failed)
        } else {
            self.pdf(job, &document).map_err(failed)
        };
        // What was computed for this sheet is of no use to others but for the last few.
        typst::comemo::evict(4);
        bytes
    }

    /// A PDF that is accessible (PDF/UA-1) and for archives (PDF/A-2a).
    fn pdf(&self, job: &Job, document: &PagedDocument) -> Result<Vec<u8>, String> {
        let options = PdfOptions {
            ident: Smart::Custom(job.sheet.to_string()),
            creator: Smart::Custom(None),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options).map_err(|errors| said(&errors))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the pictures of a request are files"
)]
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::Picture(path.to_owned(), error))
}

/// A picture of the only page, a pixel for each point.
fn png(document: &PagedDocument) -> Result<Vec<u8>, String> {
    let [page] = document.pages() else {
        return Err("it has more than one page".to_owned());
    };
    let options = RenderOptions {
        pixel_per_pt: 1.0.into(),
        ..RenderOptions::default()
    };
    let picture = typst_render::render(page, &options);
    picture.encode_png().map_err(|error| error.to_string())
}

/// What Typst says, with what it advises.
fn said(diagnostics: &[SourceDiagnostic]) -> String {
    let said = diagnostics.iter().map(|diagnostic| {
        let hints = diagnostic.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", diagnostic.message, hints.collect::<String>())
    });
    said.collect::<Vec<_>>().join("; ")
}
