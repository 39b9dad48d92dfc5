//! Compiles the templates of a site and renders them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use tera::{Context, Tera};

use super::assets::Assets;
use super::failure::{self, Template};
use super::message_use::{MessageUse, check_uses, message_uses};
use super::translate;
use crate::content::message::Messages;
use crate::problem::{Problem, Problems};
use crate::source::{BUILT_IN, Source};

/// Templates and assets of a site.
pub struct Theme {
    tera: Tera,
    /// The path of each template in the source, by the template's name.
    paths: BTreeMap<String, Arc<str>>,
    /// The messages its templates use.
    pub uses: Vec<MessageUse>,
    /// Files that are published unchanged.
    pub assets: Assets,
}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Theme({} templates, {} assets)",
            self.paths.len(),
            self.assets.files().count()
        )
    }
}

impl Theme {
    /// Compiles the theme of a site. Problems go to `problems`; `None` if one of them is in the syntax of a template.
    pub fn compile(source: &Source, messages: &Arc<Messages>, problems: &Problems) -> Option<Self> {
        let templates = templates(source);
        let assets = Assets::find(source, &templates);
        assets.check(source, &templates, problems);
        let uses: Vec<_> = templates
            .values()
            .flat_map(|template| message_uses(&template.path, &template.text))
            .collect();
        check_uses(&uses, messages, problems);
        let paths: BTreeMap<_, _> = templates
            .iter()
            .map(|(name, template)| (name.clone(), Arc::clone(&template.path)))
            .collect();
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html", ".xml"]);
        translate::register(&mut tera, messages);
        assets.register(&mut tera);
        let texts = templates
            .iter()
            .map(|(name, template)| (name.clone(), template.text.to_string()));
        if let Err(error) = tera.add_raw_templates(texts) {
            problems.extend(failure::of_all(&error, &templates, &paths));
            return None;
        }
        Some(Self {
            tera,
            paths,
            uses,
            assets,
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

    /// Whether the theme has this template.
    pub fn has(&self, template: &str) -> bool {
        self.paths.contains_key(template)
    }
}

/// The folders of a part of the theme, later ones over earlier ones.
fn folders(part: &str) -> [String; 2] {
    [format!("{BUILT_IN}{part}/"), format!("theme/{part}/")]
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
