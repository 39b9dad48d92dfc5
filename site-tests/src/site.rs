//! Content, and the site that `fanal` makes of it: built into a folder, or shown by `fanal serve`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::programs::{self, Running};

/// A folder with `content/` and perhaps `locales/` and `theme/`: what `fanal` is run in.
#[derive(Debug)]
pub struct Source {
    folder: PathBuf,
    _kept: Option<TempDir>,
}

impl Source {
    /// The repository itself. It is only read.
    pub fn repository() -> Self {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self {
            folder: crate_folder.parent().unwrap_or(crate_folder).to_owned(),
            _kept: None,
        }
    }

    /// A copy of the repository's content, which can be changed and goes when this is dropped.
    ///
    /// # Errors
    ///
    /// When it cannot be copied.
    pub fn copy() -> Result<Self> {
        let kept = tempfile::tempdir()?;
        let repository = Self::repository();
        for part in ["content", "locales", "theme"] {
            copy_folder(&repository.folder.join(part), &kept.path().join(part))?;
        }
        Ok(Self {
            folder: kept.path().to_owned(),
            _kept: Some(kept),
        })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Adds `text` at the end of a file of a copy.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or written.
    pub fn append(&self, file: &str, text: &str) -> Result<()> {
        let path = self.folder.join(file);
        let before = fs::read_to_string(&path).with_context(|| format!("{file} cannot be read"))?;
        Ok(fs::write(path, before + text)?)
    }

    /// What `content/site.toml` says.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn settings(&self) -> Result<Settings> {
        let text = fs::read_to_string(self.folder.join("content/site.toml"))?;
        Settings::parse(&text).context("content/site.toml is not as expected")
    }

    /// Runs `fanal build` as of `today` (`2027-07-30`) into `output`, which it empties first.
    ///
    /// # Errors
    ///
    /// When the build fails; the error holds what it printed.
    pub fn build(&self, output: &Path, today: &str) -> Result<Site> {
        self.build_with(output, today, &[])
    }

    /// As [`Source::build`], with further arguments.
    ///
    /// # Errors
    ///
    /// As [`Source::build`].
    pub fn build_with(&self, output: &Path, today: &str, arguments: &[&str]) -> Result<Site> {
        if output.exists() {
            fs::remove_dir_all(output)?;
        }
        let built = Command::new(programs::fanal()?)
            .current_dir(&self.folder)
            .args(["build", "--today", today, "--output"])
            .arg(output)
            .args(arguments)
            .output()?;
        if !built.status.success() {
            bail!(
                "fanal build failed:\n{}{}",
                String::from_utf8_lossy(&built.stdout),
                String::from_utf8_lossy(&built.stderr)
            );
        }
        Ok(Site {
            folder: output.to_owned(),
            settings: self.settings()?,
        })
    }

    /// Runs `fanal serve` on a free port.
    ///
    /// # Errors
    ///
    /// When it ends, or does not say where the site is.
    pub fn serve(&self, arguments: &[&str]) -> Result<Preview> {
        let mut command = Command::new(programs::fanal()?);
        command
            .current_dir(&self.folder)
            .args(["serve", "--port", "0"])
            .args(arguments);
        let mut program = Running::start(command)?;
        let url = program.wait_for(|line| {
            let url = line.get(line.find("http://127.0.0.1:")?..)?;
            Some(
                url.split_whitespace()
                    .next()?
                    .trim_end_matches('/')
                    .to_owned(),
            )
        })?;
        Ok(Preview { program, url })
    }
}

/// The part of `content/site.toml` that tests need.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The site's own origin, without a slash at the end.
    pub origin: String,
    /// Tag of the locale that the others are translated from.
    pub source_locale: String,
    /// Tag and exit page of each locale.
    pub locales: Vec<(String, String)>,
}

impl Settings {
    fn parse(text: &str) -> Result<Self> {
        let table: toml::Table = text.parse()?;
        let string = |name: &str| {
            let value = table.get(name).and_then(toml::Value::as_str);
            value
                .map(str::to_owned)
                .with_context(|| format!("{name} is missing"))
        };
        let locales = table
            .get("locales")
            .and_then(toml::Value::as_table)
            .context("locales is missing")?;
        Ok(Self {
            origin: string("origin")?,
            source_locale: string("source_locale")?,
            locales: locales
                .iter()
                .map(|(tag, locale)| {
                    let exit = locale
                        .get("exit")
                        .and_then(toml::Value::as_str)
                        .context("exit is missing")?;
                    Ok((tag.clone(), exit.to_owned()))
                })
                .collect::<Result<_>>()?,
        })
    }
}

/// A site that `fanal build` wrote.
#[derive(Debug)]
pub struct Site {
    /// The folder it is in.
    pub folder: PathBuf,
    /// What its `site.toml` says.
    pub settings: Settings,
}

impl Site {
    /// Where `fanal build` put the reply pages: beside the site, never in it.
    pub fn replies(&self) -> PathBuf {
        let mut name = self.folder.clone().into_os_string();
        name.push(".tip");
        PathBuf::from(name).join("replies.json")
    }

    /// Where the file of an address lies: a folder's is its `index.html`.
    pub fn file(&self, path: &str) -> PathBuf {
        let index = if path.ends_with('/') {
            "index.html"
        } else {
            ""
        };
        self.folder
            .join(format!("{}{index}", path.trim_start_matches('/')))
    }

    /// The text of a file of the site.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn text(&self, path: &str) -> Result<String> {
        let file = self.file(path);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    }
}

/// A running `fanal serve`. It ends when this is dropped.
#[derive(Debug)]
pub struct Preview {
    /// The program, and what it prints.
    pub program: Running,
    /// Where the site is, without a slash at the end.
    pub url: String,
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    if !from.exists() {
        return Ok(());
    }
    for found in WalkDir::new(from) {
        let found = found?;
        let target = to.join(found.path().strip_prefix(from)?);
        if found.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            fs::copy(found.path(), target)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read() {
        let text = "origin = 'https://a.example'\nsource_locale = 'en'\n[locales.en]\nexit = 'https://b.example/'";
        let settings = Settings::parse(text).unwrap();
        assert_eq!(
            settings.locales,
            [("en".to_owned(), "https://b.example/".to_owned())]
        );
        assert!(Settings::parse("origin = 'https://a.example'").is_err());
    }

    #[test]
    fn a_copy_can_be_changed_and_the_repository_stays() {
        let copy = Source::copy().unwrap();
        let before =
            fs::read_to_string(Source::repository().folder().join("content/site.toml")).unwrap();
        copy.append("content/site.toml", "\n[tip]\n").unwrap();
        let after = fs::read_to_string(copy.folder().join("content/site.toml")).unwrap();
        assert_eq!(after, before.clone() + "\n[tip]\n");
        assert_eq!(
            fs::read_to_string(Source::repository().folder().join("content/site.toml")).unwrap(),
            before
        );
    }
}
