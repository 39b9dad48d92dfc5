//! What each command does, and what it says: results on standard output, everything else on standard error.

use std::io::IsTerminal as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anstream::{eprintln, println};
use clap::CommandFactory as _;
use fanal::build::cache::{Cache, Found};
use fanal::build::write::{WriteError, Written, neighbour, verify, write};
use fanal::problem::{Level, Problem};
use fanal::publish::output::Output;
use fanal::publish::product::conditions;
use fanal::publish::render::Options;
use fanal::report::{JsonProblem, Style, as_json, show};
use fanal::site::{Checked, Conditions, Site};
use fanal::source::Source;
use fanal::translations::{self, reports};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use serde_json::json;

use super::args::{Cli, Command, Format, Global};
use super::{interrupt, serve};

const PROBLEMS: u8 = 1;
const UNUSABLE: u8 = 3;

/// How many bytes of texts a build keeps between checking them and making their pages.
const KEPT_TEXTS: usize = 64 << 20;

pub(super) const BOLD: anstyle::Style = anstyle::Style::new().bold();
pub(super) const GOOD: anstyle::Style = anstyle::AnsiColor::Green.on_default().bold();
pub(super) const BAD: anstyle::Style = anstyle::AnsiColor::Red.on_default().bold();

pub(crate) fn run(cli: Cli, today: Date) -> ExitCode {
    let global = cli.global;
    match cli.command.unwrap_or(Command::Serve { port: None }) {
        Command::Build {
            output,
            no_minify,
            compress,
            verify,
        } => {
            let options = Options {
                live_reload: None,
                minify: !no_minify,
                compress,
            };
            build(&global, today, &output, options, verify)
        }
        Command::Check => check(&global, today),
        Command::Serve { port } => serve::preview(&global, today, port),
        Command::Translations { locale, accept } => {
            translations(&global, today, locale.as_deref(), &accept)
        }
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "fanal", &mut std::io::stdout());
            ExitCode::SUCCESS
        }
    }
}

/// Reads and checks the site; problems are shown here.
fn checked(global: &Global, today: Date) -> Result<(Source, Checked), ExitCode> {
    let source = Source::read(&global.site);
    let checked = check_source(global, &source, &conditions(today))?;
    Ok((source, checked))
}

fn check_source(
    global: &Global,
    source: &Source,
    conditions: &Conditions<'_>,
) -> Result<Checked, ExitCode> {
    Site::check(source, conditions)
        .map_err(|problems| failed(global, &problems.into_sorted(), source))
}

/// Shows why there is no site.
fn failed(global: &Global, problems: &[Problem], source: &Source) -> ExitCode {
    match global.format {
        Format::Json => println!(
            "{}",
            json!({ "ok": false, "problems": as_json(problems, source) })
        ),
        Format::Text => {
            eprint_problems(problems, source);
            let errors = problems
                .iter()
                .filter(|problem| problem.level == Level::Error)
                .count();
            eprintln!(
                "{BAD}{errors} {}{BAD:#} in this site. Nothing was written.",
                if errors == 1 { "problem" } else { "problems" }
            );
        }
    }
    ExitCode::from(PROBLEMS)
}

fn eprint_problems(problems: &[Problem], source: &Source) {
    // The stream takes the colours away where they are not wanted.
    if !problems.is_empty() {
        anstream::eprint!("{}", show(problems, source, Style::Colour));
    }
}

fn check(global: &Global, today: Date) -> ExitCode {
    let (source, Checked { site, warnings, .. }) = match checked(global, today) {
        Ok(checked) => checked,
        Err(code) => return code,
    };
    match global.format {
        Format::Json => {
            let problems: Vec<JsonProblem<'_>> = as_json(&warnings, &source);
            println!("{}", json!({ "ok": true, "problems": problems }));
        }
        Format::Text => {
            eprint_problems(&warnings, &source);
            println!(
                "{GOOD}No problems.{GOOD:#} {} pages and {} hotlines in {} languages, on {today}.",
                site.pages.len(),
                site.hotlines.len(),
                site.config.locales.len()
            );
        }
    }
    ExitCode::SUCCESS
}

