//! Pictures in pages and campaigns: what readers get, what is published, and what is wrong with some.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, Rgb, RgbImage};
use jiff::civil::{Date, date};
use tempfile::TempDir;

use crate::door::{TODAY, between, build_folder, folder, page, page_with, problems_of_folder, put};
use crate::program::{fanal, run};

const CAMPAIGN: &str = "id = \"july\"
starts_on = 2027-07-16
ends_on = 2027-08-06

[[pictures]]
file = \"light.jpg\"
alt.en = \"A light.\"
alt.ur = \"ایک روشنی۔\"
";

/// A photograph with hardly anything to see.
pub(crate) fn picture() -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels = RgbImage::from_pixel(1000, 500, Rgb([20, 60, 80]));
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 80);
    DynamicImage::ImageRgb8(pixels)
        .write_with_encoder(encoder)
        .unwrap();
    bytes
}

/// A picture in which no pixel is as the one beside it, so that no encoder makes it small.
fn noise() -> Vec<u8> {
    let mut state = 1_u32;
    let pixels = RgbImage::from_fn(480, 480, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [red, green, blue, _] = state.to_be_bytes();
        Rgb([red, green, blue])
    });
    let mut bytes = Vec::new();
    let picture = DynamicImage::ImageRgb8(pixels);
    picture
        .write_with_encoder(PngEncoder::new(&mut bytes))
        .unwrap();
    bytes
}

/// A site with these texts and a picture.
fn site(texts: &[(&str, &str)]) -> TempDir {
    let site = folder(texts);
    put(&site, "content/pictures/light.jpg", &picture());
    site
}

/// The published pictures of a site on a day.
fn published(site: &TempDir, today: Date) -> Vec<String> {
    let built = build_folder(today, site);
    let paths = built.output.paths();
    let pictures = paths.filter(|path| path.starts_with("pictures/"));
    pictures.map(str::to_owned).collect()
}

