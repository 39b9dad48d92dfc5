//! Style sheets, lowered for old browsers.
//!
//! A sheet is written once, in modern properties. Some of these follow the direction of the text, such as `padding-inline`,
//! and browsers that are older than 2020 ignore them. A page has one direction, so each sheet is published twice, once for
//! either direction, with properties such as `padding-left` in their place. Lightning CSS replaces what else [`TARGETS`] do
//! not know. What it cannot replace stands in an `@supports` part of the sheet.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use lightningcss::declaration::DeclarationBlock;
use lightningcss::error::{Error, ParserError};
use lightningcss::printer::PrinterOptions;
use lightningcss::properties::{Property, PropertyId};
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

/// The oldest browsers for which a sheet is lowered: Chromium 65, Firefox 60, Safari 12, as in `docs/browsers.md`.
const TARGETS: Browsers = Browsers {
    android: None,
    chrome: Some(65 << 16),
    edge: None,
    firefox: Some(60 << 16),
    ie: None,
    ios_saf: Some(12 << 16),
    opera: None,
    safari: Some(12 << 16),
    samsung: None,
};

/// A part of a style sheet that cannot be read, and is left out.
pub(super) struct Unread {
    /// Where it is, in bytes.
    pub(super) span: Range<usize>,
    /// What is wrong.
    pub(super) why: String,
}

/// A style sheet for pages of either direction.
pub(super) struct Lowered {
    /// For text from left to right.
    pub(super) ltr: String,
    /// For text from right to left.
    pub(super) rtl: String,
}

/// Lowers a sheet, and tells which parts of it cannot be read.
pub(super) fn lower(text: &str) -> (Lowered, Vec<Unread>) {
    let (ltr, unread) = lower_to(text, Direction::LeftToRight);
    let (rtl, _) = lower_to(text, Direction::RightToLeft);
    (Lowered { ltr, rtl }, unread)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    LeftToRight,
    RightToLeft,
}

fn lower_to(text: &str, direction: Direction) -> (String, Vec<Unread>) {
    // The texts of physical declarations, which the sheet borrows.
    let mut texts = Vec::new();
    let warnings = Warnings::default();
    let mut sheet = match StyleSheet::parse(text, options(&warnings)) {
        Ok(sheet) => sheet,
        Err(error) => return (String::new(), vec![whole(&error.kind)]),
    };
    each_block(&mut sheet.rules, &mut |block| {
        let all = block
            .declarations
            .iter()
            .chain(&block.important_declarations);
        texts.extend(all.map(|property| physical(property, direction)));
    });
    let mut next = texts.iter();
    each_block(&mut sheet.rules, &mut |block| {
        for list in [&mut block.declarations, &mut block.important_declarations] {
            for property in std::mem::take(list) {
                match next.next() {
                    Some(Some(texts)) => list.extend(texts.iter().filter_map(declaration)),
                    _ => list.push(property),
                }
            }
        }
    });
    let unread = unread(text, &warnings);
    match print(&mut sheet) {
        Ok(lowered) => (lowered, unread),
        Err(why) => (String::new(), vec![whole(&why)]),
    }
}

fn declaration((name, value): &(String, String)) -> Option<Property<'_>> {
    let id = PropertyId::from(name.as_str());
    Property::parse_string(id, value, ParserOptions::default()).ok()
}

fn print(sheet: &mut StyleSheet<'_>) -> Result<String, String> {
    let targets = Targets {
        browsers: Some(TARGETS),
        // The sheet has colours of its own for dark windows, and no `light-dark()`.
        exclude: Features::LightDark,
        ..Targets::default()
    };
    let options = MinifyOptions {
        targets,
        ..MinifyOptions::default()
    };
    let failed = |error: &dyn fmt::Display| error.to_string();
    sheet.minify(options).map_err(|error| failed(&error))?;
    let options = PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    };
    let printed = sheet.to_css(options).map_err(|error| failed(&error))?;
    Ok(printed.code)
}

/// A sheet of which nothing can be read.
fn whole(why: &impl fmt::Display) -> Unread {
    Unread {
        span: 0..0,
        why: why.to_string(),
    }
}

type Warnings<'i> = Arc<RwLock<Vec<Error<ParserError<'i>>>>>;

/// A part that cannot be read is left out, as browsers do.
fn options<'a>(warnings: &Warnings<'a>) -> ParserOptions<'a> {
    ParserOptions {
        error_recovery: true,
        warnings: Some(Arc::clone(warnings)),
        ..ParserOptions::default()
    }
}

/// What Lightning CSS says, with the line of each.
fn unread(text: &str, warnings: &Warnings<'_>) -> Vec<Unread> {
    let warnings = warnings.read().unwrap_or_else(PoisonError::into_inner);
    let unread = warnings.iter().map(|warning| Unread {
        span: warning.loc.as_ref().map_or(0..0, |at| line(text, at.line)),
        why: warning.kind.to_string(),
    });
    unread.collect()
}

/// The bytes of a line, which are counted from 0.
fn line(text: &str, number: u32) -> Range<usize> {
    let before = text.split_inclusive('\n').take(number as usize);
    let start = before.map(str::len).sum();
    let line = text.get(start..).and_then(|rest| rest.lines().next());
    start..start + line.map_or(0, str::len)
}

