//! Markdown: `CommonMark` with tables, footnotes, heading ids, definition lists and notices.
//!
//! A text is read twice: [`outline`] when it is checked (headings, links, what must not be there,
//! each with its place), [`render`] when its page is made. Nothing but the outline is kept between
//! the two. Raw HTML never passes: content is safe to take from a stranger.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
    html,
};

use crate::problem::{Place, Problem, Problems};
use crate::record::At;

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM);

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page of the site, and an anchor in it.
    Page(String, Option<String>),
    /// A hotline's own section, its card, or its number in a sentence.
    Hotline(String),
    /// A campaign.
    Campaign(String),
    /// Another site, or an e-mail address.
    Outside(String),
}

impl Target {
    /// Reads a link's address. `None`: its scheme is not allowed.
    pub fn parse(address: &str) -> Option<Self> {
        if let Some(rest) = address.strip_prefix("page:") {
            let (id, anchor) = rest
                .split_once('#')
                .map_or((rest, None), |(id, anchor)| (id, Some(anchor.to_owned())));
            return Some(Self::Page(id.to_owned(), anchor));
        }
        if let Some(id) = address.strip_prefix("hotline:") {
            return Some(Self::Hotline(id.to_owned()));
        }
        if let Some(id) = address.strip_prefix("campaign:") {
            return Some(Self::Campaign(id.to_owned()));
        }
        (address.starts_with("https://") || address.starts_with("mailto:"))
            .then(|| Self::Outside(address.to_owned()))
    }
}

/// A heading below the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its id, which links can name.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Where it stands in the file.
    pub span: Range<usize>,
}

/// What a check needs to know of a text.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// The words of the first heading.
    pub heading: String,
    /// The other headings, in order.
    pub headings: Vec<Heading>,
    /// Links of the site's own schemes, with their places.
    pub links: Vec<At<Target>>,
    /// Runs of digits in the prose, separators left out, with their places.
    pub figures: Vec<At<String>>,
}

/// Reads `text`, which starts at byte `offset` of the file `path`, for what must be checked.
pub fn outline(path: &Arc<str>, text: &str, offset: usize, problems: &Problems) -> Outline {
    let mut outline = Outline::default();
    let mut reader = Reader {
        path,
        offset,
        problems,
        ids: BTreeSet::new(),
        seen_first: false,
    };
    let mut heading: Option<(HeadingLevel, Option<String>, String, Range<usize>)> = None;
    let mut in_link = false;
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        let span = range.start + offset..range.end + offset;
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                heading = Some((
                    level,
                    id.map(|id| id.to_string()),
                    String::new(),
                    first_line(text, &range, offset),
                ))
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((level, id, words, span)) = heading.take() {
                    reader.heading(&mut outline, level, id, words, span);
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                in_link = true;
                if let Some(target) = reader.link(&dest_url, &span) {
                    outline.links.push(At {
                        value: target,
                        span,
                    });
                }
            }
            Event::End(TagEnd::Link) => in_link = false,
            Event::Start(Tag::Image { .. }) => reader.image(&span),
            Event::Html(_) | Event::InlineHtml(_) => reader.html(text, &range, &span),
            Event::Text(words) => {
                if let Some((_, _, heading, _)) = &mut heading {
                    heading.push_str(&words);
                }
                if !in_link {
                    outline.figures.extend(figures(&words, span.start));
                    reader.looks_like_hotline(&words, &span);
                }
            }
            Event::Code(words) => {
                if let Some((_, _, heading, _)) = &mut heading {
                    heading.push_str(&words);
                }
                outline.figures.extend(figures(&words, span.start));
            }
            _ => {}
        }
    }
    if !reader.seen_first {
        problems.push(
            Problem::error(Place::span(path, &(offset..offset + 1)), "the text does not start with a heading")
                .help("the first line below the front matter says what the page is: `# You can ask for help`"),
        );
    }
    outline
}

/// The first line of a heading, so that its mark does not run over several lines.
fn first_line(text: &str, range: &Range<usize>, offset: usize) -> Range<usize> {
    let line = text
        .get(range.clone())
        .map_or(0, |block| block.lines().next().unwrap_or_default().len());
    range.start + offset..range.start + offset + line.max(1)
}

struct Reader<'a> {
    path: &'a Arc<str>,
    offset: usize,
    problems: &'a Problems,
    ids: BTreeSet<String>,
    seen_first: bool,
}

