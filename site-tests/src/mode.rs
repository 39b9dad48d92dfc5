//! Checks of a page in the modes in which people use it: with a keyboard, in dark colours, zoomed, without scripts and more.
//!
//! In: an address and a list of modes. Out: faults, in words. The page is loaded once with scripts and once without. Between modes
//! only the window, the colours and the focus change, which takes a tenth of the time of a load.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result};

use crate::browser::Browser;
use crate::device::{ColorScheme, Device};
use crate::visible_content::lost;
use crate::visit::Visit;

/// Number of tabs that are open at the same time: one works while another loads its page.
const TABS: usize = 3;

/// A way of using a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// On a desktop computer with scripts: all rules of axe-core, the console, and requests.
    Everyday,
    /// In dark colours.
    Dark,
    /// In the colours of the operating system (`forced-colors`).
    Forced,
    /// On the narrowest supported phone.
    Narrow,
    /// On a desktop computer at a zoom of 400 %, in 320 by 256 CSS pixels.
    Zoomed,
    /// With a keyboard only.
    Keyboard,
    /// Without scripts.
    Scriptless,
}

impl Mode {
    /// All modes, in the order in which they are checked.
    pub const ALL: [Self; 7] = [
        Self::Everyday,
        Self::Keyboard,
        Self::Dark,
        Self::Forced,
        Self::Narrow,
        Self::Zoomed,
        Self::Scriptless,
    ];

    const fn device(self) -> Device {
        match self {
            Self::Everyday | Self::Keyboard => Device::DESKTOP,
            Self::Dark => Device::DESKTOP.with_dark_colors(),
            Self::Forced => Device {
                colors: ColorScheme::Forced,
                ..Device::DESKTOP
            },
            Self::Narrow => Device::PHONE,
            Self::Zoomed => Device::ZOOMED,
            Self::Scriptless => Device::PHONE.without_script(),
        }
    }
}

/// A page to check, and the modes to check it in.
#[derive(Debug)]
pub struct Job {
    /// The name of the page in faults.
    pub name: String,
    /// The address of the page.
    pub url: String,
    /// The modes to check.
    pub modes: Vec<Mode>,
}

/// The faults of all pages of `jobs`, checked in several tabs at the same time. `done` is called after each page.
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
                .with_context(|| format!("{} cannot be checked", job.name))?;
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

/// The faults of the page at `url` in each of the `modes`. The addresses of all its requests must start with `own`.
///
/// # Errors
///
/// When the page does not load or the browser does not answer.
pub fn faults(browser: &Browser, url: &str, own: &str, modes: &[Mode]) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let visit = browser.visit(url, Device::DESKTOP)?;
    for mode in Mode::ALL.into_iter().filter(|mode| modes.contains(mode)) {
        if mode != Mode::Scriptless {
            visit.set_device(mode.device())?;
            // The previous mode may have scrolled the page, so that the fixed bar covers a part of the text.
            visit.value::<bool>("(scrollTo(0, 0), true)")?;
        }
        let found = match mode {
            Mode::Everyday => accessibility(&visit)?,
            Mode::Keyboard => visit.keyboard_faults()?,
            Mode::Dark | Mode::Forced => [colors(&visit)?, visit.focus_indicators()?].concat(),
            Mode::Narrow => [width(&visit)?, sizes(&visit)?].concat(),
            Mode::Zoomed => [width(&visit)?, visit.focus_indicators()?].concat(),
            Mode::Scriptless => {
                let plain = browser.visit(url, mode.device())?;
                let mut found = width(&plain)?;
                found.extend(lost(&plain.visible_content()?, &visit.visible_content()?));
                found.extend(console_and_requests(&plain, own));
                found
            }
        };
        faults.extend(found.into_iter().map(|fault| format!("{mode:?}: {fault}")));
    }
    faults.extend(console_and_requests(&visit, own));
    Ok(faults)
}

fn accessibility(visit: &Visit<'_>) -> Result<Vec<String>> {
    Ok(visit
        .violations()?
        .iter()
        .map(ToString::to_string)
        .collect())
}

/// Violations of the axe-core rules that depend on colours.
fn colors(visit: &Visit<'_>) -> Result<Vec<String>> {
    let found = visit.violations_of(&["color-contrast", "link-in-text-block"])?;
    Ok(found.iter().map(ToString::to_string).collect())
}

/// Violations of the axe-core rules that depend on the size of the window.
fn sizes(visit: &Visit<'_>) -> Result<Vec<String>> {
    let found = visit.violations_of(&["target-size", "scrollable-region-focusable"])?;
    Ok(found.iter().map(ToString::to_string).collect())
}

fn width(visit: &Visit<'_>) -> Result<Vec<String>> {
    let overflow = visit.overflow_width()?;
    Ok((overflow > 0)
        .then(|| format!("{overflow} px wider than the window"))
        .into_iter()
        .collect())
}

/// Console output, and requests to other origins.
fn console_and_requests(visit: &Visit<'_>, own: &str) -> Vec<String> {
    let mut faults = visit.complaints();
    faults.extend(
        visit
            .requests()
            .iter()
            .filter(|url| !url.starts_with(own))
            .map(|url| format!("requests {url}")),
    );
    faults
}
