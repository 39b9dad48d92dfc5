//! Sets one sheet after the other: words in, PDF out.

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::failure::Failure;
use crate::fonts::Fonts;
use crate::qr;
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

    /// The PDF of a sheet: accessible (PDF/UA-1), for archives (PDF/A-2a), and the same bytes from the same words.
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
        let code = qr::svg(job.text("url"));
        let code =
            code.ok_or_else(|| failed("its address is too long for a QR code".to_owned()))?;
        self.world.put("/qr.svg", code);
        self.world.put("/sheet.json", job.sheet.to_string());
        let typst::diag::Warned { output, warnings } = typst::compile::<PagedDocument>(&self.world);
        let document = output.map_err(|errors| failed(said(&errors)))?;
        if !warnings.is_empty() {
            return Err(failed(said(&warnings)));
        }
        let options = PdfOptions {
            ident: Smart::Custom(job.sheet.to_string()),
            creator: Smart::Custom(None),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| failed(said(&errors)));
        // What was computed for this sheet is of no use to others but for the last few.
        typst::comemo::evict(4);
        pdf
    }
}

/// What Typst says, with what it advises.
fn said(diagnostics: &[SourceDiagnostic]) -> String {
    let said = diagnostics.iter().map(|diagnostic| {
        let hints = diagnostic.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", diagnostic.message, hints.collect::<String>())
    });
    said.collect::<Vec<_>>().join("; ")
}