impl Reader<'_> {
    fn error(&self, span: &Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.problems
            .push(Problem::error(Place::span(self.path, span), message).help(help));
    }

    fn heading(
        &mut self,
        outline: &mut Outline,
        level: HeadingLevel,
        id: Option<String>,
        words: String,
        span: Range<usize>,
    ) {
        if level == HeadingLevel::H1 {
            if self.seen_first || !outline.headings.is_empty() {
                self.error(
                    &span,
                    "a page has one `#` heading, at its start",
                    "write `##` for the headings below it",
                );
            }
            self.seen_first = true;
            outline.heading = words;
            return;
        }
        let Some(id) = id else {
            if level == HeadingLevel::H2 {
                self.error(
                    &span,
                    "this heading has no id",
                    "add one that stays the same in every language: `## How to stay {#stay}`",
                );
            }
            return;
        };
        if !self.ids.insert(id.clone()) {
            self.error(
                &span,
                format!("the id `{id}` is on this page a second time"),
                "give this heading another id",
            );
        }
        outline.headings.push(Heading {
            level: level as u8,
            id,
            text: words,
            span,
        });
    }

    fn link(&self, address: &str, span: &Range<usize>) -> Option<Target> {
        let target = Target::parse(address);
        if target.is_none() {
            let scheme = address
                .split_once(':')
                .map_or(address, |(scheme, _)| scheme);
            let help = if scheme.eq_ignore_ascii_case("tel") || scheme.eq_ignore_ascii_case("sms") {
                "numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too".to_owned()
            } else if ["page", "hotline", "campaign", "https", "mailto"]
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known))
            {
                format!("write `{}:` in small letters", scheme.to_ascii_lowercase())
            } else if scheme == "http" {
                "write `https://`; a page that is only there without encryption is not linked"
                    .to_owned()
            } else {
                "links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`".to_owned()
            };
            self.error(span, format!("a link cannot lead to `{address}`"), help);
        }
        target
    }

    fn image(&self, span: &Range<usize>) {
        self.error(
            span,
            "a text cannot hold an image",
            "say it in words: they are read aloud, translated and loaded on any phone",
        );
    }

    fn html(&self, text: &str, range: &Range<usize>, span: &Range<usize>) {
        let line = text.get(range.clone()).map_or(1, |html| {
            html.trim_end().lines().next().unwrap_or_default().len()
        });
        self.error(
            &(span.start..span.start + line.max(1)),
            "HTML does not belong in a text",
            "write it in Markdown, or put a `\\` before the `<` if the sign itself is meant",
        );
    }

    fn looks_like_hotline(&self, words: &str, span: &Range<usize>) {
        for (at, _) in words.to_ascii_lowercase().match_indices("<hotline:") {
            let start = span.start + at;
            self.error(&(start..start + "<hotline:".len()), "this looks like a hotline but is not one", "write `<hotline:` and the id, in small letters and without spaces, then `>`: `<hotline:gr-1109>`");
        }
        let _ = self.offset;
    }
}

/// A digit of any script that a number could be typed in.
fn digit(sign: char) -> Option<char> {
    let zero = match sign {
        '0'..='9' => return Some(sign),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return None,
    };
    char::from_digit(u32::from(sign) - zero, 10)
}

/// Runs of digits in `words`, which starts at byte `start` of its file: as typed with separators left out.
///
/// Each stretch between separators is given too, so that a short code beside a year is seen.
pub fn figures(words: &str, start: usize) -> Vec<At<String>> {
    let mut found = Vec::new();
    let mut whole: Option<At<String>> = None;
    let mut part: Option<At<String>> = None;
    let mut gap = 0;
    let end_part = |part: &mut Option<At<String>>,
                    whole: &Option<At<String>>,
                    found: &mut Vec<At<String>>,
                    done: bool| {
        if let Some(part) = part.take() {
            let alone = done
                && whole
                    .as_ref()
                    .is_some_and(|whole| whole.value == part.value);
            if !alone {
                found.push(part);
            }
        }
    };
    for (at, sign) in words.char_indices() {
        let here = start + at..start + at + sign.len_utf8();
        if let Some(digit) = digit(sign) {
            gap = 0;
            for run in [&mut whole, &mut part] {
                let run = run.get_or_insert_with(|| At {
                    value: String::new(),
                    span: here.clone(),
                });
                run.value.push(digit);
                run.span.end = here.end;
            }
        } else if "-\u{a0}\u{202f}\u{2011} ().\u{b7}/".contains(sign) && gap < 2 && whole.is_some()
        {
            gap += 1;
            end_part(&mut part, &whole, &mut found, false);
        } else {
            end_part(&mut part, &whole, &mut found, true);
            found.extend(whole.take());
            gap = 0;
        }
    }
    end_part(&mut part, &whole, &mut found, true);
    found.extend(whole);
    found
}

/// What the generator knows and a text does not: where things are, and what they look like.
pub trait Resolve {
    /// The address of a page, with its anchor.
    fn page(&self, id: &str, anchor: Option<&str>) -> String;
    /// The address of a hotline's section.
    fn hotline(&self, id: &str) -> String;
    /// A hotline's number within a sentence, as HTML.
    fn number(&self, id: &str) -> String;
    /// A hotline's card, as HTML.
    fn card(&self, id: &str) -> String;
    /// The address of a campaign's page.
    fn campaign(&self, id: &str) -> String;
}

