//! The assets of a site: the built-in ones, and over them those of `theme/assets/`.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use super::own_look;
use super::replacement;
use super::style_sheet::{self, Lowered, Unread};
use crate::content::config::Look;
use crate::problem::{Place, Problem, Problems};
use crate::source::{BUILT_IN, Source};

/// The folders of a part of the theme, later ones over earlier ones.
pub(super) fn folders(part: &str) -> [String; 2] {
    [format!("{BUILT_IN}{part}/"), format!("theme/{part}/")]
}

/// The assets of a site, by their own names.
pub(super) struct Layers {
    /// By path below the site's root.
    pub(super) files: BTreeMap<String, Asset>,
}

/// An asset.
pub(super) struct Asset {
    /// Its content as it is written.
    pub(super) bytes: Arc<[u8]>,
    /// A style sheet, lowered for pages of either direction.
    pub(super) sheet: Option<Lowered>,
}

impl Layers {
    /// The built-in assets and the site's own ones. A style sheet of a built-in one's name is added to it, so that a few
    /// lines can change a colour; a file that stands in place of a built-in one says so in its name.
    pub(super) fn read(source: &Source, look: &Look, problems: &Problems) -> Self {
        let [built_in, own] = folders("assets");
        let mut assets = Self {
            files: files_below(source, &built_in)
                .map(|(name, path, bytes)| {
                    (name.to_owned(), Asset::read(name, path, &bytes, problems))
                })
                .collect(),
        };
        for (name, path, bytes) in files_below(source, &own) {
            if let Some(name) = replacement::replaced(name) {
                assets.replace(name, path, &bytes, problems);
            }
        }
        for (name, path, bytes) in files_below(source, &own) {
            if replacement::replaced(name).is_none() {
                assets.add(name, path, &bytes, problems);
            }
        }
        // First, so that a style sheet of `theme/` has the last word.
        if let Some(own) = own_look::style_sheet(look)
            && let Some(sheet) = assets.files.remove(own_look::SHEET)
        {
            let own = Asset {
                sheet: Some(style_sheet::lower(&own).0),
                bytes: own.into_bytes().into(),
            };
            let sheet = own.followed_by(sheet);
            assets.files.insert(own_look::SHEET.to_owned(), sheet);
        }
        assets
    }

    /// Puts a file in the place of the built-in one that is called `name`.
    fn replace(&mut self, name: String, path: &Arc<str>, bytes: &Arc<[u8]>, problems: &Problems) {
        let asset = Asset::read(&name, path, bytes, problems);
        if !self.files.contains_key(&name) {
            problems.push(replacement::of_nothing(path, &name));
        }
        self.files.insert(name, asset);
    }

    /// Adds a file, or its styles to the built-in ones of its name.
    fn add(&mut self, name: &str, path: &Arc<str>, bytes: &Arc<[u8]>, problems: &Problems) {
        let asset = Asset::read(name, path, bytes, problems);
        let asset = match self.files.remove(name) {
            Some(built_in) if built_in.sheet.is_some() => built_in.followed_by(asset),
            Some(built_in) => {
                problems.push(replacement::unsaid(path, name));
                built_in
            }
            None => asset,
        };
        self.files.insert(name.to_owned(), asset);
    }
}

impl Asset {
    fn read(name: &str, path: &Arc<str>, bytes: &Arc<[u8]>, problems: &Problems) -> Self {
        let extension = Path::new(name).extension().and_then(OsStr::to_str);
        let text = std::str::from_utf8(bytes).ok();
        let sheet = text.filter(|_| extension == Some("css")).map(|text| {
            let (sheet, unread) = style_sheet::lower(text);
            problems.extend(unread.into_iter().map(|part| unreadable(path, &part)));
            sheet
        });
        let short = text.filter(|_| extension == Some("js") && path.starts_with(BUILT_IN));
        Self {
            bytes: short.map_or_else(|| Arc::clone(bytes), shortened),
            sheet,
        }
    }

    /// A style sheet with a further one after it.
    fn followed_by(self, further: Self) -> Self {
        Self {
            bytes: [&*self.bytes, b"\n", &*further.bytes].concat().into(),
            sheet: match (self.sheet, further.sheet) {
                (Some(sheet), Some(further)) => Some(Lowered {
                    ltr: sheet.ltr + &further.ltr,
                    rtl: sheet.rtl + &further.rtl,
                }),
                (sheet, _) => sheet,
            },
        }
    }
}

/// Browsers leave out such a part too, mostly with less around it, so it is a warning.
fn unreadable(path: &Arc<str>, part: &Unread) -> Problem {
    let message = format!(
        "this style is left out, because it cannot be read: {}",
        part.why
    );
    let problem = Problem::warning(Place::span(path, &part.span), message);
    problem.help("a style is written `selector { property: value; }`")
}

/// A built-in script without its comments and its indentation, which are up to a third of its weight. Ours are written for
/// this: a comment is a line of its own, and no text reaches over a line's end. Scripts of a site's own theme stay as they
/// are.
fn shortened(text: &str) -> Arc<[u8]> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let mut short = lines.collect::<Vec<_>>().join("\n");
    short.push('\n');
    short.into_bytes().into()
}

/// The files of a folder: name in it, path and bytes.
fn files_below<'s>(
    source: &'s Source,
    folder: &'s str,
) -> impl Iterator<Item = (&'s str, &'s Arc<str>, Arc<[u8]>)> {
    let name = move |path: &'s Arc<str>| path.strip_prefix(folder).unwrap_or(path);
    let texts = source.texts_below(folder);
    let texts = texts.map(move |(path, text)| (name(path), path, Arc::from(text.as_bytes())));
    let binaries = source.binaries_below(folder);
    texts.chain(binaries.map(move |(path, bytes)| (name(path), path, Arc::clone(bytes))))
}