/// Calls `change` with every block of declarations, in order.
fn each_block<'i>(rules: &mut CssRuleList<'i>, change: &mut impl FnMut(&mut DeclarationBlock<'i>)) {
    for rule in &mut rules.0 {
        match rule {
            CssRule::Style(style) => {
                change(&mut style.declarations);
                each_block(&mut style.rules, change);
            }
            CssRule::NestedDeclarations(nested) => change(&mut nested.declarations),
            CssRule::Page(page) => change(&mut page.declarations),
            CssRule::Media(media) => each_block(&mut media.rules, change),
            CssRule::Supports(supports) => each_block(&mut supports.rules, change),
            CssRule::Container(container) => each_block(&mut container.rules, change),
            CssRule::LayerBlock(layer) => each_block(&mut layer.rules, change),
            _ => {}
        }
    }
}

/// The physical declarations, name and value, that are the same as a logical one. `None` for any other.
fn physical(property: &Property<'_>, direction: Direction) -> Option<Vec<(String, String)>> {
    let id = property.property_id();
    let names = physical_names(id.name(), direction)?;
    let printed = property.value_to_css_string(PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    });
    let value = printed.ok()?;
    let values = match names.as_slice() {
        // One value is for both sides, and of two each is for one. A border is the same at both.
        [_, _] if !id.name().starts_with("border") => words(&value),
        _ => vec![value.as_str()],
    };
    let values = values.iter().cycle();
    let values = values.map(|value| (*value).to_owned());
    Some(names.into_iter().zip(values).collect())
}

/// The physical names of a logical property.
fn physical_names(name: &str, direction: Direction) -> Option<Vec<String>> {
    let (start, end) = match direction {
        Direction::LeftToRight => ("left", "right"),
        Direction::RightToLeft => ("right", "left"),
    };
    if !name.contains("block") && !name.contains("inline") {
        return None;
    }
    let sides = [
        ("block-start", "top"),
        ("block-end", "bottom"),
        ("inline-start", start),
        ("inline-end", end),
        ("block-size", "height"),
        ("inline-size", "width"),
    ];
    for (logical, physical) in sides {
        if name.contains(logical) {
            let name = name.replace(logical, physical);
            return Some(vec![name.trim_start_matches("inset-").to_owned()]);
        }
    }
    let (whole, sides) = match name.strip_suffix("-block") {
        Some(whole) => (whole, ["top", "bottom"]),
        None => (name.strip_suffix("-inline")?, [start, end]),
    };
    let of_side = |side| match whole {
        "inset" => String::from(side),
        _ => format!("{whole}-{side}"),
    };
    Some(sides.map(of_side).to_vec())
}

/// The parts of a value between spaces that are not within brackets.
fn words(value: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let is_space = |character: char| {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && character == ' '
    };
    value.split(is_space).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lowered(text: &str) -> (String, String) {
        let (lowered, unread) = lower(text);
        assert!(unread.is_empty(), "{text}");
        (lowered.ltr, lowered.rtl)
    }

    #[test]
    fn logical_properties_become_those_of_either_direction() {
        for (logical, ltr, rtl) in [
            (
                "padding-inline:1px 2px",
                "padding-left:1px;padding-right:2px",
                "padding-left:2px;padding-right:1px",
            ),
            (
                "margin-block:min(1vw,2px) 0",
                "margin-top:min(1vw,2px);margin-bottom:0",
                "margin-top:min(1vw,2px);margin-bottom:0",
            ),
            ("inset-block-start:0", "top:0", "top:0"),
            (
                "inset-inline:0 auto",
                "left:0;right:auto",
                "left:auto;right:0",
            ),
            (
                "border-inline-start:1px solid var(--x)",
                "border-left:1px solid var(--x)",
                "border-right:1px solid var(--x)",
            ),
            (
                "min-block-size:calc(1px*var(--x))",
                "min-height:calc(1px*var(--x))",
                "min-height:calc(1px*var(--x))",
            ),
            (
                "max-inline-size:1px!important",
                "max-width:1px!important",
                "max-width:1px!important",
            ),
            (
                "scroll-margin-block:1px",
                "scroll-margin-top:1px;scroll-margin-bottom:1px",
                "scroll-margin-top:1px;scroll-margin-bottom:1px",
            ),
        ] {
            let rule = |text: &str| format!("a{{{text}}}");
            assert_eq!(lowered(&rule(logical)), (rule(ltr), rule(rtl)));
        }
    }

    #[test]
    fn blocks_within_others_are_lowered_too() {
        for around in [
            "@media (width>=1px){",
            "@supports (a:b){",
            "@container (width>=1px){",
            "@layer x{",
            "b{",
        ] {
            let (ltr, _) = lowered(&format!("{around}a{{inset-inline-start:0}}}}"));
            assert!(ltr.contains("left:0"), "{ltr}");
        }
        let (ltr, _) = lowered("@page{margin-inline:1cm}");
        assert_eq!(ltr, "@page{margin-left:1cm;margin-right:1cm}");
    }

    #[test]
    fn conditions_and_older_values_stay() {
        let sheet = "@supports not (padding-block:0){a{top:0}}a{content:\"x\";content:\"x\"/\"\"}";
        let (ltr, _) = lowered(sheet);
        assert_eq!(ltr, sheet);
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line_and_the_rest_stays() {
        let (lowered, unread) =
            lower("a{color:red}\nb{{color:blue}}\nc{color:red;width}\nd{inset-inline-start:0}");
        let unread: Vec<_> = unread
            .iter()
            .map(|unread| (unread.span.clone(), &*unread.why))
            .collect();
        assert_eq!(
            unread,
            [
                (13..28, "Unexpected end of input"),
                (29..47, "Unexpected end of input")
            ]
        );
        assert_eq!(lowered.ltr, "a{color:red}d{left:0}");
    }
}
