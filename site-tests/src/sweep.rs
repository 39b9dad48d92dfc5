//! One page, looked at in every mode in which somebody may meet it.
//!
//! In: an address, and which modes. Out: faults, in words. The page is loaded once with script and once without; between the
//! modes only the window, the colours and the focus change, which costs a tenth of a load.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::browser::Browser;
use crate::view::{Colors, View};
use crate::visit::Visit;

/// How many tabs are open at a time: one works while another waits for its page.
const TABS: usize = 3;

/// How somebody meets a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// At a desk, by day, with script: everything that axe-core knows, console and requests.
    Everyday,
    /// The device asks for light on dark.
    Dark,
    /// The device has colours of its own.
    Forced,
    /// The narrowest phone.
    Narrow,
    /// A desk at 400 %: 320 by 256 CSS pixels.
    Zoomed,
    /// Without a pointer.
    Keyboard,
    /// Where pages may run no script.
    Scriptless,
}

impl Mode {
    /// All of them, in the order in which they are looked at.
    pub const ALL: [Self; 7] = [
        Self::Everyday,
        Self::Keyboard,
        Self::Dark,
        Self::Forced,
        Self::Narrow,
        Self::Zoomed,
        Self::Scriptless,
    ];

    const fn view(self) -> View {
        match self {
            Self::Everyday | Self::Keyboard => View::DESK,
            Self::Dark => View::DESK.in_the_dark(),
            Self::Forced => View {
                colors: Colors::Forced,
                ..View::DESK
            },
            Self::Narrow => View::PHONE,
            Self::Zoomed => View::ZOOMED,
            Self::Scriptless => View::PHONE.without_script(),
        }
    }
}

/// What can be read on a page and where it leads, with every fold open.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Reading {
    /// Lines of text, without white space at their ends.
    pub lines: BTreeSet<String>,
    /// Addresses of all links and forms that can be seen.
    pub ways: BTreeSet<String>,
}

/// A page to look at, and how.
#[derive(Debug)]
pub struct Job {
    /// What to call it in a fault.
    pub name: String,
    /// Its address.
    pub url: String,
    /// The modes.
    pub modes: Vec<Mode>,
}

