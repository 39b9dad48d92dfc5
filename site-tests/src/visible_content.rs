//! The visible text and the links of a page, to compare two versions of the same page.

use std::collections::BTreeSet;

use anyhow::Result;
use serde::Deserialize;

use crate::visit::Visit;

/// The visible text and the links of a page, with every `<details>` open.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
pub struct VisibleContent {
    /// Lines of text, without leading and trailing white space.
    pub lines: BTreeSet<String>,
    /// Addresses of all visible links and forms.
    pub targets: BTreeSet<String>,
}

impl Visit<'_> {
    /// The visible content of the page, with every question that only some choices ask and with every notice that a choice
    /// shows. The sentence that says whether the device or the server seals a tip is left out, because a script replaces it.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn visible_content(&self) -> Result<VisibleContent> {
        self.value(
            "(() => {
                const all = (selector) => [...document.querySelectorAll(selector)];
                const closed = all('details:not([open])');
                closed.forEach((details) => { details.open = true; });
                const replaced = all('[data-sealed]');
                replaced.forEach((line) => { line.hidden = true; });
                const lines = new Set();
                const read = () => document.body.innerText.split('\\n').map((line) => line.trim().replace(/\\s+/g, ' ')).filter(Boolean)
                    .forEach((line) => lines.add(line));
                read();
                const choices = all('[data-when]').filter((question) => question.dataset.when)
                    .map((question) => question.dataset.when.split(' ')[0].replace('=', '-'))
                    .concat(all('[data-danger]').map((notice) => notice.dataset.danger));
                for (const choice of choices) {
                    document.getElementById(choice).click();
                    read();
                }
                if (choices.length > 0) {
                    const form = document.getElementById(choices[0]).form;
                    form.reset();
                    form.dispatchEvent(new Event('change'));
                }
                const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });
                const targets = all('a[href], form[action]').filter(isVisible)
                    .map((element) => element.getAttribute('href') ?? element.getAttribute('action'));
                closed.forEach((details) => { details.open = false; });
                replaced.forEach((line) => { line.hidden = false; });
                return { lines: [...lines], targets };
            })()",
        )
    }
}

/// Content that a script hides or reserves to itself. Scripts may only add text: `plain`, the page without scripts, must have
/// every target of `scripted`, and `scripted` every line of `plain`.
pub fn lost(plain: &VisibleContent, scripted: &VisibleContent) -> Vec<String> {
    let targets = scripted
        .targets
        .difference(&plain.targets)
        .map(|target| format!("only a script leads to {target}"));
    let lines = plain
        .lines
        .difference(&scripted.lines)
        .map(|line| format!("a script removes {line:?}"));
    targets.chain(lines).collect()
}

/// The lines and targets that only one of two pages has.
pub fn differences(one: &VisibleContent, other: &VisibleContent) -> Vec<String> {
    let lines = one.lines.symmetric_difference(&other.lines);
    let targets = one.targets.symmetric_difference(&other.targets);
    lines
        .chain(targets)
        .map(|text| format!("only one of the two pages has {text:?}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(lines: &[&str], targets: &[&str]) -> VisibleContent {
        let set = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        VisibleContent {
            lines: set(lines),
            targets: set(targets),
        }
    }

    #[test]
    fn a_script_may_add_text_but_not_remove_any_or_add_links() {
        let plain = content(&["Numbers", "Norway"], &["/en/numbers/no/"]);
        for (lines, targets, faults) in [
            (
                &["Numbers", "Norway", "Find"][..],
                &["/en/numbers/no/"][..],
                0,
            ),
            (&["Numbers"], &["/en/numbers/no/"], 1),
            (
                &["Numbers", "Norway"],
                &["/en/numbers/no/", "/en/write/"],
                1,
            ),
            (&["Numbers", "Norway"], &[], 0),
        ] {
            assert_eq!(
                lost(&plain, &content(lines, targets)).len(),
                faults,
                "{lines:?} {targets:?}"
            );
        }
    }

    #[test]
    fn a_missing_space_makes_two_pages_different() {
        let one = content(&["Call 22 33"], &["/en/"]);
        assert_eq!(
            differences(&one, &content(&["Call 22 33"], &["/en/"])),
            [""; 0]
        );
        assert_eq!(
            differences(&one, &content(&["Call22 33"], &["/en/"])).len(),
            2
        );
        assert_eq!(differences(&one, &content(&["Call 22 33"], &[])).len(), 1);
    }
}