fn build(global: &Global, today: Date, output: &Path, options: Options, prove: bool) -> ExitCode {
    let started = Instant::now();
    let target = global.site.join(output);
    interrupt::end_with({
        let (global, target) = (global.clone(), target.clone());
        move || stopped(&global, &target)
    });
    let ((cache, found), source) = rayon::join(
        || Cache::read(&neighbour(&target, "build")),
        || Source::read(&global.site),
    );
    let conditions = conditions(today)
        .after(Arc::clone(&cache.known))
        .keeping(KEPT_TEXTS);
    let Checked {
        site,
        theme,
        mut warnings,
    } = match check_source(global, &source, &conditions) {
        Ok(checked) => checked,
        Err(code) => return code,
    };
    let plan = Output::plan(Arc::new(site), theme, source.page_texts(), options);
    if found == Found::Damaged {
        warnings.push(damaged(&target));
    }
    let written = with_progress(&plan, |progress| write(&plan, &target, &cache, progress));
    let took = started.elapsed();
    let written = match written {
        Ok(written) => written,
        Err(error) => return not_written(global, &source, error),
    };
    if prove && let Err(code) = verified(global, today, &target, options) {
        return code;
    }
    built(global, &source, &warnings, &target, written, took);
    // The program ends here, and the system takes the memory back at once; giving back every page's own
    // part of it would take a third of a build that had nothing to do.
    std::mem::forget((cache, plan, source));
    ExitCode::SUCCESS
}

/// Makes the site once more, from nothing, and compares it with what was written.
fn verified(global: &Global, today: Date, target: &Path, options: Options) -> Result<(), ExitCode> {
    let (source, Checked { site, theme, .. }) = checked(global, today)?;
    let plan = Output::plan(Arc::new(site), theme, source.page_texts(), options);
    let differing = with_progress(&plan, |progress| verify(&plan, target, progress));
    let differing = differing.map_err(|error| not_written(global, &source, error))?;
    if differing.is_empty() {
        if matches!(global.format, Format::Text) {
            println!(
                "{GOOD}Verified{GOOD:#}: a build from nothing comes to the same, byte for byte."
            );
        }
        return Ok(());
    }
    match global.format {
        Format::Json => println!("{}", json!({ "ok": false, "differing": differing })),
        Format::Text => {
            for path in &differing {
                eprintln!("  {path}");
            }
            eprintln!(
                "{BAD}{} files are not what a build from nothing comes to.{BAD:#}\nhelp: delete {} and build again; this is a mistake of the program, please report it",
                differing.len(),
                neighbour(target, "build").join("cache").display()
            );
        }
    }
    Err(ExitCode::from(PROBLEMS))
}

fn damaged(target: &Path) -> Problem {
    Problem::general(format!(
        "{} is damaged, so everything was made anew",
        neighbour(target, "build").join("cache").display()
    ))
    .only_warning()
    .help("if this comes back, look at the disk")
}

/// Does what is to be done for every file of an output, and shows a bar meanwhile if there is a terminal to show it on.
fn with_progress<T>(plan: &Output, work: impl FnOnce(&(dyn Fn() + Sync)) -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work(&|| ());
    }
    let files = plan.paths().len() + plan.beside().len();
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} files")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::new(files as u64).with_style(style);
    let done = work(&|| bar.inc(1));
    bar.finish_and_clear();
    done
}

fn built(
    global: &Global,
    source: &Source,
    warnings: &[Problem],
    target: &Path,
    written: Written,
    took: Duration,
) {
    match global.format {
        Format::Json => println!(
            "{}",
            json!({
                "ok": true, "output": target.display().to_string(), "files": written.files, "changed": written.changed, "removed": written.removed,
                "seconds": took.as_secs_f64(), "problems": as_json(warnings, source),
            })
        ),
        Format::Text => {
            eprint_problems(warnings, source);
            println!(
                "{GOOD}Built{GOOD:#} {} files in {:.2} s: {} written, {} removed, the others were right already.\nThe site is in {BOLD}{}{BOLD:#}",
                written.files,
                took.as_secs_f64(),
                written.changed,
                written.removed,
                target.display()
            );
        }
    }
}

