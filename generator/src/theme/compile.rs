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
use super::replacement;
use super::translate;
use super::unused;
use crate::content::config::Look;
use crate::content::message::{MessageUse, Messages};
use crate::problem::{Problem, Problems};
use crate::source::Source;

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
        let templates = templates(source, problems);
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
        problems.extend(unused::files(source, look, &templates));
        Some(Self {
            tera,
            paths,
            uses,
            ids,
            assets,
            replacing: replacement::all(source),
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

/// The built-in templates and the site's own ones, by the names under which others include them.
fn templates(source: &Source, problems: &Problems) -> BTreeMap<String, Template> {
    let [built_in, own] = folders("templates");
    let below = |folder: &str| {
        let texts = source.texts_below(folder);
        let templates = texts.map(|(path, text)| {
            let template = Template {
                path: Arc::clone(path),
                text: Arc::clone(text),
            };
            (path.trim_start_matches(folder).to_owned(), template)
        });
        templates.collect::<Vec<_>>()
    };
    let mut templates: BTreeMap<_, _> = below(&built_in).into_iter().collect();
    for (name, template) in below(&own) {
        let is_built_in = |name: &str| source.text(&format!("{built_in}{name}")).is_some();
        if let Some(name) = replacement::replaced(&name) {
            if !is_built_in(&name) {
                problems.push(replacement::of_nothing(&template.path, &name));
            }
            templates.insert(name, template);
        } else if is_built_in(&name) {
            problems.push(replacement::unsaid(&template.path, &name));
        } else {
            templates.insert(name, template);
        }
    }
    templates
}
