//! The theme: templates and assets, compiled and ready to use.
//!
//! The built-in theme stands below, a site's own `theme/` over it, file by file. Compiling also
//! collects every message that a template asks for, with the variables it fills, so that a missing
//! or mismatched one is found before anything is rendered.

mod broken;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent::FluentArgs;
use tera::{Context, ErrorKind, Function, Kwargs, State, Tera, TeraResult, Value};

use crate::content::message::{Entries, Messages, Use};
use crate::problem::{Place, Problem, Problems, nearest};
use crate::source::{BUILT_IN, Source};

/// A message that a template asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageUse {
    /// The message, with its attribute after a dot.
    pub id: String,
    /// The variables it is given.
    pub filled: BTreeSet<String>,
    /// Where.
    pub place: Place,
}

/// What to do about a template that fails.
const HELP: &str = "templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look";

/// Path and text of each template, by name.
type Texts = BTreeMap<String, (Arc<str>, Arc<str>)>;

/// Templates and assets of a site.
pub struct Theme {
    tera: Tera,
    /// Path of each template in the source, by name.
    paths: BTreeMap<String, Arc<str>>,
    /// The messages its templates ask for.
    pub uses: Vec<MessageUse>,
    /// Files that are written as they are, by name below the site's root.
    pub assets: BTreeMap<String, Arc<[u8]>>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Theme({} templates, {} assets)",
            self.paths.len(),
            self.assets.len()
        )
    }
}

impl Theme {
    /// Compiles the theme of a site. `None` when a template cannot be read; why stands in `problems`.
    pub fn compile(source: &Source, messages: &Arc<Messages>, problems: &Problems) -> Option<Self> {
        let mut texts = BTreeMap::new();
        for folder in [
            format!("{BUILT_IN}templates/"),
            "theme/templates/".to_owned(),
        ] {
            for (path, text) in source.texts_below(&folder) {
                texts.insert(
                    path.trim_start_matches(&folder).to_owned(),
                    (Arc::clone(path), Arc::clone(text)),
                );
            }
        }
        let mut assets: BTreeMap<String, Arc<[u8]>> = BTreeMap::new();
        for folder in [format!("{BUILT_IN}assets/"), "theme/assets/".to_owned()] {
            for (path, text) in source.texts_below(&folder) {
                assets.insert(
                    path.trim_start_matches(&folder).to_owned(),
                    text.as_bytes().into(),
                );
            }
            for (path, bytes) in source.binaries_below(&folder) {
                assets.insert(
                    path.trim_start_matches(&folder).to_owned(),
                    Arc::clone(bytes),
                );
            }
        }
        let uses: Vec<_> = texts
            .values()
            .flat_map(|(path, text)| message_uses(path, text))
            .collect();
        check_uses(&uses, messages, problems);

        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html", ".xml"]);
        tera.register_function(
            "t",
            Translate {
                messages: Arc::clone(messages),
                wanted: Use::Text,
            },
        );
        tera.register_function(
            "attr",
            Translate {
                messages: Arc::clone(messages),
                wanted: Use::Attribute,
            },
        );
        let paths: BTreeMap<_, _> = texts
            .iter()
            .map(|(name, (path, _))| (name.clone(), Arc::clone(path)))
            .collect();
        let theme = Self {
            tera,
            paths,
            uses,
            assets,
        };
        theme.add(&texts, problems)
    }

    fn add(mut self, texts: &Texts, problems: &Problems) -> Option<Self> {
        match self.tera.add_raw_templates(
            texts
                .iter()
                .map(|(name, (_, text))| (name.clone(), text.to_string())),
        ) {
            Ok(()) => Some(self),
            Err(error) => {
                let mut found = broken::listed(&error, texts);
                found.extend(broken::circle(&error, texts));
                if found.is_empty() {
                    found.push(self.problem(&error));
                }
                problems.extend(found);
                None
            }
        }
    }

    /// Renders a template.
    ///
    /// # Errors
    ///
    /// What the template did wrong, with its place.
    pub fn render(&self, template: &str, context: &Context) -> Result<String, Problem> {
        self.tera
            .render(template, context)
            .map_err(|error| self.problem(&error))
    }

    /// Whether the theme has this template.
    pub fn has(&self, template: &str) -> bool {
        self.paths.contains_key(template)
    }

