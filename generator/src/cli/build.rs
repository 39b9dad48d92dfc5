//! `fanal build`: checks the site, writes it, and, if asked to, compares the result with a build from scratch.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fanal::build::cache::{Cache, Found};
use fanal::build::write::{
    CopyLists, WriteError, Written, keep_lists, lists_folder, neighbour, verify, write,
};
use fanal::printing::outdated;
use fanal::problem::Problem;
use fanal::publish::output::Output;
use fanal::publish::product::conditions;
use fanal::publish::render::Options;
use fanal::site::Coming;
use fanal::source::Source;
use jiff::civil::Date;
use serde_json::json;

use super::args::{BuildArgs, Global};
use super::coming::next;
use super::interrupt;
use super::load::{Loaded, check, load};
use super::outcome::{BAD, BOLD, Exit, GOOD, Message, Outcome, counted};
use super::progress::with_progress;

/// A build keeps up to this many bytes of rendered Markdown between checking texts and rendering their pages.
const KEPT_BYTES: usize = 64 << 20;

pub(super) fn run(global: &Global, today: Date, args: &BuildArgs) -> Result<Outcome, Outcome> {
    let started = Instant::now();
    let target = global.site.join(&args.output);
    let options = Options {
        live_reload: None,
        minify: !args.no_minify,
        compress: args.compress,
    };
    interrupt::exit_on_ctrl_c(stopped(&target), global.format);
    let ((cache, found), source) = rayon::join(
        || Cache::read(&neighbour(&target, "build")),
        || Source::read(&global.site),
    );
    let conditions = conditions(today)
        .after(Arc::clone(&cache.known))
        .keeping(KEPT_BYTES);
    let Loaded { source, checked } = check(source, &conditions)?;
    let mut warnings = checked.warnings;
    warnings.extend(checked.site.config.example_origin());
    warnings.extend(outdated(&checked.site));
    if args.compress && !checked.site.config.hosts.send_compressed_files() {
        warnings.push(useless_compression());
    }
    if found == Found::Damaged {
        warnings.push(damaged_cache(&target));
    }
    let texts = source.page_texts();
    let coming = checked.site.coming();
    let output = Output::plan(checked.site.into(), checked.theme, texts, options);
    let kept = if args.list {
        keep_lists(&target)
    } else {
        Ok(())
    };
    let written = kept.and_then(|()| {
        with_progress(&output, |progress| {
            write(&output, &target, &cache, progress)
        })
    });
    let took = started.elapsed();
    let written = match written {
        Ok(written) => written,
        Err(error) => return Err(not_written(error, source)),
    };
    if args.verify {
        compare_with_clean_build(global, today, &target, options)?;
    }
    // The process ends soon, and the system reclaims its memory at once; freeing what belongs to every page would take
    // a third of the time of a build that changes nothing.
    std::mem::forget((cache, output));
    let message = built(written, &target, took, args.verify, &coming);
    Ok(Outcome::new(Exit::Success, message).with_problems(warnings, source))
}

/// The message after a build: how many files there are, how many changed, and where the site is.
fn built(
    written: Written,
    target: &Path,
    took: Duration,
    verified: bool,
    coming: &[Coming],
) -> Message {
    let Written {
        files,
        changed,
        removed,
        lists,
    } = written;
    let to_copy = lists.map(|lists| to_copy(lists, target));
    let (target, seconds) = (target.display().to_string(), took.as_secs_f64());
    let verified = if verified {
        format!("{GOOD}Verified{GOOD:#}: a build from scratch gives the same bytes.\n")
    } else {
        String::new()
    };
    Message {
        stdout: format!(
            "{verified}{GOOD}Built{GOOD:#} {files} files in {seconds:.2} s: {changed} written, {removed} removed, the others are unchanged.\n{}{}The site is in {BOLD}{target}{BOLD:#}\n",
            next(coming),
            to_copy.unwrap_or_default(),
        ),
        json: Some(json!({
            "ok": true, "output": target, "files": files, "changed": changed, "removed": removed, "to_copy": lists.map(|lists| json!({ "written": lists.written, "removed": lists.removed })), "seconds": seconds, "coming": coming,
        })),
        ..Message::default()
    }
}

