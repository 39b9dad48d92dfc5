//! Fanal: from Markdown, TOML records and Fluent messages to a public site in many languages.
//!
//! The modules lie on floors; a floor imports only lower ones. From the ground up:
//!
//! - [`problem`], [`digest`], [`packed`], `address`: mistakes with their places; names for contents.
//! - [`source`]: disk → files in memory. The only reading.
//! - [`history`]: earlier versions of those files, out of git.
//! - [`report`]: problems shown with their lines.
//! - [`content`]: the text of one file → its meaning.
//! - [`theme`]: templates and assets, compiled.
//! - [`site`]: all of it together, every reference checked; or all [`problem`]s at once.
//! - [`publish`]: meaning → paths, each with its recipe; bytes when asked for.
//! - [`translations`]: what each language lacks.
//! - [`changes`]: what readers see changed since an earlier version.
//! - [`hiding`]: taking a page down, and showing it again.
//! - [`printing`]: posters, cards and leaflets, in words.
//! - [`explain`]: what each field of each file means.
//! - [`wording`]: what breaks the rules that the editors of a language have agreed on.
//! - [`build`]: bytes → disk. The only writing, with the cache that a run leaves for the next one.
//! - [`live`]: a published site, looked at from outside.
//! - [`preview`]: the same output in memory, for a person at work.
//! - [`starter`]: the files of a new site for one country.
//!
//! Invariants: the day is read in `main.rs` only; no step can be skipped, because the next one
//! takes its type; the same input on the same day gives the same bytes.
//!
//! # Example
//!
//! Each step takes the value that the step before returned, from a folder to a site on disk:
//!
//! ```
//! use std::sync::Arc;
//!
//! use fanal::build::cache::Cache;
//! use fanal::build::write::write;
//! use fanal::publish::output::Output;
//! use fanal::publish::product::conditions;
//! use fanal::publish::render::Options;
//! use fanal::site::Site;
//! use fanal::source::Source;
//!
//! # let folder = tempfile::tempdir()?;
//! # let root = folder.path();
//! # let pages = root.join("content/pages/en");
//! # std::fs::create_dir_all(&pages)?;
//! # let site = "name = \"Fanal\"\norigin = \"https://fanal.example\"\nsource_locale = \"en\"\n\n\
//! #     [locales.en]\nexit = \"https://weather.example/\"\nstatus = \"source\"\n";
//! # std::fs::write(root.join("content/site.toml"), site)?;
//! # let page = "+++\ntitle = \"Help\"\ndescription = \"Where help is.\"\n+++\n\n# You can ask\n\nCall.\n";
//! # std::fs::write(pages.join("index.md"), page)?;
//! # std::fs::write(pages.join("numbers.md"), page)?;
//! let today = jiff::civil::date(2026, 11, 24);
//! let source = Source::read(root);
//! let checked = Site::check(&source, &conditions(today)).expect("this site has no problems");
//! let output = Output::plan(
//!     Arc::new(checked.site),
//!     checked.theme,
//!     source.page_texts(),
//!     Options::default(),
//! );
//! let written = write(&output, &root.join("public"), &Cache::default(), &|| ())?;
//! assert!(written.changed > 0 && root.join("public/en/index.html").exists());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub(crate) mod address;
pub mod build;
pub mod changes;
pub mod content;
pub mod digest;
pub mod explain;
pub mod formatting;
pub mod hiding;
pub mod history;
pub mod live;
pub mod packed;
#[expect(
    clippy::disallowed_methods,
    reason = "the preview keeps its key and its queue on disk"
)]
pub mod preview;
pub mod printing;
pub mod problem;
pub mod publish;
pub mod report;
pub mod site;
#[expect(
    clippy::disallowed_methods,
    reason = "the only reading of a site, and the only change of its files"
)]
pub mod source;
#[expect(
    clippy::disallowed_methods,
    reason = "a new site is written into an empty folder"
)]
pub mod starter;
pub mod theme;
pub mod translations;
pub mod wording;