/// What is wrong with all pages, in several tabs at a time. `done` hears of every page that was looked at.
///
/// # Errors
///
/// When a page does not load or the browser does not answer.
pub fn faults_of_all(
    browser: &Browser,
    own: &str,
    jobs: &[Job],
    done: impl Fn(&Job, &[String]) + Sync,
) -> Result<Vec<String>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut all = Vec::new();
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let found = faults(browser, &job.url, own, &job.modes)
                .with_context(|| format!("{} cannot be looked at", job.name))?;
            done(job, &found);
            all.extend(
                found
                    .into_iter()
                    .map(|fault| format!("{} {fault}", job.name)),
            );
        }
        anyhow::Ok(all)
    };
    thread::scope(|scope| {
        let tabs: Vec<_> = (0..TABS).map(|_| scope.spawn(work)).collect();
        let mut faults = Vec::new();
        for tab in tabs {
            match tab.join() {
                Ok(found) => faults.extend(found?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        faults.sort();
        Ok(faults)
    })
}

/// What is wrong with the page at `url`, in those of the modes that are asked for. Whatever it asks for must begin with `own`.
///
/// # Errors
///
/// When the page does not load or the browser does not answer.
pub fn faults(browser: &Browser, url: &str, own: &str, modes: &[Mode]) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let visit = browser.visit(url, View::DESK)?;
    for mode in Mode::ALL.into_iter().filter(|mode| modes.contains(mode)) {
        if mode != Mode::Scriptless {
            visit.look(mode.view())?;
            // The mode before may have left the page half-way, where the bar covers a part of what lies under it.
            visit.value::<bool>("(scrollTo(0, 0), true)")?;
        }
        let found = match mode {
            Mode::Everyday => accessible(&visit)?,
            Mode::Keyboard => visit.tour()?,
            Mode::Dark | Mode::Forced => [colors(&visit)?, visit.marks()?].concat(),
            Mode::Narrow => [room(&visit)?, sizes(&visit)?].concat(),
            Mode::Zoomed => [room(&visit)?, visit.marks()?].concat(),
            Mode::Scriptless => {
                let plain = browser.visit(url, mode.view())?;
                let mut found = room(&plain)?;
                found.extend(lost(&plain.reading()?, &visit.reading()?));
                found.extend(disquiet(&plain, own));
                found
            }
        };
        faults.extend(found.into_iter().map(|fault| format!("{mode:?}: {fault}")));
    }
    faults.extend(disquiet(&visit, own));
    Ok(faults)
}

fn accessible(visit: &Visit<'_>) -> Result<Vec<String>> {
    Ok(visit
        .violations()?
        .iter()
        .map(ToString::to_string)
        .collect())
}

/// The rules of axe-core that depend on colours.
fn colors(visit: &Visit<'_>) -> Result<Vec<String>> {
    let found = visit.violations_of(&["color-contrast", "link-in-text-block"])?;
    Ok(found.iter().map(ToString::to_string).collect())
}

/// The rules of axe-core that depend on the size of the window.
fn sizes(visit: &Visit<'_>) -> Result<Vec<String>> {
    let found = visit.violations_of(&["target-size", "scrollable-region-focusable"])?;
    Ok(found.iter().map(ToString::to_string).collect())
}

fn room(visit: &Visit<'_>) -> Result<Vec<String>> {
    let wider = visit.sideways_scroll()?;
    Ok((wider > 0)
        .then(|| format!("{wider} px wider than the window"))
        .into_iter()
        .collect())
}

/// What the console says, and what was asked of others.
fn disquiet(visit: &Visit<'_>, own: &str) -> Vec<String> {
    let mut faults = visit.complaints();
    faults.extend(
        visit
            .requests()
            .iter()
            .filter(|url| !url.starts_with(own))
            .map(|url| format!("asks for {url}")),
    );
    faults
}

/// Script only adds: without it every way is there, and with it every line of the page as it was sent.
fn lost(plain: &Reading, scripted: &Reading) -> Vec<String> {
    let ways = scripted
        .ways
        .difference(&plain.ways)
        .map(|way| format!("only script leads to {way}"));
    let lines = plain
        .lines
        .difference(&scripted.lines)
        .map(|line| format!("script takes away {line:?}"));
    ways.chain(lines).collect()
}

/// What can be read, or where one can go, on one of two pages only.
pub fn unlike(one: &Reading, other: &Reading) -> Vec<String> {
    let lines = one.lines.symmetric_difference(&other.lines);
    let ways = one.ways.symmetric_difference(&other.ways);
    lines
        .chain(ways)
        .map(|text| format!("{text:?} is on one of the two only"))
        .collect()
}

impl Visit<'_> {
    /// What can be read on the page, and where it leads. Left out is the one sentence that script is there to replace: who
    /// seals what is written, the device or the server.
    ///
    /// # Errors
    ///
    /// When the browser does not say.
    pub fn reading(&self) -> Result<Reading> {
        self.value(
            "(() => {
                const folds = [...document.querySelectorAll('details:not([open])')];
                folds.forEach((fold) => { fold.open = true; });
                const exchanged = [...document.querySelectorAll('[data-sealed]')];
                exchanged.forEach((line) => { line.hidden = true; });
                const lines = document.body.innerText.split('\\n').map((line) => line.trim().replace(/\\s+/g, ' ')).filter(Boolean);
                const seen = (element) => element.checkVisibility({ visibilityProperty: true });
                const ways = [...document.querySelectorAll('a[href], form[action]')].filter(seen)
                    .map((way) => way.getAttribute('href') ?? way.getAttribute('action'));
                folds.forEach((fold) => { fold.open = false; });
                exchanged.forEach((line) => { line.hidden = false; });
                return { lines, ways };
            })()",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(lines: &[&str], ways: &[&str]) -> Reading {
        let set = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Reading {
            lines: set(lines),
            ways: set(ways),
        }
    }

    #[test]
    fn script_may_add_words_but_take_none_and_lead_nowhere_else() {
        let plain = reading(&["Numbers", "Norway"], &["/en/numbers/no/"]);
        for (lines, ways, faults) in [
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
                lost(&plain, &reading(lines, ways)).len(),
                faults,
                "{lines:?} {ways:?}"
            );
        }
    }

    #[test]
    fn a_space_that_is_lost_makes_two_pages_unlike() {
        let one = reading(&["Call 22 33"], &["/en/"]);
        assert_eq!(unlike(&one, &reading(&["Call 22 33"], &["/en/"])), [""; 0]);
        assert_eq!(unlike(&one, &reading(&["Call22 33"], &["/en/"])).len(), 2);
        assert_eq!(unlike(&one, &reading(&["Call 22 33"], &[])).len(), 1);
    }
}
