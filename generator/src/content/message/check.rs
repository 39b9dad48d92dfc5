//! What a message may refer to: messages that its own locale has, and variables that the source fills.
//!
//! In go the catalogues of all locales; out comes a problem for each reference to nothing and each variable that a
//! translation invents.

use super::Messages;
use crate::problem::{Problem, Problems, nearest};

impl Messages {
    /// Finds references to nothing, and variables that a translation invents.
    pub(super) fn check(&self, problems: &Problems) {
        let Some(source) = self.locales.get(&self.source) else {
            return;
        };
        for (tag, locale) in &self.locales {
            for (id, entry) in &locale.catalogue {
                for reference in entry
                    .references
                    .iter()
                    .filter(|reference| !locale.catalogue.contains_key(*reference))
                {
                    let near = nearest(reference, locale.catalogue.keys().map(String::as_str))
                        .map_or_else(String::new, |near| format!("did you mean `{near}`? Else "));
                    problems.push(
                        Problem::error(
                            entry.place.clone(),
                            format!(
                                "the message `{id}` refers to `{reference}`, which {tag} does not have"
                            ),
                        )
                        .help(format!(
                            "{near}write its words out, or add a line `{reference} = …` to a file in `locales/{tag}/`"
                        )),
                    );
                }
                // A site's own words in the source language may say less than the program's: what the program's
                // translations use is filled all the same.
                let Some(original) = source
                    .catalogue
                    .get(id)
                    .filter(|original| *tag != self.source && (entry.own || !original.own))
                else {
                    continue;
                };
                for variable in entry.variables.difference(&original.variables) {
                    let known = original
                        .variables
                        .iter()
                        .map(|name| format!("`${name}`"))
                        .collect::<Vec<_>>();
                    let help = if known.is_empty() {
                        format!(
                            "the {} message has no variables: write the words out",
                            self.source
                        )
                    } else {
                        format!("it can use {}", known.join(", "))
                    };
                    problems.push(
                        Problem::error(
                            entry.place.clone(),
                            format!("the message `{id}` uses `${variable}`, which nobody fills"),
                        )
                        .help(help),
                    );
                }
            }
        }
    }
}
