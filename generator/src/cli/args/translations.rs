//! The arguments of `fanal translations export` and `import`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use fanal::translations::FileKind;

const EXPORT_HELP: &str = "\
Examples:
  fanal translations export                       a file for each language, in translations/
  fanal translations export --locale ur --output ../for-amina
  fanal translations export --locale ur --as document

Send the translator the file of their language. They open it in Poedit, for example, and send it back whole. A translator who
has no such program gets a document of each page, which any word processor opens. Until the files are imported, do not change
the texts of the source language: what changed meanwhile would have to be merged.";

const IMPORT_HELP: &str = "\
Examples:
  fanal translations import translations/ur.po
  fanal translations import translations/ur/pages/*.html
  git diff content locales                        see what it changed

A page that did not exist is written once all of it is translated. Until then the translator's file is the only place that has
the new texts: keep it.";

/// The commands of `fanal translations`.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TranslationsCommand {
    /// Write files for translators, with every text of the site
    ///
    /// They have the pages block by block, and the messages. Texts that were changed in the source since they were translated
    /// are marked as fuzzy, with what the source said before if the site is kept in git.
    #[command(after_help = EXPORT_HELP)]
    Export(ExportArgs),
    /// Read the files of translators back into the site
    ///
    /// Checks that links, numbers, notes, headings and lists are those of the source, and checks the site as it will be. If
    /// anything is wrong, all of it is listed with its line or row, and nothing is written. Texts that are fuzzy, `initial` or
    /// in a row with a ? are left as they are. Pages that are translated as a whole are marked as current.
    #[command(after_help = IMPORT_HELP)]
    Import {
        /// The files: PO, XLIFF, or documents saved as HTML
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
}

/// Arguments of `fanal translations export`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExportArgs {
    /// Export one language only, named by its tag; can be given several times
    #[arg(long, value_name = "TAG")]
    pub(in crate::cli) locale: Vec<String>,
    /// The kind of the files
    #[arg(long = "as", value_name = "KIND", value_enum, default_value_t)]
    pub(in crate::cli) kind: KindWord,
    /// The folder to write to, relative to the site's folder
    #[arg(long, short, value_name = "FOLDER", default_value = "translations")]
    pub(in crate::cli) output: PathBuf,
}

/// The kind of the files for translators.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(in crate::cli) enum KindWord {
    /// PO, a file for each language, which Poedit, Weblate and other tools for translators read
    #[default]
    Po,
    /// XLIFF 2, a file for each language, for tools that read it better than PO
    Xliff,
    /// A document of each page with the source beside the translation, for LibreOffice Writer or another word processor
    Document,
}

impl From<KindWord> for FileKind {
    fn from(word: KindWord) -> Self {
        match word {
            KindWord::Po => Self::Po,
            KindWord::Xliff => Self::Xliff,
            KindWord::Document => Self::Document,
        }
    }
}
