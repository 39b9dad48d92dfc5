//! The assets of a theme, and the names under which they are published.
//!
//! An asset that a template names with `asset(name="site.css")` is published as `site.0123456789ab.css`, with a digest of its
//! content: other bytes have another name, so browsers may keep it for ever, and a page never loads the asset of another
//! build. Other assets, such as `favicon.ico` or a font that a style sheet names, keep their own names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tera::{Function, Kwargs, State, Tera, TeraResult, Value};

use super::failure::Template;
use super::layers::Asset;
use super::style_sheet::Lowered;
use crate::content::config::Look;
use crate::content::message::Messages;
use crate::digest::Digest;
use crate::problem::{Place, Problem, Problems, did_you_mean};
use crate::source::Source;

/// The call by which a template names an asset.
const CALL: &str = "asset(name=\"";

/// The number of digest bytes in a name, each of two hexadecimal digits.
const DIGEST_BYTES: usize = 6;

/// The assets of a theme.
#[derive(Debug, Default)]
pub struct Assets {
    /// Contents by the path below the site's root under which they are published.
    files: BTreeMap<String, Arc<[u8]>>,
    /// The published path of each asset by its own name.
    published: Arc<BTreeMap<String, Published>>,
    /// The published paths of scripts that only the templates of the form name.
    of_form: BTreeSet<String>,
}

/// The templates of the form and of the pages that answer a tip.
const FORM: [&str; 2] = ["write.html", "sent.html"];

/// The path of an asset below the site's root.
#[derive(Debug)]
struct Published {
    /// On pages from left to right.
    path: String,
    /// On pages from right to left, where that is another one.
    rtl: Option<String>,
}

impl Published {
    fn paths(&self) -> impl Iterator<Item = &str> {
        [Some(&self.path), self.rtl.as_ref()]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

impl Assets {
    /// The assets, with a digest in the names of those that templates name, and of the logo, whose name they get from
    /// `site.toml`.
    pub(super) fn find(
        contents: BTreeMap<String, Asset>,
        look: &Look,
        templates: &BTreeMap<String, Template>,
    ) -> Self {
        let named: BTreeSet<&str> = templates
            .values()
            .flat_map(|template| uses(&template.text))
            .map(|(_, name)| name)
            .chain(look.pictures())
            .collect();
        let of_form = only_of_form(templates);
        let mut assets = Self::default();
        let mut published = BTreeMap::new();
        for (name, asset) in contents {
            let paths = match asset.sheet {
                _ if !named.contains(&*name) => Published {
                    path: assets.add(name.clone(), asset.bytes),
                    rtl: None,
                },
                None => Published {
                    path: assets.add(with_digest(&name, &asset.bytes), asset.bytes),
                    rtl: None,
                },
                Some(sheet) => assets.add_sheet(&name, &sheet),
            };
            if of_form.contains(&*name) {
                assets.of_form.extend(paths.paths().map(str::to_owned));
            }
            published.insert(name, paths);
        }
        assets.published = Arc::new(published);
        assets
    }

    fn add(&mut self, path: String, bytes: Arc<[u8]>) -> String {
        self.files.insert(path.clone(), bytes);
        path
    }

    /// A style sheet that is the same for both directions is published once.
    fn add_sheet(&mut self, name: &str, sheet: &Lowered) -> Published {
        let [ltr, rtl] = [&sheet.ltr, &sheet.rtl].map(|text| Arc::from(text.as_bytes()));
        let rtl = (ltr != rtl).then(|| {
            let name = format!("{}.rtl.css", name.trim_end_matches(".css"));
            self.add(with_digest(&name, &rtl), rtl)
        });
        let path = self.add(with_digest(name, &ltr), ltr);
        Published { path, rtl }
    }

    /// The published files: path below the site's root, and content. Without a form, no page names its scripts.
    pub(crate) fn files(&self, has_form: bool) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        let files = self.files.iter();
        let files = files.filter(move |(path, _)| has_form || !self.of_form.contains(*path));
        files.map(|(path, bytes)| (&**path, bytes))
    }

    /// The assets' own names, below `theme/assets/`.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.published.keys().map(String::as_str)
    }

    /// The published paths that contain a digest.
    pub(crate) fn paths_with_digest(&self) -> impl Iterator<Item = &str> {
        let published = self.published.iter();
        published.flat_map(|(name, asset)| asset.paths().filter(move |path| name != path))
    }

    /// Finds assets that a template names and the theme lacks, and published names that are written without their digest.
    pub(super) fn check(
        &self,
        source: &Source,
        templates: &BTreeMap<String, Template>,
        problems: &Problems,
    ) {
        for template in templates.values() {
            for (at, name) in uses(&template.text) {
                if !self.published.contains_key(name) {
                    let place = Place::span(&template.path, &(at..at + name.len()));
                    problems.push(self.unknown(name, place));
                }
            }
            self.check_plain_names(&template.path, &template.text, problems, |name| {
                format!("write `{{{{ asset(name=\"{name}\") }}}}` here")
            });
        }
        for (path, text) in source.texts_below("theme/assets/") {
            self.check_plain_names(path, text, problems, |name| {
                format!("put a copy of `{name}` into `theme/assets/` under another name, and write that name here")
            });
        }
    }