fn not_written(global: &Global, source: &Source, error: WriteError) -> ExitCode {
    let help = match &error {
        WriteError::Problems(_) => "",
        WriteError::Disk { .. } => {
            "the site that was there before still stands; mend this and run it again"
        }
        WriteError::Unfinished { .. } => {
            "every file of the site is whole, but some are still the old ones; mend this and run it again: it goes on from there"
        }
        WriteError::NotAFolder(_) => "name a folder with --output, or move this away",
        WriteError::InTheWay(_) => {
            "nothing was changed; move it out of the output folder and run this again"
        }
        WriteError::OtherDisk(_) => {
            "files are made beside the output folder and renamed into it, which works on one disk only: with --output, name a folder inside the mounted one"
        }
        WriteError::Gone(_) => "nothing was written; see what removed it, then run this again",
        WriteError::Foreign(_) => "name an empty folder with --output, or empty this one yourself",
        WriteError::Busy(_) => "wait until it is done, then run this again",
    };
    match error {
        WriteError::Problems(problems) => failed(global, &problems.into_sorted(), source),
        error => unusable(global, &error.to_string(), help),
    }
}

/// What is true at any moment of a build.
fn stopped(global: &Global, target: &Path) {
    let message = "stopped before the build was done";
    let help = format!(
        "every file in {} is whole; run this again, and it goes on from there",
        target.display()
    );
    match global.format {
        Format::Json => println!("{}", json!({ "ok": false, "error": message, "help": help })),
        Format::Text => eprintln!("\n{BAD}error:{BAD:#} {message}\nhelp: {help}"),
    }
}

pub(super) fn unusable(global: &Global, message: &str, help: &str) -> ExitCode {
    match global.format {
        Format::Json => println!("{}", json!({ "ok": false, "error": message, "help": help })),
        Format::Text => eprintln!("{BAD}error:{BAD:#} {message}\nhelp: {help}"),
    }
    ExitCode::from(UNUSABLE)
}

fn translations(global: &Global, today: Date, locale: Option<&str>, accept: &[String]) -> ExitCode {
    let (source, Checked { site, theme, .. }) = match checked(global, today) {
        Ok(checked) => checked,
        Err(code) => return code,
    };
    if !accept.is_empty() {
        return accept_pages(global, &site, &source, accept);
    }
    let all: Vec<_> = reports(&site, &theme, &source)
        .into_iter()
        .filter(|report| locale.is_none_or(|wanted| report.locale == wanted))
        .collect();
    if all.is_empty() {
        let known: Vec<_> = site
            .config
            .tags()
            .iter()
            .map(|tag| format!("`{tag}`"))
            .collect();
        return unusable(
            global,
            &format!(
                "there is no translation into `{}`",
                locale.unwrap_or_default()
            ),
            &format!("the languages of this site are {}", known.join(", ")),
        );
    }
    let done = all.iter().all(translations::Report::is_empty);
    match global.format {
        Format::Json => println!("{}", json!({ "ok": done, "locales": all })),
        Format::Text => all.iter().for_each(show_report),
    }
    ExitCode::from(if done { 0 } else { PROBLEMS })
}

fn show_report(report: &translations::Report) {
    println!(
        "{BOLD}{}{BOLD:#}: {} missing, {} outdated, {} unused, {} identical, {} with other headings",
        report.locale,
        report.missing.len(),
        report.outdated.len(),
        report.unused.len(),
        report.identical.len(),
        report.headings.len()
    );
    for (what, list) in [
        ("missing", &report.missing),
        ("outdated", &report.outdated),
        ("unused", &report.unused),
        ("identical", &report.identical),
        ("headings", &report.headings),
    ] {
        for item in list {
            println!("  {what:<9} {item}");
        }
    }
}

fn accept_pages(global: &Global, site: &Site, source: &Source, accept: &[String]) -> ExitCode {
    let everything = accept.iter().any(|path| path == "all");
    let paths: Vec<String> = if everything {
        translations::translated(site)
            .iter()
            .map(ToString::to_string)
            .collect()
    } else {
        accept.to_vec()
    };
    for path in &paths {
        let below = path.strip_prefix("./").unwrap_or(path);
        if let Err(error) = translations::accept(site, source, &global.site, below) {
            return unusable(
                global,
                &error.to_string(),
                "name a file such as `content/pages/ur/help.md`, from the site's folder",
            );
        }
    }
    match global.format {
        Format::Json => println!("{}", json!({ "ok": true, "accepted": paths })),
        Format::Text => println!(
            "{GOOD}Accepted{GOOD:#} {} {}.",
            paths.len(),
            if paths.len() == 1 { "page" } else { "pages" }
        ),
    }
    ExitCode::SUCCESS
}
