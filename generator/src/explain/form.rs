//! The questions of the message form, which a parser of another crate reads: they are explained by the comment at the top of the
//! program's own `content/tip-form.toml`, with which every new site begins.

/// The word for this file on the command line.
pub const FORM: &str = "tip-form";

/// What the file is for.
pub const FORM_PURPOSE: &str = "The questions of the message form.";

/// What each field of the file means, a line or two for each.
pub fn form() -> String {
    let text = include_str!("../../../content/tip-form.toml");
    let lines = text.lines().map_while(|line| line.strip_prefix('#'));
    lines.fold(String::new(), |text, line| {
        text + line.strip_prefix(' ').unwrap_or(line) + "\n"
    })
}
