//! A page without a pointer: every stop is reached in the order of the document, shows that it has the focus, and lets go of it.
//!
//! In: a [`Visit`]. Out: faults, in words. What counts as a stop, and what a mark of the focus is, stands in `keyboard.js` beside
//! this file, which runs in the page but is no part of it.

use anyhow::{Result, ensure};
use chromiumoxide::cdp::browser_protocol::input::{DispatchKeyEventParams, DispatchKeyEventType};
use serde::Deserialize;

use crate::visit::Visit;

const SCRIPT: &str = include_str!("keyboard.js");

/// What a page may have of stops that are none in its markup: parts that scroll, at most so many.
const SCROLLING_PARTS: usize = 20;

/// A key, as a finger presses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// On to the next stop.
    Tab,
    /// Back to the stop before: Tab with Shift.
    BackTab,
    /// Follows, sends, opens.
    Enter,
    /// Opens, ticks.
    Space,
    /// On to the next choice of several.
    Down,
    /// A letter or digit.
    Letter(char),
}

/// Where the focus is after a key.
#[derive(Debug, Deserialize)]
struct Stop {
    /// Which of the stops of the page, if it is one of them.
    index: Option<usize>,
    /// Whether it is a part of the page that scrolls: browsers stop there of their own accord.
    scrolls: bool,
    /// Whether nothing has the focus: the end of the page.
    is_end: bool,
    /// The element, shortened.
    what: String,
    /// What is wrong with how it shows that it has the focus.
    faults: Vec<String>,
}

impl Visit<'_> {
    /// Presses and releases a key where the focus is.
    ///
    /// # Errors
    ///
    /// When the browser does not take it.
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
        let event = |kind: DispatchKeyEventType, text: Option<String>| {
            let mut event = DispatchKeyEventParams::new(kind);
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
        self.browser.wait(async {
            self.page.execute(event(down, text)).await?;
            self.page
                .execute(event(DispatchKeyEventType::KeyUp, None))
                .await?;
            Ok(())
        })
    }

    /// Goes through a page that was just opened with Tab, from its beginning to its end.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn tour(&self) -> Result<Vec<String>> {
        let count: usize = self.ask("begin()")?;
        ensure!(count > 0, "there is nothing to reach with a keyboard");
        let mut faults = Vec::new();
        let mut next = 0;
        for _ in 0..count + SCROLLING_PARTS {
            self.key(Key::Tab)?;
            let stop: Stop = self.ask("now()")?;
            if stop.is_end {
                break;
            }
            faults.extend(
                stop.faults
                    .iter()
                    .map(|fault| format!("{}: {fault}", stop.what)),
            );
            match stop.index {
                Some(index) if index == next => next += 1,
                None if stop.scrolls => {}
                Some(index) => {
                    let wanted: String = self.ask(&format!("what({next})"))?;
                    faults.push(format!(
                        "after {next} stops comes {}, out of order: {wanted} is due",
                        stop.what
                    ));
                    next = index + 1;
                }
                None => faults.push(format!("{} has the focus and should not", stop.what)),
            }
            if next == count {
                break;
            }
        }
        if next < count {
            let missed: String = self.ask(&format!("what({next})"))?;
            faults.push(format!(
                "{} of {count} stops are not reached: {missed} is the first",
                count - next
            ));
        }
        self.key(Key::Tab)?;
        if next == count && self.ask::<Stop>("now()")?.index == Some(count - 1) {
            faults.push("the last stop does not let go of the focus".to_owned());
        }
        faults.extend(self.skip_link()?);
        faults.extend(self.disclosures()?);
        Ok(faults)
    }

    /// What is wrong with how the stops of the page show that they have the focus, as it is looked at now.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn marks(&self) -> Result<Vec<String>> {
        self.ask("marks()")
    }

    /// The first stop leads past the frame, and the quick exit is the next; where nothing is to be passed the exit is the first.
    fn skip_link(&self) -> Result<Vec<String>> {
        let mut faults: Vec<String> = self.ask("frame()")?;
        if self.ask("skip()")? {
            self.key(Key::Enter)?;
            self.key(Key::Tab)?;
            faults.extend(self.ask::<Vec<String>>("skipped()")?);
        }
        Ok(faults)
    }

    /// Everything that opens does so by Enter and by Space, what is in it comes next, and it closes again.
    fn disclosures(&self) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        let count: usize = self.ask("folds().length")?;
        for fold in 0..count {
            let what: String = self.ask(&format!("brief(folds()[{fold}])"))?;
            let is_open = || self.ask::<bool>(&format!("folds()[{fold}].parentElement.open"));
            for key in [Key::Enter, Key::Space] {
                self.ask::<bool>(&format!("(folds()[{fold}].focus(), true)"))?;
                let before = is_open()?;
                self.key(key)?;
                if is_open()? == before {
                    faults.push(format!("{what} is not moved by {key:?}"));
                }
                if is_open()? {
                    self.key(Key::Tab)?;
                    if !self.ask::<bool>(&format!("opened({fold})"))? {
                        faults.push(format!("what {what} opens does not come next"));
                    }
                }
            }
        }
        Ok(faults)
    }

    fn ask<T: serde::de::DeserializeOwned>(&self, question: &str) -> Result<T> {
        self.value(&format!("(() => {{ {SCRIPT}\nreturn {question}; }})()"))
    }
}