#[test]
fn a_picture_comes_after_the_words_at_the_width_that_the_device_needs() {
    let text = page("Look.\n\n![A light & its \"mirror\"](picture:light.jpg)\n\nGo on.");
    let site = site(&[("content/pages/en/help.md", &text)]);
    let built = build_folder(TODAY, &site);
    let main = built.main("/en/help/");
    insta::assert_snapshot!(between(&main, "<p>Look.</p>", "<p>Go on.</p>"), @r#"<div class="picture"><img loading="lazy" decoding="async" width="960" height="480" alt="A light &amp; its &quot;mirror&quot;" sizes="(min-width:42em) 36rem, 92vw" srcset="/pictures/480.17ef23c9674b.jpg 480w, /pictures/960.ef11d1056c5d.jpg 960w" src="/pictures/480.17ef23c9674b.jpg"></div>"#);
    for path in published(&site, TODAY) {
        assert!(main.contains(&format!("/{path} ")), "{path} {main}");
        let bytes = built.output.file(&path).unwrap().bytes().unwrap();
        assert!(bytes.starts_with(b"\xff\xd8"), "{path}");
    }
    assert!(built.text("_headers").contains("\n/pictures/*\n"));
    let styles = built.asset("picture.css");
    assert!(built.text("/en/help/").contains(&styles));
    assert!(
        !built.text("/en/").contains(&styles),
        "a page without pictures loads nothing for them"
    );
    // The text in another language that lacks the page.
    assert!(built.main("/ur/help/").contains("<div class=\"picture\""));
    assert_eq!(built.warnings, "");
}

#[test]
fn a_page_of_a_campaign_shows_its_first_picture_and_offers_all() {
    let july = ("content/campaigns/july.toml", CAMPAIGN);
    let pages = [
        ("content/pages/en/campaigns/july.md", &*page("Share.")),
        ("content/pages/ur/campaigns/july.md", &*page("بانٹیں۔")),
    ];
    let site = site(&[july, pages[0], pages[1]]);
    let built = build_folder(date(2027, 7, 16), &site);
    let main = built.main("/ur/campaigns/july/");
    assert_eq!(main.matches("alt=\"ایک روشنی۔\"").count(), 2, "{main}");
    let link = between(&main, "<p><a class=\"big\" href=\"/pictures/1000.", "</a>");
    assert!(link.contains("<bdi>1,000</bdi> × <bdi>500</bdi>"), "{link}");
    assert!(main.contains(">ایک روشنی۔</p>"), "{main}");
}

#[test]
fn a_picture_is_published_only_while_a_page_shows_it() {
    let july = page("Share.");
    let later = page_with("draft = true", "![A light](picture:light.jpg)");
    let site = site(&[
        (
            "content/campaigns/july.toml",
            &CAMPAIGN.replace("alt.ur", "#alt.ur"),
        ),
        ("content/pages/en/campaigns/index.md", &page("What is on.")),
        ("content/pages/en/campaigns/july.md", &july),
        ("content/pages/en/later.md", &later),
    ]);
    let counts = [date(2027, 7, 15), date(2027, 7, 16), date(2027, 8, 7)]
        .map(|today| published(&site, today).len());
    assert_eq!(counts, [0, 3, 0]);
}

#[test]
fn a_second_build_draws_nothing_and_differs_in_nothing() {
    let site = site(&[(
        "content/pages/en/help.md",
        &page("![A light](picture:light.jpg)"),
    )]);
    for (arguments, said) in [
        (&["build"][..], "written"),
        (&["build", "--verify"], "Verified"),
        (&["build"], ": 0 written, 0 removed"),
    ] {
        let (code, out, err) = run(fanal(&site).args(arguments));
        assert_eq!(code, Some(0), "{err}");
        assert!(out.contains(said), "{out}");
    }
    let folder = std::fs::read_dir(site.path().join("public/pictures")).unwrap();
    assert_eq!(folder.count(), 2);
}

#[test]
fn a_file_that_is_no_picture_is_shown() {
    let site = site(&[(
        "content/pages/en/help.md",
        &page("![A light](picture:light.jpg)"),
    )]);
    let whole = picture();
    put(
        &site,
        "content/pictures/cut.jpg",
        whole.get(..whole.len() / 2).unwrap(),
    );
    put(&site, "content/pictures/words.png", b"These are words.");
    put(&site, "content/pictures/wrong.png", &whole);
    put(
        &site,
        "content/pictures/phone.jpg",
        b"\0\0\0\x18ftypheic\0\0\0\0",
    );
    insta::assert_snapshot!(problems_of_folder(&site), @r"
    error: this picture is damaged or cut off: its end is missing
    --> content/pictures/cut.jpg
     = help: copy the file again from where it comes from; if it looks right there, open it in a program for pictures and save it anew

    error: this is a HEIC, which many phones cannot show or which cannot be made smaller here
    --> content/pictures/phone.jpg
     = help: open it in a program for pictures, and save it as JPEG if it is a photograph, else as PNG; another ending of its name does not change what it is

    error: this is no picture: it is neither a JPEG nor a PNG
    --> content/pictures/words.png
     = help: open it in a program for pictures, and save it as JPEG if it is a photograph, else as PNG; another ending of its name does not change what it is

    error: this is a JPEG, and its name ends as if it were another picture
    --> content/pictures/wrong.png
     = help: give it a name that ends in `.jpg`, here and where it is named
    ");
    put(
        &site,
        "content/pictures/IMG_1.HEIC",
        b"\0\0\0\x18ftypheic\0\0\0\0",
    );
    insta::assert_snapshot!(problems_of_folder(&site), @r"
    error: `content/pictures/` takes no file that ends in `.HEIC`
    --> content/pictures/IMG_1.HEIC
     = help: its files end in `.jpg`, `.jpeg`, `.png`; save this one as JPEG or PNG in a program for pictures, or give it a name in small letters if it is one
    ");
}

#[test]
fn a_picture_that_is_missing_unused_or_without_words_is_shown() {
    let site = site(&[
        (
            "content/campaigns/july.toml",
            &CAMPAIGN
                .replace("alt.ur", "alt.fr")
                .replace("light.jpg", "lihgt.jpg"),
        ),
        ("content/pages/en/campaigns/july.md", &page("Share.")),
        ("content/pages/ur/campaigns/july.md", &page("بانٹیں۔")),
        (
            "content/pages/en/help.md",
            &page("![A light](picture:light.png)"),
        ),
    ]);
    insta::assert_snapshot!(problems_of_folder(&site), @r#"
    error: the picture `lihgt.jpg` has no words in ur for people who cannot see it
     --> content/campaigns/july.toml:6:8
      |
    6 | file = "lihgt.jpg"
      |        ^^^^^^^^^^^
      |
      = help: say below what it shows: `alt.ur = "…"`

    error: there is no picture `lihgt.jpg`
     --> content/campaigns/july.toml:6:8
      |
    6 | file = "lihgt.jpg"
      |        ^^^^^^^^^^^
      |
      = help: did you mean `light.jpg`?

    error: the site has no language `fr`
     --> content/campaigns/july.toml:8:10
      |
    8 | alt.fr = "ایک روشنی۔"
      |          ^^^^^^^^^^^^
      |
      = help: it can be one of `en`, `ur`

    error: there is no picture `light.png`
     --> content/pages/en/help.md:8:1
      |
    8 | ![A light](picture:light.png)
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `light.jpg`?

    warning: this page does not say which en text it was made from: no reader is told when that changes
    --> content/pages/ur/campaigns/july.md
     = help: once it says the same as the en page, run `fanal translations --accept content/pages/ur/campaigns/july.md`

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/campaigns/july.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly

    warning: no page and no campaign has this picture, so readers do not get it
    --> content/pictures/light.jpg
     = help: write `![what it shows](picture:light.jpg)` into a page, or remove the file
    "#);
}

#[test]
fn pictures_that_are_too_heavy_for_a_page_are_shown_with_the_one_that_is_too_much() {
    let site = site(&[
        (
            "content/campaigns/july.toml",
            &CAMPAIGN.replace("light.jpg", "noise.png"),
        ),
        ("content/pages/en/campaigns/july.md", &page("Share.")),
        (
            "content/pages/en/help.md",
            &page(
                "![A light](picture:light.jpg)\n\n![Noise](picture:noise.png)\n\n![Noise](picture:noise.png)",
            ),
        ),
    ]);
    put(&site, "content/pictures/noise.png", &noise());
    insta::assert_snapshot!(problems_of_folder(&site), @r#"
    error: with this picture of 692 kB the page loads 692 kB of pictures, and 300 kB are the most
     --> content/campaigns/july.toml:6:8
      |
    6 | file = "noise.png"
      |        ^^^^^^^^^^^
      |
      = help: leave one out; or save a photograph as JPEG and not as PNG, and take one with fewer small details: what counts is its size after it was made smaller

    error: with this picture of 692 kB the page loads 706 kB of pictures, and 300 kB are the most
      --> content/pages/en/help.md:10:1
       |
    10 | ![Noise](picture:noise.png)
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: leave one out; or save a photograph as JPEG and not as PNG, and take one with fewer small details: what counts is its size after it was made smaller
    "#);
}