/// A rendered text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The inside of the first heading.
    pub heading: String,
    /// What stands before the first heading of level 2.
    pub lead: String,
    /// The rest.
    pub rest: String,
}

/// Renders `text` to HTML; `resolve` knows what its links mean.
pub fn render(text: &str, resolve: &dyn Resolve) -> Rendered {
    let events: Vec<_> = Parser::new_ext(text, OPTIONS).collect();
    let mut out = Rendered::default();
    let mut rewritten: Vec<Event<'_>> = Vec::with_capacity(events.len());
    let mut state = Rewriter {
        resolve,
        alignments: Vec::new(),
        column: 0,
        in_head: false,
        card: false,
        skip_number: false,
    };
    let mut first_heading = true;
    let mut in_lead = true;
    for at in 0..events.len() {
        let neighbours = (
            at.checked_sub(1).and_then(|before| events.get(before)),
            events.get(at + 3),
        );
        let Some(event) = events.get(at) else {
            continue;
        };
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) => rewritten.clear(),
            Event::End(TagEnd::Heading(HeadingLevel::H1)) if first_heading => {
                html::push_html(&mut out.heading, rewritten.drain(..));
                first_heading = false;
            }
            _ => {
                if in_lead
                    && matches!(
                        event,
                        Event::Start(Tag::Heading {
                            level: HeadingLevel::H2,
                            ..
                        })
                    )
                {
                    in_lead = false;
                    html::push_html(&mut out.lead, rewritten.drain(..));
                }
                if matches!(event, Event::SoftBreak) && between_han(&events, at) {
                    continue;
                }
                state.push(event.clone(), neighbours, &mut rewritten);
            }
        }
    }
    html::push_html(
        if in_lead {
            &mut out.lead
        } else {
            &mut out.rest
        },
        rewritten.into_iter(),
    );
    out
}

struct Rewriter<'r> {
    resolve: &'r dyn Resolve,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Inside the paragraph of a card: the paragraph itself goes.
    card: bool,
    /// Inside a hotline in angle brackets: its own text goes.
    skip_number: bool,
}

impl Rewriter<'_> {
    fn push<'e>(
        &mut self,
        event: Event<'e>,
        (before, after): (Option<&Event<'e>>, Option<&Event<'e>>),
        out: &mut Vec<Event<'e>>,
    ) {
        match event {
            Event::Start(Tag::Link {
                link_type: LinkType::Autolink,
                dest_url,
                ..
            }) if dest_url.starts_with("hotline:") => {
                let id = dest_url.trim_start_matches("hotline:");
                self.skip_number = true;
                let alone = matches!(before, Some(Event::Start(Tag::Paragraph)))
                    && matches!(after, Some(Event::End(TagEnd::Paragraph)));
                if alone {
                    self.card = true;
                    out.pop();
                    out.push(Event::Html(self.resolve.card(id).into()));
                } else {
                    out.push(Event::InlineHtml(self.resolve.number(id).into()));
                }
            }
            Event::Text(_) if self.skip_number => {}
            Event::End(TagEnd::Link) if self.skip_number => self.skip_number = false,
            Event::End(TagEnd::Paragraph) if self.card => self.card = false,
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                let dest_url = self.address(&dest_url).map_or(dest_url, CowStr::from);
                out.push(Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                }));
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                let class = if matches!(
                    kind,
                    BlockQuoteKind::Warning | BlockQuoteKind::Caution | BlockQuoteKind::Important
                ) {
                    "note old dot"
                } else {
                    "note dot ring"
                };
                out.push(Event::Html(
                    format!("<div class=\"{class}\" role=\"note\"><div>\n").into(),
                ));
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => {
                out.push(Event::Html("</div></div>\n".into()))
            }
            Event::Start(Tag::List(Some(1))) => {
                out.push(Event::Html("<ol class=\"steps\">\n".into()))
            }
            // A bare number would be an id that no stylesheet or script can name.
            Event::FootnoteReference(label) => {
                out.push(Event::FootnoteReference(format!("note-{label}").into()))
            }
            Event::Start(Tag::FootnoteDefinition(label)) => out.push(Event::Start(
                Tag::FootnoteDefinition(format!("note-{label}").into()),
            )),
            Event::Start(Tag::Table(alignments)) => {
                self.alignments = alignments;
                // A wide table scrolls by itself, by keyboard too, and never the page.
                out.push(Event::Html(
                    "<div class=\"table\" role=\"group\" tabindex=\"0\"><table>".into(),
                ));
            }
            Event::End(TagEnd::Table) => out.push(Event::Html("</tbody></table></div>\n".into())),
            Event::Start(Tag::TableHead) => {
                (self.in_head, self.column) = (true, 0);
                out.push(Event::Html("<thead><tr>".into()));
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                out.push(Event::Html("</tr></thead><tbody>\n".into()));
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                out.push(Event::Html("<tr>".into()));
            }
            Event::End(TagEnd::TableRow) => out.push(Event::Html("</tr>\n".into())),
            Event::Start(Tag::TableCell) => out.push(Event::Html(self.open_cell().into())),
            Event::End(TagEnd::TableCell) => {
                self.column += 1;
                out.push(Event::Html(
                    if self.in_head { "</th>" } else { "</td>" }.into(),
                ));
            }
            // Refused by the check; here it is shown as the text it is.
            Event::Html(text) | Event::InlineHtml(text) => out.push(Event::Text(text)),
            other => out.push(other),
        }
    }

    fn open_cell(&self) -> String {
        // Classes instead of inline styles, which the site's policy blocks, and sides that follow the script.
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"end\"",
            Some(Alignment::Center) => " class=\"middle\"",
            _ => "",
        };
        if self.in_head {
            format!("<th scope=\"col\"{class}>")
        } else {
            format!("<td{class}>")
        }
    }

    fn address(&self, address: &str) -> Option<String> {
        match Target::parse(address)? {
            Target::Page(id, anchor) => Some(self.resolve.page(&id, anchor.as_deref())),
            Target::Hotline(id) => Some(self.resolve.hotline(&id)),
            Target::Campaign(id) => Some(self.resolve.campaign(&id)),
            Target::Outside(_) => None,
        }
    }
}

