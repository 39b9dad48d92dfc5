//! Two small browsers with a screen, `NetSurf` and Dillo. No protocol controls them, so pictures are compared. They are left in
//! `target/tmp/pictures`, to be looked at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use image::{RgbImage, imageops};
use site_tests::engine::display::Display;
use site_tests::programs::Running;
use site_tests::server::Server;

use crate::built::{folder, with_recipient};

/// A screen as wide as a phone, and so high that it shows a whole page.
const SCREEN: (u32, u32) = (480, 5_000);

/// The part of the window that belongs to the browser: its menu and address above, its state below.
const FRAME: (u32, u32) = (110, 60);

const TIMEOUT: Duration = Duration::from_secs(30);

/// What the screen shows once it has not changed for a second.
fn picture(display: &Display) -> RgbImage {
    let start = Instant::now();
    let mut last = display.picture().unwrap();
    let mut same = 0;
    while start.elapsed() < TIMEOUT && same < 5 {
        thread::sleep(Duration::from_millis(200));
        let now = display.picture().unwrap();
        let colors = now
            .pixels()
            .take(200_000)
            .map(|pixel| pixel.0)
            .collect::<std::collections::BTreeSet<_>>();
        same = if now == last && colors.len() > 2 {
            same + 1
        } else {
            0
        };
        last = now;
    }
    assert!(same == 5, "the screen stays empty, or never rests");
    last
}

/// Shows `url` in `browser`, and returns the page as it is seen, without the frame of the window. The picture is kept as `name`.
fn page(browser: &str, url: &str, name: &str) -> RgbImage {
    let display = Display::start(SCREEN.0, SCREEN.1).unwrap();
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(browser);
    if browser == "dillo" {
        command
            .arg("-g")
            .arg(format!("{}x{}+0+0", SCREEN.0, SCREEN.1));
    } else {
        command.args([
            format!("--window_width={}", SCREEN.0),
            format!("--window_height={}", SCREEN.1),
            "--window_x=0".to_owned(),
            "--window_y=0".to_owned(),
        ]);
    }
    command
        .arg(url)
        .env("DISPLAY", display.name())
        .env("HOME", home.path())
        .env("LANG", "C.UTF-8")
        .env("NO_AT_BRIDGE", "1")
        .env_remove("WAYLAND_DISPLAY");
    let _program = Running::start(command).unwrap();
    let whole = picture(&display);
    let folder = folder("pictures");
    fs::create_dir_all(&folder).unwrap();
    whole.save(folder.join(format!("{name}.png"))).unwrap();
    let height = SCREEN.1 - FRAME.0 - FRAME.1;
    imageops::crop_imm(&whole, 0, FRAME.0, SCREEN.0, height).to_image()
}

/// A copy of the page at `path` without what its script uses later, in a folder with the files that the page loads.
fn without_parts_for_later(path: &str) -> PathBuf {
    let site = &with_recipient().site;
    let copy = folder("pictures-without");
    fs::create_dir_all(&copy).unwrap();
    for file in fs::read_dir(&site.folder).unwrap() {
        let file = file.unwrap().path();
        if file.is_file() {
            fs::copy(&file, copy.join(file.file_name().unwrap())).unwrap();
        }
    }
    let mut html = site.text(path).unwrap();
    for element in ["template", "script"] {
        while let Some(start) = html.find(&format!("<{element}")) {
            let end = format!("</{element}>");
            let length = html[start..].find(&end).unwrap() + end.len();
            html.replace_range(start..start + length, "");
        }
    }
    let file = copy.join(path.trim_start_matches('/')).join("index.html");
    fs::create_dir_all(file.parent().unwrap_or(Path::new("/"))).unwrap();
    fs::write(file, html).unwrap();
    copy
}

#[test]
#[ignore = "needs NetSurf, Dillo and Xvfb, which site-tests/run installs"]
fn netsurf_and_dillo_show_nothing_of_what_is_for_later() {
    let mut faults = Vec::new();
    for (browser, name) in [("netsurf-gtk", "netsurf"), ("dillo", "dillo")] {
        for tag in ["en", "ur", "hi"] {
            let path = format!("/{tag}/write/");
            let server = Server::start(&with_recipient().site.folder).unwrap();
            let shown = page(browser, &server.url(&path), &format!("{name}-{tag}-write"));
            if tag == "en" {
                let without = Server::start(&without_parts_for_later(&path)).unwrap();
                let expected = page(
                    browser,
                    &without.url(&path),
                    &format!("{name}-{tag}-without"),
                );
                // Else a difference would mean nothing.
                let again = page(browser, &without.url(&path), &format!("{name}-{tag}-again"));
                assert!(again == expected, "{name} shows one page in two ways");
                if shown != expected {
                    faults.push(format!("{name} {path}"));
                }
            } else {
                let path = format!("/{tag}/numbers/no/");
                page(browser, &server.url(&path), &format!("{name}-{tag}-number"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:?}; see target/tmp/pictures");
}
