//! Compiles the templates of a site and renders them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use tera::{Context, Tera};

use super::anchors;
use super::assets::Assets;
use super::failure::{self, Template};
use super::layers::{Layers, folders};
use super::message_use::message_uses;
use super::translate;
use super::unused;
use crate::content::config::Look;
use crate::content::message::{MessageUse, Messages};
use crate::problem::{Problem, Problems};
use crate::source::{BUILT_IN, Source};

/// Templates and assets of a site.
pub struct Theme {
    tera: Tera,
    /// The path of each template in the source, by the template's name.
    paths: BTreeMap<String, Arc<str>>,
    /// The messages its templates use.
    pub uses: Vec<MessageUse>,
    /// The ids that each template writes, see [`Theme::ids`].
    ids: BTreeMap<String, BTreeSet<String>>,
    /// Files that are published unchanged.
    pub assets: Assets,
    /// The site's own files that stand in place of built-in ones.
    pub replacing: Vec<Arc<str>>,
}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Theme({} templates, {} assets)",
            self.paths.len(),
            self.assets.files(true).count()
        )
    }
}

impl Theme {
    /// Compiles the theme of a site that looks like `look`. Problems go to `problems`; `None` if one of them is in the syntax of a template.
    pub fn compile(
        source: &Source,
        look: &Look,
        messages: &Arc<Messages>,
        problems: &Problems,
    ) -> Option<Self> {
        let templates = templates(source);
        let layers = Layers::read(source, look, problems);
        let assets = Assets::find(layers.files, look, &templates);
        assets.check(source, &templates, problems);
        let uses: Vec<_> = templates
            .values()
            .flat_map(|template| message_uses(&template.path, &template.text))
            .collect();
        let paths: BTreeMap<_, _> = templates
            .iter()
            .map(|(name, template)| (name.clone(), Arc::clone(&template.path)))
            .collect();
        let ids = anchors::of_all(&templates);
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html", ".xml"]);
        translate::register(&mut tera, messages);
        assets.register(&mut tera, messages);
        let texts = templates
            .iter()
            .map(|(name, template)| (name.clone(), template.text.to_string()));
        if let Err(error) = tera.add_raw_templates(texts) {
            problems.extend(failure::of_all(&error, &templates, &paths));
            return None;
        }
        let mut replacing = layers.replacing;
        problems.extend(unused::files(source, look, &templates));
        let own = paths.values().filter(|path| !path.starts_with(BUILT_IN));
        let names = own.filter(|path| {
            source
                .text(&format!("{BUILT_IN}{}", built_in_name(path)))
                .is_some()
        });
        replacing.extend(names.cloned());
        replacing.sort_unstable();
        Some(Self {
            tera,
            paths,
            uses,
            ids,
            assets,
            replacing,
        })
    }

    /// Renders a template.
    ///
    /// # Errors
    ///
    /// If the template fails, with its place.
    pub fn render(&self, template: &str, context: &Context) -> Result<String, Problem> {
        self.tera
            .render(template, context)
            .map_err(|error| failure::of_one(&error, &self.paths))
    }

    /// The ids of elements that a template writes by itself, which headings of the text in it cannot have.
    pub fn ids(&self, template: &str) -> impl Iterator<Item = &str> {
        self.ids
            .get(template)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    /// Whether the theme has this template.
    pub fn has(&self, template: &str) -> bool {
        self.paths.contains_key(template)
    }
}

fn templates(source: &Source) -> BTreeMap<String, Template> {
    let mut templates = BTreeMap::new();
    for folder in folders("templates") {
        for (path, text) in source.texts_below(&folder) {
            let template = Template {
                path: Arc::clone(path),
                text: Arc::clone(text),
            };
            templates.insert(path.trim_start_matches(&folder).to_owned(), template);
        }
    }
    templates
}

/// The path that a file of `theme/` has among the built-in files: `templates/page.html`.
fn built_in_name(path: &str) -> &str {
    path.strip_prefix("theme/").unwrap_or(path)
}
