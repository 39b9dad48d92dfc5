//! Using a page with a keyboard: Tab must reach every control in document order, each must show a focus indicator, and none may
//! trap the focus.
//!
//! In: a [`Visit`]. Out: faults, in words. `keyboard.js` beside this file decides which elements are tab stops, and what counts as a
//! focus indicator. It runs in the page but is not part of it.

use anyhow::{Result, ensure};
use chromiumoxide::cdp::browser_protocol::input::{DispatchKeyEventParams, DispatchKeyEventType};
use serde::Deserialize;

use crate::visit::Visit;

const SCRIPT: &str = include_str!("keyboard.js");

/// The largest number of tab stops that are not in the markup: browsers make scrollable elements focusable.
const MAX_SCROLLABLE_STOPS: usize = 20;

/// A key or a combination of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Moves to the next tab stop.
    Tab,
    /// Moves to the previous tab stop: Tab with Shift.
    BackTab,
    /// Follows a link, sends a form, opens a `<details>`.
    Enter,
    /// Opens a `<details>`, ticks a checkbox.
    Space,
    /// Selects the next radio button: the down arrow.
    Down,
    /// Closes a menu.
    Escape,
    /// A letter or digit.
    Letter(char),
}

/// The element with the focus after a key press.
#[derive(Debug, Deserialize)]
struct Stop {
    /// Its index among the tab stops of the page, if it is one of them.
    index: Option<usize>,
    /// Whether the element is scrollable, which browsers then make focusable.
    scrolls: bool,
    /// Whether no element has the focus, which means that Tab has passed the end of the page.
    is_end: bool,
    /// The HTML of the element, shortened.
    html: String,
    /// The faults of its focus indicator.
    faults: Vec<String>,
}

impl Visit<'_> {
    /// Presses and releases a key in the focused element.
    ///
    /// # Errors
    ///
    /// When the browser refuses the key.
    pub fn key(&self, key: Key) -> Result<()> {
        let (name, code, number, text, modifiers) = match key {
            Key::Tab => ("Tab".to_owned(), "Tab".to_owned(), 9, None, 0),
            Key::BackTab => ("Tab".to_owned(), "Tab".to_owned(), 9, None, 8),
            Key::Enter => (
                "Enter".to_owned(),
                "Enter".to_owned(),
                13,
                Some("\r".to_owned()),
                0,
            ),
            Key::Space => (
                " ".to_owned(),
                "Space".to_owned(),
                32,
                Some(" ".to_owned()),
                0,
            ),
            Key::Down => ("ArrowDown".to_owned(), "ArrowDown".to_owned(), 40, None, 0),
            Key::Escape => ("Escape".to_owned(), "Escape".to_owned(), 27, None, 0),
            Key::Letter(letter) => {
                let capital = letter.to_ascii_uppercase();
                (
                    letter.to_string(),
                    format!("Key{capital}"),
                    i64::from(u32::from(capital)),
                    Some(letter.to_string()),
                    0,
                )
            }
        };
        let event = |event_type: DispatchKeyEventType, text: Option<String>| {
            let mut event = DispatchKeyEventParams::new(event_type);
            event.key = Some(name.clone());
            event.code = Some(code.clone());
            event.windows_virtual_key_code = Some(number);
            event.modifiers = Some(modifiers);
            event.text = text;
            event
        };
        let down = if text.is_some() {
            DispatchKeyEventType::KeyDown
        } else {
            DispatchKeyEventType::RawKeyDown
        };
        self.driver.wait(async {
            self.page.execute(event(down, text)).await?;
            self.page
                .execute(event(DispatchKeyEventType::KeyUp, None))
                .await?;
            Ok(())
        })
    }

    /// The faults of a page that was just opened: moves from its beginning to its end with Tab, then checks the skip link and every
    /// `<details>`.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn keyboard_faults(&self) -> Result<Vec<String>> {
        let count: usize = self.ask("collectStops()")?;
        ensure!(count > 0, "the page has no tab stops");
        let mut faults = Vec::new();
        let mut next = 0;
        for _ in 0..count + MAX_SCROLLABLE_STOPS {
            self.key(Key::Tab)?;
            let stop: Stop = self.ask("focusedStop()")?;
            if stop.is_end {
                break;
            }
            faults.extend(
                stop.faults
                    .iter()
                    .map(|fault| format!("{}: {fault}", stop.html)),
            );
            match stop.index {
                Some(index) if index == next => next += 1,
                None if stop.scrolls => {}
                Some(index) => {
                    let expected: String = self.ask(&format!("stopHtml({next})"))?;
                    faults.push(format!(
                        "after {next} stops comes {}, out of order: {expected} is next in the document",
                        stop.html
                    ));
                    next = index + 1;
                }
                None => faults.push(format!("{} has the focus and is not a tab stop", stop.html)),
            }
            if next == count {
                break;
            }
        }
        if next < count {
            let missed: String = self.ask(&format!("stopHtml({next})"))?;
            faults.push(format!(
                "{} of {count} stops are not reached, the first of them {missed}",
                count - next
            ));
        }
        self.key(Key::Tab)?;
        if next == count && self.ask::<Stop>("focusedStop()")?.index == Some(count - 1) {
            faults.push("the last stop traps the focus".to_owned());
        }
        faults.extend(self.skip_link()?);
        faults.extend(self.disclosures()?);
        Ok(faults)
    }

    /// The faults of the focus indicators of all tab stops, on the current device.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn focus_indicators(&self) -> Result<Vec<String>> {
        self.ask("focusIndicatorFaults()")
    }

    /// Checks that the first stop is the skip link and the second the quick exit; a page without a skip link starts with the exit.
    fn skip_link(&self) -> Result<Vec<String>> {
        let mut faults: Vec<String> = self.ask("frameFaults()")?;
        if self.ask("focusSkipLink()")? {
            self.key(Key::Enter)?;
            self.key(Key::Tab)?;
            faults.extend(self.ask::<Vec<String>>("skipLinkFaults()")?);
        }
        Ok(faults)
    }

    /// Checks that Enter and Space open and close every `<details>`, and that its content comes next.
    fn disclosures(&self) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        let count: usize = self.ask("summaries().length")?;
        for index in 0..count {
            let html: String = self.ask(&format!("shortHtml(summaries()[{index}])"))?;
            let is_open = || self.ask::<bool>(&format!("summaries()[{index}].parentElement.open"));
            for key in [Key::Enter, Key::Space] {
                self.ask::<bool>(&format!("(summaries()[{index}].focus(), true)"))?;
                let before = is_open()?;
                self.key(key)?;
                if is_open()? == before {
                    faults.push(format!("{key:?} does not toggle {html}"));
                }
                if is_open()? {
                    self.key(Key::Tab)?;
                    if !self.ask::<bool>(&format!("isFirstStopFocused({index})"))? {
                        faults.push(format!("the content of {html} does not come next"));
                    }
                }
            }
        }
        Ok(faults)
    }

    /// The value of `expression`, which may call the functions of `keyboard.js`.
    fn ask<T: serde::de::DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.value(&format!("(() => {{ {SCRIPT}\nreturn {expression}; }})()"))
    }
}