/// What is to be copied to the host, and what to be removed there.
fn to_copy(lists: CopyLists, target: &Path) -> String {
    let folder = lists_folder(target).display().to_string();
    if lists.written + lists.removed == 0 {
        return "The host has everything, as far as the lists say: nothing is to be copied.\n"
            .to_owned();
    }
    format!(
        "To copy: {}, listed in {folder}/written.txt; to remove on the host: {}, in {folder}/removed.txt\n\
         Once both are done, and before you build again, delete these lists.\n",
        counted(lists.written, "file"),
        counted(lists.removed, "file"),
    )
}

/// Builds the site in memory without the cache; an outcome if a file in `target` differs from it.
fn compare_with_clean_build(
    global: &Global,
    today: Date,
    target: &Path,
    options: Options,
) -> Result<(), Outcome> {
    let Loaded { source, checked } = load(global, today)?;
    let texts = source.page_texts();
    let output = Output::plan(checked.site.into(), checked.theme, texts, options);
    match with_progress(&output, |progress| verify(&output, target, progress)) {
        Ok(differing) if differing.is_empty() => Ok(()),
        Ok(differing) => Err(not_verified(&differing, target)),
        Err(error) => Err(not_written(error, source)),
    }
}

/// The outcome if files in `target` are not those of a build from scratch.
fn not_verified(differing: &[String], target: &Path) -> Outcome {
    let mut listed = String::new();
    for path in differing {
        listed.push_str("  ");
        listed.push_str(path);
        listed.push('\n');
    }
    let message = Message {
        stderr: format!(
            "{listed}{BAD}{} files differ from a build from scratch.{BAD:#}\nhelp: delete {} and build again; this is a bug of the program, please report it\n",
            differing.len(),
            cache_file(target).display()
        ),
        json: Some(json!({ "ok": false, "differing": differing })),
        ..Message::default()
    };
    Outcome::new(Exit::Problems, message)
}

/// The warning about `--compress` for hosts that compress files themselves, or send none compressed.
fn useless_compression() -> Problem {
    Problem::general("`--compress` has no effect: no host that `hosts` names sends compressed files that are beside the others")
        .only_warning()
        .help("leave it out, or name `nginx` or `caddy` in `hosts` of content/site.toml")
}

/// The warning about a cache that cannot be read.
fn damaged_cache(target: &Path) -> Problem {
    Problem::general(format!(
        "{} is damaged, so every page was read and rendered again",
        cache_file(target).display()
    ))
    .only_warning()
    .help("if this happens again, check the disk")
}

fn cache_file(target: &Path) -> PathBuf {
    neighbour(target, "build").join("cache")
}

/// The outcome if the site could not be written.
fn not_written(error: WriteError, source: Source) -> Outcome {
    let help = match &error {
        WriteError::Problems(_) => "",
        WriteError::Disk { .. } => "the output folder is unchanged; fix this and build again",
        WriteError::Unfinished { .. } => {
            "every file of the site is whole, but some are still the old ones; fix this and build again to finish"
        }
        WriteError::NotAFolder(_) => "name a folder with --output, or move this away",
        WriteError::InTheWay(_) => {
            "the output folder is unchanged; move this out of it and build again"
        }
        WriteError::OtherDisk(_) => {
            "files are made beside the output folder and renamed into it, which works on one disk only: with --output, name a folder inside the mounted one"
        }
        WriteError::Gone(_) => "nothing was written; find out what removed it, then build again",
        WriteError::Foreign(_) => "name an empty folder with --output, or empty this one yourself",
        WriteError::Busy(_) => "wait until that build is done, then build again",
    };
    match error {
        WriteError::Problems(problems) => Outcome::failed(problems.into_sorted(), source),
        error => Outcome::unusable(&error.to_string(), help),
    }
}

/// The outcome if Ctrl-C ends the build, which is safe at any moment.
fn stopped(target: &Path) -> Outcome {
    let why = "the build was stopped before it was done";
    let help = format!(
        "every file in {} is whole; build again to finish",
        target.display()
    );
    let message = Message {
        stderr: format!("\n{BAD}error:{BAD:#} {why}\nhelp: {help}\n"),
        json: Some(json!({ "ok": false, "error": why, "help": help })),
        ..Message::default()
    };
    Outcome::new(Exit::Interrupted, message)
}