    fn problem(&self, error: &tera::Error) -> Problem {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let path = self
                    .paths
                    .get(report.filename())
                    .cloned()
                    .unwrap_or_else(|| report.filename().into());
                let range: Range<usize> = report.span().range.clone();
                let message = format!(
                    "this template fails: {}",
                    lower_first(report.message().trim_end_matches('.'))
                );
                Problem::error(
                    Place::span(&path, &(range.start..range.end.max(range.start + 1))),
                    message.clone(),
                )
                .help(HELP)
                .grouped_by(message)
            }
            _ => {
                let message = format!("a template fails: {error}");
                Problem::general(message.clone())
                    .help(HELP)
                    .grouped_by(message)
            }
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// `t(id="…", name=value, locale=tag)` and `attr(…)` in templates.
struct Translate {
    messages: Arc<Messages>,
    wanted: Use,
}

impl Function<TeraResult<Value>> for Translate {
    fn call(&self, kwargs: Kwargs, state: &State<'_>) -> TeraResult<Value> {
        let id = kwargs.must_get::<&str>("id")?;
        let lang = match kwargs.get::<&str>("locale")? {
            Some(tag) => tag.to_owned(),
            None => state.get::<String>("lang")?.unwrap_or_default(),
        };
        let mut args = FluentArgs::new();
        for (name, value) in kwargs.iter() {
            let name = name.as_str().unwrap_or_default();
            if name == "id" || name == "locale" {
                continue;
            }
            match value.as_u64().and_then(|number| u32::try_from(number).ok()) {
                Some(number) => args.set(name.to_owned(), crate::content::message::number(number)),
                None => args.set(name.to_owned(), value.to_string()),
            }
        }
        let formatted = self
            .messages
            .format(&lang, id, Some(&args), self.wanted)
            .map_err(|error| tera::Error::message(error.to_string()))?;
        if self.wanted == Use::Attribute || !formatted.fallback {
            return Ok(Value::normal_string(&formatted.text));
        }
        // The source's words in another language's page: said to be so, for screen readers and fonts.
        let source = self.messages.source();
        let text = state.escape(&formatted.text)?;
        Ok(Value::safe_string(&format!(
            "<span lang=\"{source}\" dir=\"{}\">{text}</span>",
            source.direction()
        )))
    }
}

/// Every message that is missing, or that uses a variable nobody fills.
fn check_uses(uses: &[MessageUse], messages: &Messages, problems: &Problems) {
    let Some(catalogue) = messages.catalogue(messages.source()) else {
        return;
    };
    for used in uses {
        let (id, attribute) = used
            .id
            .split_once('.')
            .map_or((used.id.as_str(), None), |(id, attribute)| {
                (id, Some(attribute))
            });
        let Some(entry) = catalogue
            .get(id)
            .filter(|entry| attribute.is_none_or(|attribute| entry.attributes.contains(attribute)))
        else {
            problems.push(missing_message(&used.id, used.place.clone(), messages));
            continue;
        };
        check_filled(id, entry, &used.filled, problems);
    }
}

/// Whether the message `id` uses only variables of `filled`, which is all that it is given.
pub fn check_filled(id: &str, entry: &Entries, filled: &BTreeSet<String>, problems: &Problems) {
    for variable in entry.variables.difference(filled) {
        let known: Vec<_> = filled.iter().map(|name| format!("`${name}`")).collect();
        problems.push(
            Problem::error(
                entry.place.clone(),
                format!("the message `{id}` uses `${variable}`, which nobody fills"),
            )
            .help(if known.is_empty() {
                "this message has no variables: write the words out".to_owned()
            } else {
                format!("it can use {}", known.join(", "))
            }),
        );
    }
}

/// The problem of a message that the source locale lacks, with the place it is asked for.
pub fn missing_message(id: &str, place: Place, messages: &Messages) -> Problem {
    let source = messages.source();
    let known: Vec<_> = messages
        .catalogue(source)
        .into_iter()
        .flatten()
        .map(|(id, _)| id.as_str())
        .collect();
    let near = nearest(id, known).map_or_else(
        || "add".to_owned(),
        |near| format!("did you mean `{near}`? Else add"),
    );
    let line = match id.split_once('.') {
        Some((message, attribute)) => {
            format!("an indented line `.{attribute} = …` below `{message} = …` in")
        }
        None => format!("a line `{id} = …` to"),
    };
    Problem::error(place, format!("no message is called `{id}`"))
        .help(format!("{near} {line} a file in `locales/{source}/`"))
        .grouped_by(format!("message {id}"))
}

/// Finds `t(id="…", …)` and `attr(id="…", …)` in a template.
fn message_uses(path: &Arc<str>, text: &str) -> Vec<MessageUse> {
    let mut uses = Vec::new();
    for call in ["t(", "attr("] {
        for (at, _) in text.match_indices(call) {
            let before = text.get(..at).and_then(|head| head.chars().next_back());
            if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == '.') {
                continue;
            }
            let start = at + call.len();
            if let Some((id, filled, id_span)) = call_arguments(text, start) {
                uses.push(MessageUse {
                    id,
                    filled,
                    place: Place::span(path, &id_span),
                });
            }
        }
    }
    uses
}

/// The id and the other named arguments of a call whose arguments start at byte `start`.
fn call_arguments(text: &str, start: usize) -> Option<(String, BTreeSet<String>, Range<usize>)> {
    let rest = text.get(start..)?;
    let after = rest
        .trim_start()
        .strip_prefix("id")?
        .trim_start()
        .strip_prefix('=')?
        .trim_start()
        .strip_prefix('"')?;
    let id_start = start + (rest.len() - after.len());
    let id: String = after.chars().take_while(|sign| *sign != '"').collect();
    let id_span = id_start..id_start + id.len();
    let mut filled = BTreeSet::new();
    let (mut depth, mut quoted, mut word) = (0_i32, false, String::new());
    for sign in text.get(id_span.end + 1..)?.chars() {
        match sign {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            '=' if depth == 0 && !word.is_empty() => {
                filled.insert(std::mem::take(&mut word));
            }
            _ if depth == 0 && (sign.is_alphanumeric() || sign == '_') => word.push(sign),
            _ => word.clear(),
        }
    }
    filled.remove("locale");
    Some((id, filled, id_span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_messages_that_a_template_asks_for() {
        let uses = message_uses(
            &"x.html".into(),
            r#"{{ t(id="a-b", count=rows | length, date=x.y) }} {% if attr(id="c.d", locale=tag) %} set(id="no")"#,
        );
        let found: Vec<_> = uses
            .iter()
            .map(|used| {
                (
                    used.id.as_str(),
                    used.filled.iter().map(String::as_str).collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(found, [("a-b", vec!["count", "date"]), ("c.d", vec![])]);
    }
}
