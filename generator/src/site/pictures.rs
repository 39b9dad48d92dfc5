//! Pictures: which there are, and how much a page may load of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::content::campaign::Campaign;
use crate::content::picture::{Edition, FOLDER, Picture};
use crate::digest::Digest;
use crate::problem::{At, Place, Problem, Problems, did_you_mean};
use crate::source::Source;

/// The most bytes of all pictures of a page, at the width of a large phone. They come after the words, which are there at
/// once; this takes a slow network some six seconds.
const MOST_BYTES: usize = 300_000;

/// The pictures of `content/pictures/`, by their names.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    /// Those that can be shown.
    pub(super) usable: BTreeMap<String, Arc<Picture>>,
    /// Those that cannot. Naming one of them is right, so it is no second problem.
    broken: BTreeSet<String>,
}

/// The editions of a picture that an earlier run encoded: drawing a photograph anew takes half a second.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KnownPicture {
    /// The digest of its file.
    original: Digest,
    editions: Vec<Edition>,
}

/// A picture that a page of today shows.
#[derive(Debug, Clone)]
pub struct ShownPicture {
    /// The picture.
    pub picture: Arc<Picture>,
    /// Whether a campaign offers its widest edition.
    pub is_shared: bool,
}

impl ShownPicture {
    /// The editions that are published: the position of each, and its path below the site's root.
    pub(crate) fn published(&self) -> impl Iterator<Item = (usize, String)> {
        let editions = if self.is_shared {
            &self.picture.editions
        } else {
            self.picture.shown()
        };
        let published = editions
            .iter()
            .map(|edition| self.picture.published(edition));
        published.enumerate()
    }
}

impl Pictures {
    /// Reads all pictures; those that an earlier run knows are not encoded again.
    pub(super) fn read(source: &Source, earlier: &[KnownPicture], problems: &Problems) -> Self {
        Self::of(source.binaries_below(FOLDER), earlier, problems)
    }

    /// The pictures of these files, each with its path.
    fn of<'f>(
        files: impl Iterator<Item = (&'f Arc<str>, &'f Arc<[u8]>)>,
        earlier: &[KnownPicture],
        problems: &Problems,
    ) -> Self {
        let files: Vec<_> = files.collect();
        let read = files.into_par_iter().map(|(path, bytes)| {
            let digest = Digest::of(bytes);
            let mut earlier = earlier.iter();
            let known = earlier.find(|known| known.original == digest);
            match known {
                Some(known) => Picture::known(path, bytes, known.editions.clone()),
                None => Picture::read(path, bytes),
            }
            .map_err(|error| (path, error))
        });
        let read: Vec<_> = read.collect();
        let mut pictures = Self::default();
        for picture in read {
            match picture {
                Ok(picture) => {
                    let name = picture.name().to_owned();
                    pictures.usable.insert(name, Arc::new(picture));
                }
                Err((path, error)) => {
                    let name = path.strip_prefix(FOLDER).unwrap_or(path);
                    pictures.broken.insert(name.to_owned());
                    let problem = Problem::error(Place::file(path), error.to_string());
                    problems.push(problem.help(error.help()));
                }
            }
        }
        pictures
    }

    /// What the next run need not encode again.
    pub(super) fn known(&self) -> Vec<KnownPicture> {
        let known = self.usable.values().map(|picture| KnownPicture {
            original: picture.digest(),
            editions: picture.editions.clone(),
        });
        known.collect()
    }

    /// The problem of naming a picture that does not exist.
    fn missing(&self, place: Place, name: &str) -> Option<Problem> {
        if self.usable.contains_key(name) || self.broken.contains(name) {
            return None;
        }
        let known = || self.usable.keys().map(String::as_str);
        let help = if known().next().is_none() {
            format!("copy the picture into the folder `{FOLDER}`, and write its name here")
        } else {
            did_you_mean(name, known().collect::<Vec<_>>())
        };
        Some(Problem::error(place, format!("there is no picture `{name}`")).help(help))
    }

    /// The problems of the pictures that a page or a campaign in the file `path` names, in their order; `before` bytes are
    /// loaded already. The problem of their weight is at the one with which they become too heavy.
    pub(super) fn check_named(
        &self,
        path: &Arc<str>,
        named: impl Iterator<Item = At<String>>,
        before: usize,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut sum = before;
        let mut seen = BTreeSet::new();
        for At { value: name, span } in named {
            let place = Place::span(path, &span);
            problems.extend(self.missing(place.clone(), &name));
            let weight = self.usable.get(&name).map_or(0, |picture| picture.weight());
            // A picture that is shown twice is loaded once.
            let weight = if seen.insert(name.clone()) { weight } else { 0 };
            if sum <= MOST_BYTES && sum + weight > MOST_BYTES {
                problems.push(too_heavy(place, sum + weight, weight));
            }
            sum += weight;
        }
        problems
    }

    /// The bytes that a page loads of a campaign's pictures.
    pub(super) fn weight_of(&self, campaign: &Campaign) -> usize {
        let names: BTreeSet<_> = campaign
            .pictures
            .iter()
            .map(|picture| &picture.file.value)
            .collect();
        let pictures = names.into_iter().filter_map(|name| self.usable.get(name));
        pictures.map(|picture| picture.weight()).sum()
    }
}

/// The problem of pictures that a page cannot have together.
fn too_heavy(place: Place, sum: usize, weight: usize) -> Problem {
    let [sum, weight, most] = [sum, weight, MOST_BYTES].map(|bytes| bytes.div_ceil(1000));
    let message = format!(
        "with this picture of {weight} kB the page loads {sum} kB of pictures, and {most} kB are the most"
    );
    Problem::error(place, message).help(
        "leave one out; or save a photograph as JPEG and not as PNG, and take one with fewer small details: what counts is its size after it was made smaller",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_an_earlier_run_encoded_is_not_encoded_again() {
        let bytes: Arc<[u8]> = b"\xff\xd8\xff as an earlier program took it"
            .as_slice()
            .into();
        let known = KnownPicture {
            original: Digest::of(&bytes),
            editions: Vec::new(),
        };
        let read = |earlier: &[KnownPicture]| {
            let problems = Problems::default();
            let files = [(&"content/pictures/a.jpg".into(), &bytes)];
            let pictures = Pictures::of(files.into_iter(), earlier, &problems);
            (pictures.usable.len(), problems.into_sorted().len())
        };
        assert_eq!(read(&[]), (0, 1));
        assert_eq!(read(&[known]), (1, 0));
    }
}