/// Whether a line break stands between two Han characters, where a space would show as a hole.
fn between_han(events: &[Event<'_>], at: usize) -> bool {
    let text = |event: Option<&Event<'_>>| match event {
        Some(Event::Text(text)) => Some(text.to_string()),
        _ => None,
    };
    let before = text(at.checked_sub(1).and_then(|before| events.get(before)))
        .and_then(|text| text.chars().next_back());
    let after = text(events.get(at + 1)).and_then(|text| text.chars().next());
    matches!((before, after), (Some(a), Some(b)) if han(a) && han(b))
}

fn han(sign: char) -> bool {
    matches!(sign, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Nowhere;

    impl Resolve for Nowhere {
        fn page(&self, id: &str, anchor: Option<&str>) -> String {
            format!(
                "/en/{id}/{}",
                anchor.map_or_else(String::new, |anchor| format!("#{anchor}"))
            )
        }
        fn hotline(&self, id: &str) -> String {
            format!("/en/numbers/#{id}")
        }
        fn number(&self, id: &str) -> String {
            format!("[number {id}]")
        }
        fn card(&self, id: &str) -> String {
            format!("[card {id}]\n")
        }
        fn campaign(&self, id: &str) -> String {
            format!("/en/campaigns/{id}/")
        }
    }

    fn rest(text: &str) -> String {
        render(&format!("# Title\n\n## Part {{#part}}\n\n{text}"), &Nowhere)
            .rest
            .replace("<h2 id=\"part\">Part</h2>\n", "")
    }

    #[test]
    fn a_hotline_alone_is_a_card_and_in_a_sentence_a_number() {
        assert_eq!(rest("<hotline:gr-1109>"), "[card gr-1109]\n");
        assert_eq!(
            rest("Call <hotline:gr-1109> now."),
            "<p>Call [number gr-1109] now.</p>\n"
        );
    }

    #[test]
    fn site_links_become_addresses() {
        assert_eq!(
            rest("[stay](page:rights#stay)"),
            "<p><a href=\"/en/rights/#stay\">stay</a></p>\n"
        );
    }

    #[test]
    fn a_table_has_no_inline_style() {
        let html = rest("| a | b |\n|---|--:|\n| 1 | 2 |\n");
        assert!(
            html.contains("<th scope=\"col\" class=\"end\">b</th>"),
            "{html}"
        );
        assert!(html.contains("<td class=\"end\">2</td>"), "{html}");
        assert!(!html.contains("style"), "{html}");
    }

    #[test]
    fn chinese_lines_join_without_a_space() {
        assert_eq!(rest("你可以\n打电话"), "<p>你可以打电话</p>\n");
    }

    #[test]
    fn figures_are_runs_of_digits_in_any_script() {
        let runs = |text: &str| {
            figures(text, 0)
                .into_iter()
                .map(|at| at.value)
                .collect::<Vec<_>>()
        };
        assert_eq!(runs("call 1-888-373 now"), ["1", "888", "373", "1888373"]);
        assert_eq!(runs("۱۱۰۹"), ["1109"]);
        assert_eq!(runs("none"), Vec::<String>::new());
    }
}
