//! Markdown to HTML: links, cards and numbers resolved, nothing inline, nothing raw.

use std::collections::BTreeMap;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html,
};

use super::{OPTIONS, Target};

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
        notes: notes(&events),
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

/// The number of each footnote: its place among the definitions, so that the list counts up.
fn notes(events: &[Event<'_>]) -> BTreeMap<String, usize> {
    let labels = events.iter().filter_map(|event| match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some(label.to_string()),
        _ => None,
    });
    labels.zip(1..).collect()
}

struct Rewriter<'r> {
    resolve: &'r dyn Resolve,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Inside the paragraph of a card: the paragraph itself goes.
    card: bool,
    /// Footnotes by label, numbered in the order in which they are listed.
    notes: BTreeMap<String, usize>,
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
                out.push(Event::Html("</div></div>\n".into()));
            }
            Event::Start(Tag::List(Some(1))) => {
                out.push(Event::Html("<ol class=\"steps\">\n".into()));
            }
            Event::FootnoteReference(label) => {
                let number = self.note(&label);
                out.push(Event::InlineHtml(
                    format!("<sup class=\"footnote-reference\"><a href=\"#note-{number}\">{number}</a></sup>").into(),
                ));
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let number = self.note(&label);
                out.push(Event::Html(
                    format!("<div class=\"footnote-definition\" id=\"note-{number}\"><sup class=\"footnote-definition-label\">{number}</sup>\n").into(),
                ));
            }
            Event::End(TagEnd::FootnoteDefinition) => out.push(Event::Html("</div>\n".into())),
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

    fn note(&self, label: &str) -> usize {
        self.notes.get(label).copied().unwrap_or_default()
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
    fn footnotes_are_numbered_through_the_whole_text() {
        let rendered = render(
            "# T\n\nA[^x].\n\n## P {#p}\n\nB[^y], C[^x].\n\n[^x]: one\n\n[^y]: two\n",
            &Nowhere,
        );
        assert!(
            rendered.lead.contains("<a href=\"#note-1\">1</a>"),
            "{}",
            rendered.lead
        );
        assert!(
            rendered.rest.contains("<a href=\"#note-2\">2</a>"),
            "{}",
            rendered.rest
        );
        assert!(rendered.rest.contains("id=\"note-2\""), "{}", rendered.rest);
    }

    #[test]
    fn chinese_lines_join_without_a_space() {
        assert_eq!(rest("你可以\n打电话"), "<p>你可以打电话</p>\n");
    }
}
