//! Browsers that show only text. They print a page as it is shown on a terminal, and Lynx is driven by keys.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

/// A browser that shows only text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextBrowser {
    /// <https://w3m.sourceforge.net/>
    W3m,
    /// <https://lynx.invisible-island.net/>
    Lynx,
    /// <http://links.twibright.com/>
    Links,
    /// <https://github.com/rkd77/elinks>
    Elinks,
}

/// On a terminal of UTF-8, the dump of `ELinks` writes a letter with its combining vowel as a code of its own, which is no character.
/// On one of ASCII it leaves the bytes of the page as they are.
const ELINKS: &[&str] = &[
    "-dump",
    "-dump-charset",
    "utf-8",
    "-dump-width",
    "80",
    "-no-references",
    "-no-numbering",
    "-eval",
    "set document.codepage.assume=\"utf-8\"",
    "-eval",
    "set document.codepage.force_assumed=1",
];

impl TextBrowser {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::W3m, Self::Lynx, Self::Links, Self::Elinks];

    /// The page at `url`, as this browser shows it on a terminal of 80 columns.
    ///
    /// # Errors
    ///
    /// When the browser is missing or does not load the page.
    pub fn dump(self, url: &str) -> Result<String> {
        let home = tempfile::tempdir()?;
        let (program, arguments): (_, &[&str]) = match self {
            Self::W3m => ("w3m", &["-dump", "-cols", "80", "-O", "UTF-8"]),
            Self::Lynx => (
                "lynx",
                &["-dump", "-nolist", "-width=80", "-display_charset=UTF-8"],
            ),
            Self::Links => ("links2", &["-dump", "-width", "80", "-codepage", "utf-8"]),
            Self::Elinks => ("elinks", ELINKS),
        };
        let output = Command::new(program)
            .args(arguments)
            .arg(url)
            .env("HOME", home.path())
            .env("LC_ALL", if self == Self::Elinks { "C" } else { "C.UTF-8" })
            .env("TERM", "xterm")
            .output()
            .with_context(|| format!("{program} does not start: run `site-tests/run`"))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        ensure!(
            !text.trim().is_empty(),
            "{program} shows nothing of {url}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(text)
    }
}

/// Something that a person does in Lynx with a field or a link, which they choose by its number.
#[derive(Debug, Clone, Copy)]
pub enum Act<'a> {
    /// Types this text into the field with this number.
    Write(usize, &'a str),
    /// Chooses the radio button, or presses the button, with this number.
    Choose(usize),
}

/// The page at `url`, as Lynx shows it with a number before each link and field.
///
/// # Errors
///
/// When Lynx is missing or does not load the page.
pub fn numbered(url: &str) -> Result<String> {
    let home = home_of_lynx()?;
    let output = Command::new("lynx")
        .args([
            "-dump",
            "-nolist",
            "-width=200",
            "-display_charset=UTF-8",
            url,
        ])
        .env("HOME", home.path())
        .env("LANG", "C.UTF-8")
        .output()
        .context("lynx does not start: run `site-tests/run`")?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Opens `url` in Lynx on a terminal, does `acts` with its keys, and quits. Returns what the terminal showed.
///
/// # Errors
///
/// When Lynx is missing, or does not quit.
pub fn drive_lynx(url: &str, acts: &[Act<'_>]) -> Result<String> {
    let home = home_of_lynx()?;
    fs::write(home.path().join("keys"), script_of(acts)?)?;
    // Lynx draws on a terminal only. `script` gives it one, and `timeout` ends it should a key be misunderstood.
    let lynx = format!("lynx -display_charset=UTF-8 -cmd_script=keys {url}");
    let output = Command::new("timeout")
        .args(["60", "script", "--quiet", "--return", "--command", &lynx])
        .arg("/dev/null")
        .current_dir(home.path())
        .env("HOME", home.path())
        .env("TERM", "xterm")
        .env("LANG", "C.UTF-8")
        .output()?;
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success(), "lynx does not quit: {shown}");
    Ok(shown)
}

/// A home folder in which Lynx takes digits as the numbers of links and fields. By default they move like arrow keys.
fn home_of_lynx() -> Result<TempDir> {
    let home = tempfile::tempdir()?;
    let settings = "keypad_mode=LINKS_AND_FIELDS_ARE_NUMBERED\n";
    fs::write(home.path().join(".lynxrc"), settings)?;
    Ok(home)
}

/// The keys for `acts`, one a line, as Lynx reads them.
fn script_of(acts: &[Act<'_>]) -> Result<String> {
    let mut script = String::new();
    let press = |script: &mut String, key: &str| writeln!(script, "key {key}");
    for act in acts {
        let (Act::Write(number, _) | Act::Choose(number)) = *act;
        // A number and `g` moves to the field without using it.
        for key in number.to_string().chars() {
            press(&mut script, &key.to_string())?;
        }
        press(&mut script, "g")?;
        press(&mut script, "^J")?;
        match act {
            Act::Write(_, text) => {
                for letter in text.chars() {
                    let key = match letter {
                        ' ' => "<space>".to_owned(),
                        letter => letter.to_string(),
                    };
                    press(&mut script, &key)?;
                }
                // Leaves the field, which would take the digits of the next number.
                press(&mut script, "<tab>")?;
            }
            Act::Choose(_) => press(&mut script, "^J")?,
        }
    }
    press(&mut script, "Q")?;
    press(&mut script, "y")?;
    Ok(script)
}
