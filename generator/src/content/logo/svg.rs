//! Logos as SVG: their shape, and that they do nothing but show themselves. An SVG is a document, which can run scripts, load
//! files and move.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};

use super::error::{Flaw, LogoError};

/// Elements of SVG that run, load or move something.
const ACTIVE: [&str; 7] = [
    "script",
    "foreignObject",
    "animate",
    "animateMotion",
    "animateTransform",
    "set",
    "handler",
];

/// The namespace of SVG.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

/// The namespace of HTML, whose elements run and load as they do in a page.
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// The namespace of links in older SVG. Attributes of others are notes of drawing programs, which browsers ignore.
const LINKS: &str = "http://www.w3.org/1999/xlink";

/// What a style says, in small letters, that moves or loads something in another way than by an address.
const ACTIVE_STYLES: [&str; 5] = [
    "@import",
    "@keyframes",
    "@font-face",
    "animation",
    "image-set",
];

/// The width of an SVG as a share of its height.
pub(super) fn read(bytes: &[u8]) -> Result<f64, Flaw> {
    let text =
        std::str::from_utf8(bytes).map_err(|error| (LogoError::NotSvg(error.to_string()), None))?;
    let options = ParsingOptions {
        // Drawing programs write a document type. Entities are limited by the parser.
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| (LogoError::NotSvg(error.to_string()), None))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        let why = format!("its first element is `{}`", root.tag_name().name());
        return Err((LogoError::NotSvg(why), Some(start_of(root))));
    }
    for node in document.descendants() {
        passive(node).map_err(|error| (error, Some(start_of(node))))?;
    }
    let view_box = root.attribute("viewBox").and_then(|text| {
        let separators = |character: char| character.is_whitespace() || character == ',';
        let parts = text.split(separators).filter(|part| !part.is_empty());
        let numbers: Vec<f64> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
        match *numbers.as_slice() {
            [_, _, width, height] if width > 0.0 && height > 0.0 => Some(width / height),
            _ => None,
        }
    });
    view_box.ok_or((LogoError::NoViewBox, Some(start_of(root))))
}

/// The first byte of a node; what follows may be the whole picture.
fn start_of(node: Node<'_, '_>) -> Range<usize> {
    let start = node.range().start;
    start..start + 1
}

/// Fails if a node runs, moves or loads something.
fn passive(node: Node<'_, '_>) -> Result<(), LogoError> {
    let name = node.tag_name().name();
    if ACTIVE.contains(&name) || node.tag_name().namespace() == Some(HTML) {
        return Err(LogoError::Active(name.to_owned()));
    }
    if let Some(target) = node.pi().filter(|pi| pi.target == "xml-stylesheet") {
        let value = target.value.unwrap_or_default();
        return Err(LogoError::Outside(value.to_owned()));
    }
    let is_read = |namespace: Option<&str>| namespace.is_none_or(|namespace| namespace == LINKS);
    for attribute in node
        .attributes()
        .filter(|attribute| is_read(attribute.namespace()))
    {
        let (name, value) = (attribute.name(), attribute.value().trim());
        if name.to_ascii_lowercase().starts_with("on") {
            return Err(LogoError::Active(name.to_owned()));
        }
        if ["href", "src"].contains(&name) && !is_inside(value) {
            return Err(LogoError::Outside(value.to_owned()));
        }
        style(value)?;
    }
    if node.is_text() {
        style(node.text().unwrap_or_default())?;
    }
    Ok(())
}

/// Whether an address leads to a part of the picture, or is a picture itself.
fn is_inside(address: &str) -> bool {
    let address = address.trim_matches(['"', '\'', ' ']);
    address.starts_with('#')
        || ["png", "jpeg"]
            .iter()
            .any(|kind| address.starts_with(&format!("data:image/{kind};base64,")))
}

/// Fails if a style loads or moves something. A style may be in any attribute and in the text of `style`.
fn style(text: &str) -> Result<(), LogoError> {
    // Browsers read styles in large and small letters alike, and a letter may be written as `\75`.
    let text = text.to_ascii_lowercase();
    let active = ACTIVE_STYLES.iter().find(|active| text.contains(**active));
    if let Some(active) = active.or_else(|| text.contains('\\').then_some(&"\\")) {
        return Err(LogoError::Active((*active).to_owned()));
    }
    for part in text.split("url(").skip(1) {
        let address = part.split(')').next().unwrap_or_default();
        if !is_inside(address) {
            return Err(LogoError::Outside(address.to_owned()));
        }
    }
    Ok(())
}
