//! The source of a site, and the site that `fanal` builds from it or serves with `fanal serve`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::address::{file_of, without_digest};
use crate::programs::{self, Running};

/// A folder with `content/` and optionally `locales/` and `theme/`, in which `fanal` runs.
#[derive(Debug)]
pub struct Source {
    folder: PathBuf,
    _temporary: Option<TempDir>,
}

impl Source {
    /// The repository itself, which is never changed.
    pub fn repository() -> Self {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self {
            folder: crate_folder.parent().unwrap_or(crate_folder).to_owned(),
            _temporary: None,
        }
    }

    /// A copy of the repository's content, which tests may change. It is deleted when this is dropped.
    ///
    /// # Errors
    ///
    /// When a file cannot be copied.
    pub fn copy() -> Result<Self> {
        let temporary = tempfile::tempdir()?;
        let repository = Self::repository();
        for part in ["content", "locales", "theme"] {
            copy_folder(&repository.folder.join(part), &temporary.path().join(part))?;
        }
        Ok(Self {
            folder: temporary.path().to_owned(),
            _temporary: Some(temporary),
        })
    }

    /// A small site: these files, with their paths. It is deleted when this is dropped.
    ///
    /// # Errors
    ///
    /// When a file cannot be written.
    pub fn small(files: &[(&str, &str)]) -> Result<Self> {
        let temporary = tempfile::tempdir()?;
        for (path, text) in files {
            let path = temporary.path().join(path);
            fs::create_dir_all(path.parent().unwrap_or(temporary.path()))?;
            fs::write(path, text)?;
        }
        Ok(Self {
            folder: temporary.path().to_owned(),
            _temporary: Some(temporary),
        })
    }

    /// The site for a country that `fanal new` makes. It is deleted when this is dropped.
    ///
    /// # Errors
    ///
    /// When the program fails; the error contains its output.
    pub fn new_site(country: &str, languages: &[&str]) -> Result<Self> {
        let temporary = tempfile::tempdir()?;
        let made = Command::new(programs::fanal()?)
            .arg("new")
            .arg(temporary.path())
            .args(["--country", country, "--languages", &languages.join(",")])
            .output()?;
        if !made.status.success() {
            bail!(
                "fanal new failed:\n{}",
                String::from_utf8_lossy(&made.stderr)
            );
        }
        // The server of these tests reads `_headers`, which is written for every host but the plain one of a new site.
        let path = temporary.path().join("content/site.toml");
        let settings = fs::read_to_string(&path)?;
        fs::write(&path, settings.replace("hosts = [\"plain\"]\n", ""))?;
        Ok(Self {
            folder: temporary.path().to_owned(),
            _temporary: Some(temporary),
        })
    }

    /// The path of the folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Appends `text` to a file of a copy.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or written.
    pub fn append(&self, file: &str, text: &str) -> Result<()> {
        let path = self.folder.join(file);
        let before = fs::read_to_string(&path).with_context(|| format!("{file} cannot be read"))?;
        Ok(fs::write(path, before + text)?)
    }

    /// The settings in `content/site.toml`.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or lacks a setting.
    pub fn settings(&self) -> Result<Settings> {
        let text = fs::read_to_string(self.folder.join("content/site.toml"))?;
        Settings::parse(&text).context("content/site.toml is not valid")
    }

    /// Runs `fanal build` for the day `today`, such as `2027-07-30`, into the folder `output`, which is emptied first.
    ///
    /// # Errors
    ///
    /// When the build fails; the error contains its output.
    pub fn build(&self, output: &Path, today: &str) -> Result<Site> {
        self.build_with(output, today, &[])
    }

    /// Like [`Source::build`], with additional arguments.
    ///
    /// # Errors
    ///
    /// Like [`Source::build`].
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
    /// When the program ends or does not print the address of the site.
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

/// The settings in `content/site.toml` that tests need.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The origin of the site, without a trailing slash.
    pub origin: String,
    /// The tag of the source locale, from which the others are translated.
    pub source_locale: String,
    /// The tag and the exit page of each locale.
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

/// A site written by `fanal build`.
#[derive(Debug)]
pub struct Site {
    /// The folder that contains it.
    pub folder: PathBuf,
    /// The settings it was built with.
    pub settings: Settings,
}

impl Site {
    /// The file with the reply pages, which `fanal build` writes beside the site and never into it.
    pub fn replies(&self) -> PathBuf {
        self.beside("tip").join("replies.json")
    }

    /// The folder beside the site that is never served: `host` for the settings of web servers, `tip` for reply pages.
    pub fn beside(&self, extension: &str) -> PathBuf {
        let mut name = self.folder.clone().into_os_string();
        name.push(".");
        name.push(extension);
        PathBuf::from(name)
    }

    /// The path of the asset `name`, such as `/site.0123456789ab.css` for `site.css`.
    ///
    /// # Errors
    ///
    /// When there is no such asset, or more than one.
    pub fn asset(&self, name: &str) -> Result<String> {
        let wanted = format!("/{name}");
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let path = format!("/{}", entry?.file_name().display());
            if without_digest(&path) == wanted {
                found.push(path);
            }
        }
        match found.as_slice() {
            [path] => Ok(path.clone()),
            _ => bail!("{name} is published as {found:?}"),
        }
    }

    /// The file that answers the path `path`.
    pub fn file(&self, path: &str) -> PathBuf {
        self.folder.join(file_of(path))
    }

    /// The text of the file that answers the path `path`.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn text(&self, path: &str) -> Result<String> {
        let file = self.file(path);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    }
}

/// A running `fanal serve`. It stops when this is dropped.
#[derive(Debug)]
pub struct Preview {
    /// The process and its output.
    pub program: Running,
    /// The address of the site, without a trailing slash.
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
