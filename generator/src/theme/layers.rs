//! The assets of a site: the built-in ones, and over them those of `theme/assets/`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::problem::{Place, Problem, Problems};
use crate::source::{BUILT_IN, Source};

/// The folders of a part of the theme, later ones over earlier ones.
pub(super) fn folders(part: &str) -> [String; 2] {
    [format!("{BUILT_IN}{part}/"), format!("theme/{part}/")]
}

/// What the name of a style sheet ends with if it stands in place of a built-in one: `site.replace.css`.
const REPLACE: &str = ".replace.css";

/// The assets of a site, by their own names.
pub(super) struct Layers {
    /// By path below the site's root.
    pub(super) files: BTreeMap<String, Arc<[u8]>>,
    /// The site's own files that stand in place of built-in ones.
    pub(super) replacing: Vec<Arc<str>>,
}

impl Layers {
    /// The built-in assets and the site's own ones. A style sheet of a built-in one's name is added to it, so that a few
    /// lines can change a colour; any other file replaces the built-in one of its name.
    pub(super) fn read(source: &Source, problems: &Problems) -> Self {
        let [built_in, own] = folders("assets");
        let mut assets = Self {
            files: files_below(source, &built_in)
                .map(|(name, _, bytes)| (name.to_owned(), shortened(name, bytes)))
                .collect(),
            replacing: Vec::new(),
        };
        for (name, path, bytes) in files_below(source, &own) {
            assets.add(name, path, bytes, problems);
        }
        assets
    }

    fn add(&mut self, name: &str, path: &Arc<str>, bytes: Arc<[u8]>, problems: &Problems) {
        if let Some(stem) = name.strip_suffix(REPLACE) {
            let name = format!("{stem}.css");
            if self.files.insert(name.clone(), bytes).is_none() {
                let message = format!("this replaces `{name}`, which is not a built-in file");
                let problem = Problem::error(Place::file(path), message);
                problems.push(problem.help(format!("call it `{name}`, and name it in a template")));
            }
            self.replacing.push(Arc::clone(path));
            return;
        }
        let built_in = self.files.get(name).cloned();
        let bytes = match built_in {
            Some(built_in) if is_style_sheet(name) => [&*built_in, b"\n", &*bytes].concat().into(),
            Some(_) => {
                self.replacing.push(Arc::clone(path));
                bytes
            }
            None => bytes,
        };
        self.files.insert(name.to_owned(), bytes);
    }
}

/// A built-in script or style sheet without its comments and its indentation, which are up to a third of its weight. Ours are
/// written for this: a comment is a line of its own, and no text reaches over a line's end. Files of a site's own theme stay
/// as they are.
fn shortened(name: &str, bytes: Arc<[u8]>) -> Arc<[u8]> {
    let extension = Path::new(name).extension();
    let is_short = extension.is_some_and(|extension| extension == "js" || extension == "css");
    let Some(text) = std::str::from_utf8(&bytes).ok().filter(|_| is_short) else {
        return bytes;
    };
    let is_comment = |line: &str| {
        line.starts_with("//") || line.starts_with("/*") && line.find("*/") == Some(line.len() - 2)
    };
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !is_comment(line));
    let mut short = lines.collect::<Vec<_>>().join("\n");
    short.push('\n');
    short.into_bytes().into()
}

fn is_style_sheet(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "css")
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
