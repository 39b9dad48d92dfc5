//! The bundles of one locale, which hold its messages ready to be formatted.

use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::argument::format_number;
use super::catalogue::{Catalogue, Entry};
use crate::content::locale::Tag;

/// The one function that messages can call.
pub(super) const NUMBER: &str = "NUMBER";

/// The options of [`NUMBER`] that change what a reader sees.
pub(super) const NUMBER_OPTIONS: [&str; 2] = ["type", "minimumFractionDigits"];

/// The messages of one locale.
pub(super) struct LocaleMessages {
    /// Formats text of pages: isolates (U+2068, U+2069) surround each placeable, so that a number within Urdu keeps its
    /// order.
    pub(super) isolating: FluentBundle<Arc<FluentResource>>,
    /// Formats attributes, titles and files other than HTML, where isolates would be visible.
    pub(super) plain: FluentBundle<Arc<FluentResource>>,
    pub(super) catalogue: Catalogue,
    /// The direction of the language's script, as HTML has it.
    pub(super) direction: &'static str,
}

impl LocaleMessages {
    /// No messages yet, in the language `tag`.
    pub(super) fn new(tag: &Tag) -> Self {
        let mut plain = bundle(tag);
        plain.set_use_isolating(false);
        Self {
            isolating: bundle(tag),
            plain,
            catalogue: Catalogue::new(),
            direction: tag.direction(),
        }
    }

    /// Adds the messages of a file, which replace earlier ones of the same id.
    pub(super) fn add(&mut self, resource: &Arc<FluentResource>, entries: &[(String, Entry)]) {
        self.isolating.add_resource_overriding(Arc::clone(resource));
        self.plain.add_resource_overriding(Arc::clone(resource));
        self.catalogue.extend(entries.iter().cloned());
    }
}

fn bundle(tag: &Tag) -> FluentBundle<Arc<FluentResource>> {
    // Fluent takes plural rules from it, and has those of no language for a tag it does not know.
    let id: LanguageIdentifier = tag.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_formatter(Some(format_number));
    bundle
        .add_function(NUMBER, number)
        .expect("a new bundle has no function whose name could be taken");
    bundle
}

/// The function `NUMBER`. Fluent's own one turns a text into the characters `NUMBER()`, without an error; here a text
/// stays as it is.
fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(number)) => {
            let mut number = number.clone();
            number.options.merge(named);
            FluentValue::Number(number)
        }
        Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
        _ => FluentValue::Error,
    }
}