    fn unknown(&self, name: &str, place: Place) -> Problem {
        let problem = Problem::error(place, format!("the theme has no asset `{name}`"));
        problem.help(did_you_mean(name, self.names()))
    }

    /// Finds quoted addresses of assets without the digest, which lead nowhere.
    fn check_plain_names(
        &self,
        path: &Arc<str>,
        text: &str,
        problems: &Problems,
        help: impl Fn(&str) -> String,
    ) {
        let renamed = |(name, asset): &(&String, &Published)| **name != asset.path;
        for (name, _) in self.published.iter().filter(renamed) {
            for (open, close) in [('"', '"'), ('\'', '\''), ('(', ')'), ('=', '>'), ('=', ' ')] {
                for (at, found) in text.match_indices(&format!("{open}/{name}{close}")) {
                    let place = Place::span(path, &(at + 1..at + found.len() - 1));
                    let message = format!(
                        "there is no `/{name}`: it is published under a name with a digest"
                    );
                    problems.push(Problem::error(place, message).help(help(name)));
                }
            }
        }
    }

    /// Adds `asset(name="…")` for the address of an asset.
    pub(super) fn register(&self, tera: &mut Tera, messages: &Arc<Messages>) {
        let published = Arc::clone(&self.published);
        let messages = Arc::clone(messages);
        tera.register_function(
            "asset",
            Address {
                published,
                messages,
            },
        );
    }
}

struct Address {
    published: Arc<BTreeMap<String, Published>>,
    messages: Arc<Messages>,
}

impl Function<TeraResult<Value>> for Address {
    fn call(&self, kwargs: Kwargs, state: &State<'_>) -> TeraResult<Value> {
        let name = kwargs.must_get::<&str>("name")?;
        let asset = self.published.get(name);
        let asset = asset
            .ok_or_else(|| tera::Error::message(format!("the theme has no asset `{name}`")))?;
        let path = match &asset.rtl {
            Some(rtl) if self.is_rtl(state)? => rtl,
            _ => &asset.path,
        };
        Ok(Value::safe_string(&format!("/{path}")))
    }
}

impl Address {
    /// Whether the page is written from right to left. A page in every language is written as the first of them.
    fn is_rtl(&self, state: &State<'_>) -> TeraResult<bool> {
        let lang = state.get::<String>("lang")?;
        Ok(lang.is_some_and(|tag| self.messages.direction(&tag) == "rtl"))
    }
}

/// The names of scripts that only the templates of the form name.
fn only_of_form(templates: &BTreeMap<String, Template>) -> BTreeSet<&str> {
    let names = |is_of_form: bool| -> BTreeSet<&str> {
        let templates = templates.iter();
        let templates = templates.filter(|(name, _)| FORM.contains(&name.as_str()) == is_of_form);
        let names = templates.flat_map(|(_, template)| uses(&template.text));
        names.map(|(_, name)| name).collect()
    };
    let (own, others) = (names(true), names(false));
    let scripts = own.into_iter().filter(|name| {
        name.rsplit_once('.')
            .is_some_and(|(_, ending)| ending == "js")
    });
    scripts.filter(|name| !others.contains(name)).collect()
}

/// The names of assets in a template, each with the byte at which it starts.
fn uses(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices(CALL).filter_map(|(at, _)| {
        let start = at + CALL.len();
        let (name, _) = text.get(start..)?.split_once('"')?;
        Some((start, name))
    })
}

/// `site.css` with the digest of its content: `site.0123456789ab.css`.
fn with_digest(name: &str, bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let mut path = format!("{stem}.");
    for byte in Digest::of(bytes).as_ref().iter().take(DIGEST_BYTES) {
        let _ = write!(path, "{byte:02x}");
    }
    path.push('.');
    path.push_str(extension);
    path
}

/// Whether a path has a digest in its name, as [`Assets`] gives them: `site.0123456789ab.css`, and its compressed forms.
pub(crate) fn has_digest(path: &str) -> bool {
    let path = path
        .strip_suffix(".br")
        .or_else(|| path.strip_suffix(".gz"))
        .unwrap_or(path);
    let mut parts = path.rsplit('/').next().unwrap_or_default().rsplit('.');
    let (extension, digest, stem) = (parts.next(), parts.next(), parts.next());
    let is_digest = |text: &str| {
        text.len() == 2 * DIGEST_BYTES
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    extension.is_some() && stem.is_some() && digest.is_some_and(is_digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_digest_follows_the_content_and_is_recognised() {
        let name = with_digest("own/site.css", b"p{}");
        assert!(
            name.starts_with("own/site.") && name.rsplit('.').next() == Some("css"),
            "{name}"
        );
        assert_ne!(name, with_digest("own/site.css", b"p {}"));
        assert!(has_digest(&name) && has_digest(&format!("{name}.br")));
        for other in [
            "site.css",
            "site.0123456789AB.css",
            "0123456789ab.css",
            "a.0123456789ab/b.css",
        ] {
            assert!(!has_digest(other), "{other}");
        }
    }
}
