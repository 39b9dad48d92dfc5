//! A text as HTML with gaps, and the filling of the gaps with addresses, numbers and cards of the site.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark_escape::escape_href;

use super::target::Target;
use crate::problem::Problem;

/// Fills the gaps of a text with addresses, numbers and cards of the site.
pub trait Resolve {
    /// The address of a page, with its anchor; `None` if the page was taken down.
    ///
    /// # Errors
    ///
    /// If the site has no such page.
    fn page(&self, id: &str, anchor: Option<&str>) -> Result<Option<String>, Problem>;
    /// The address of a hotline's section.
    ///
    /// # Errors
    ///
    /// If the site has no such hotline.
    fn hotline(&self, id: &str) -> Result<String, Problem>;
    /// A hotline's number within a sentence, as HTML.
    ///
    /// # Errors
    ///
    /// If the site has no such hotline.
    fn number(&self, id: &str) -> Result<String, Problem>;
    /// A hotline's card, as HTML.
    ///
    /// # Errors
    ///
    /// If the site has no such hotline, or the template of cards fails.
    fn card(&self, id: &str) -> Result<Arc<str>, Problem>;
    /// The figures of a file of `content/statistics/`, as HTML.
    ///
    /// # Errors
    ///
    /// If the site has no such file, or a message is missing.
    fn statistics(&self, id: &str) -> Result<String, Problem>;
    /// What a note says that cites `key`, as HTML: the name of a source, and its article.
    ///
    /// # Errors
    ///
    /// If no source has that key.
    fn source(&self, key: &str) -> Result<String, Problem>;
    /// The address of a campaign's page.
    ///
    /// # Errors
    ///
    /// If the site has neither that page nor a list of campaigns.
    fn campaign(&self, id: &str) -> Result<String, Problem>;
}

/// A rendered text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML inside the title, without its element.
    pub heading: String,
    /// The HTML between the title and the first heading of level 2.
    pub lead: String,
    /// The HTML from the first heading of level 2 on, up to the notes.
    pub rest: String,
    /// The HTML of the footnotes at the end.
    pub notes: String,
}

/// A text as HTML with gaps, which depend on the rest of the site.
///
/// Thousands of these are kept in memory, so it has two allocations and not one per gap.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// The inside of the title, then the lead, then the rest, then the notes.
    pub(super) html: String,
    /// The first byte of the lead.
    pub(super) lead: usize,
    /// The first byte of the rest.
    pub(super) rest: usize,
    /// The first byte of the footnotes after which the text has nothing else; the end if there are none.
    pub(super) notes: usize,
    /// The gaps of `html`, in its order.
    pub(super) gaps: Vec<Gap>,
}

/// A placeholder in the HTML of a text.
#[derive(Debug, Clone)]
pub(super) struct Gap {
    /// The bytes of the placeholder.
    pub(super) at: Range<usize>,
    pub(super) kind: GapKind,
}

/// What a placeholder says and what replaces it.
#[derive(Debug, Clone, Copy)]
pub(super) enum GapKind {
    /// The address of a link within the site (`page:rights#stay`) is replaced by the address from the root, inside the
    /// attribute `href`. If the page was taken down, the link is replaced by its words, and goes with its block if it is alone
    /// there.
    Address,
    /// The id of a hotline is replaced by the hotline's number.
    Number,
    /// The id of a hotline is replaced by the hotline's card.
    Card,
    /// The key of a source is replaced by its name and its article.
    Source,
    /// The name of a file of figures is replaced by its charts and tables.
    Statistics,
}

impl Prose {
    /// The bytes of memory that its HTML and its gaps take.
    pub fn bytes(&self) -> usize {
        self.html.capacity() + self.gaps.capacity() * size_of::<Gap>()
    }

    /// The whole text, with its gaps filled by `resolve`.
    ///
    /// # Errors
    ///
    /// The first problem of `resolve`.
    pub fn fill(&self, resolve: &dyn Resolve) -> Result<Rendered, Problem> {
        let end = self.html.len();
        Ok(Rendered {
            heading: self.part(0..self.lead, resolve)?,
            lead: self.part(self.lead..self.rest, resolve)?,
            rest: self.part(self.rest..self.notes, resolve)?,
            notes: self.part(self.notes..end, resolve)?,
        })
    }

    fn part(&self, part: Range<usize>, resolve: &dyn Resolve) -> Result<String, Problem> {
        let html = |range: Range<usize>| {
            let html = self.html.get(range);
            html.ok_or_else(|| Problem::general("a gap is not within its text"))
        };
        let gaps = self.gaps.iter();
        let gaps: Vec<_> = gaps.filter(|gap| part.contains(&gap.at.start)).collect();
        let mut filled = String::with_capacity(part.len() + 64 * gaps.len());
        let mut from = part.start;
        let mut is_in_words = false;
        for (number, Gap { at, kind }) in gaps.iter().enumerate() {
            let before = html(from..at.start)?;
            push(&mut filled, before, std::mem::take(&mut is_in_words));
            from = at.end;
            if !kind.fill(html(at.clone())?, &mut filled, resolve)? {
                // The start tag, of which the beginning is written, goes with the address.
                let tag = filled.rfind("<a").unwrap_or(filled.len());
                let is_alone = filled.get(tag..) == Some(ALONE);
                filled.truncate(tag);
                let next = gaps.get(number + 1).map_or(part.end, |gap| gap.at.start);
                let rest = html(from..next)?;
                if is_alone && let Some(block) = block_end(&mut filled, rest) {
                    from += block;
                    continue;
                }
                from += rest.find('>').map_or(0, |end| end + 1);
                is_in_words = true;
            }
        }
        push(&mut filled, html(from..part.end)?, is_in_words);
        Ok(filled)
    }
}

/// The start of a link that has no sentence around it, up to its address.
const ALONE: &str = "<a class=\"big\" href=\"";

/// Removes the start of the block that a link is alone in, and of the list that is empty then. Gives the bytes of `rest`, which
/// begins within the start tag of the link, up to the end of that block. `None`, and nothing removed, if there is no such block.
fn block_end(out: &mut String, rest: &str) -> Option<usize> {
    let mut end = rest.find("</a>")? + "</a>".len();
    let mut start = out.len();
    for name in ["p", "li", "ul", "ol"] {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let before = out.get(..start).unwrap_or_default();
        let behind = rest.get(end..).unwrap_or_default();
        if before.ends_with(&open) && behind.starts_with(&close) {
            start -= open.len();
            end += close.len();
        }
    }
    if start == out.len() {
        return None;
    }
    out.truncate(start);
    Some(end)
}

/// Adds HTML, without the first end tag of a link if its start tag is gone.
fn push(out: &mut String, html: &str, is_in_words: bool) {
    match html.split_once("</a>").filter(|_| is_in_words) {
        Some((words, rest)) => out.extend([words, rest]),
        None => out.push_str(html),
    }
}

impl GapKind {
    /// Writes what replaces the placeholder; `false` if a page that it leads to was taken down, and then nothing is written.
    fn fill(self, text: &str, out: &mut String, resolve: &dyn Resolve) -> Result<bool, Problem> {
        match self {
            Self::Number => out.push_str(&resolve.number(text)?),
            Self::Card => out.push_str(&resolve.card(text)?),
            Self::Source => out.push_str(&resolve.source(text)?),
            Self::Statistics => out.push_str(&resolve.statistics(text)?),
            Self::Address => {
                let address = match Target::parse(text) {
                    Some(Target::Page(id, anchor)) => resolve.page(&id, anchor.as_deref())?,
                    Some(Target::Hotline(id)) => Some(resolve.hotline(&id)?),
                    Some(Target::Campaign(id)) => Some(resolve.campaign(&id)?),
                    Some(Target::Outside(_) | Target::Statistics(_)) | None => {
                        Some(text.to_owned())
                    }
                };
                let Some(address) = address else {
                    return Ok(false);
                };
                // Writing to a string cannot fail.
                let _ = escape_href(out, &address);
            }
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::markdown::events::Markdown;

    struct Nowhere;

    impl Resolve for Nowhere {
        fn page(&self, id: &str, anchor: Option<&str>) -> Result<Option<String>, Problem> {
            let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
            Ok((id != "hidden").then(|| format!("/en/{id}/{anchor}")))
        }
        fn hotline(&self, id: &str) -> Result<String, Problem> {
            Ok(format!("/en/numbers/#{id}"))
        }
        fn number(&self, id: &str) -> Result<String, Problem> {
            Ok(format!("[number {id}]"))
        }
        fn card(&self, id: &str) -> Result<Arc<str>, Problem> {
            Ok(format!("[card {id}]\n").into())
        }
        fn statistics(&self, id: &str) -> Result<String, Problem> {
            Ok(format!("[statistics {id}]"))
        }
        fn source(&self, key: &str) -> Result<String, Problem> {
            Ok(format!("[source {key}]"))
        }
        fn campaign(&self, id: &str) -> Result<String, Problem> {
            Ok(format!("/en/campaigns/{id}/"))
        }
    }

    fn render(text: &str) -> Rendered {
        Markdown::parse(text).prose().fill(&Nowhere).unwrap()
    }

    fn rest(text: &str) -> String {
        render(&format!("# Title\n\n## Part {{#part}}\n\n{text}"))
            .rest
            .replace("<h2 id=\"part\">Part</h2>", "")
    }

    #[test]
    fn a_hotline_alone_is_a_card_and_in_a_sentence_a_number() {
        assert_eq!(rest("<hotline:gr-1109>"), "[card gr-1109]\n");
        assert_eq!(rest("<statistics:tips>"), "[statistics tips]");
        assert_eq!(
            rest("Call <hotline:gr-1109> now."),
            "<p>Call [number gr-1109] now.</p>"
        );
    }

    #[test]
    fn site_links_become_addresses() {
        assert_eq!(
            rest("[stay](page:rights#stay)"),
            "<p><a class=\"big\" href=\"/en/rights/#stay\">stay</a></p>"
        );
    }

    #[test]
    fn a_link_with_no_sentence_around_it_has_room_for_a_finger() {
        let link = "<a class=\"big\" href=\"/en/rights/\">x</a>";
        assert_eq!(rest("[x](page:rights)"), format!("<p>{link}</p>"));
        assert_eq!(
            rest("- [x](page:rights)\n- see [x](page:rights)\n- [x](page:rights), y"),
            format!(
                "<ul><li>{link}</li><li>see <a href=\"/en/rights/\">x</a></li><li><a href=\"/en/rights/\">x</a>, y</li></ul>"
            )
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
        let rendered =
            render("# T\n\nA[^x].\n\n## P {#p}\n\nB[^y], C[^x].\n\n[^x]: one\n\n[^y]: two\n");
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
        assert!(
            rendered.notes.contains("id=\"note-2\""),
            "{}",
            rendered.notes
        );
    }

    #[test]
    fn only_footnotes_at_the_end_are_apart_from_the_text() {
        let text = "# T\n\nA[^x] [^y].\n\n[^x]: one\n\nB.\n\n[^y]: two [c](page:d)\n";
        let rendered = render(text);
        assert!(rendered.lead.contains("one") && rendered.lead.ends_with("<p>B.</p>"));
        assert_eq!(rendered.rest, "");
        assert!(rendered.notes.starts_with("<div") && rendered.notes.ends_with("c</a></p></div>"));
    }

    #[test]
    fn elements_stand_in_place_of_signs_that_isolate() {
        assert_eq!(
            rest("ہدایت \u{2066}2011/36 & x\u{2069}۔"),
            "<p>ہدایت <bdi dir=\"ltr\">2011/36 &amp; x</bdi>۔</p>"
        );
    }

    #[test]
    fn words_in_another_language_say_so() {
        assert_eq!(
            rest("मदद [A *toolkit*, for hotlines]{lang=en}. [x]"),
            "<p>मदद <bdi lang=\"en\" dir=\"ltr\">A <em>toolkit</em>, for hotlines</bdi>. [x]</p>"
        );
        assert_eq!(
            rest("[اردو]{lang=ur} and [a](page:b)"),
            "<p><bdi lang=\"ur\" dir=\"rtl\">اردو</bdi> and <a href=\"/en/b/\">a</a></p>"
        );
    }

    #[test]
    fn chinese_lines_join_without_a_space() {
        assert_eq!(rest("你可以\n打电话"), "<p>你可以打电话</p>");
    }

    #[test]
    fn chinese_lines_join_across_markup_and_quotation_marks() {
        for (text, html) in [
            (
                "我们**免费**\n帮助你。",
                "<p>我们<strong>免费</strong>帮助你。</p>",
            ),
            ("你好\n**免费**", "<p>你好<strong>免费</strong></p>"),
            ("他说“你好”\n然后", "<p>他说“你好”然后</p>"),
            ("“你”\n“好”", "<p>“你”“好”</p>"),
            ("……\n你", "<p>……你</p>"),
            (
                "你[^a]\n好\n\n[^a]: 注",
                "<p>你<sup class=\"footnote-reference\"><a href=\"#note-1\">1</a></sup>好</p>",
            ),
            ("カタカナ\nひらがな", "<p>カタカナひらがな</p>"),
            ("한국어\n텍스트", "<p>한국어\n텍스트</p>"),
            ("他说“hi”\nthen", "<p>他说“hi”\nthen</p>"),
            ("在 2019\n年", "<p>在 2019\n年</p>"),
            ("<hotline:gr-1109>\n你", "<p>[number gr-1109]\n你</p>"),
        ] {
            assert!(rest(text).starts_with(html), "{text}: {}", rest(text));
        }
    }

    #[test]
    fn a_link_to_a_page_that_was_taken_down_is_its_words() {
        assert_eq!(rest("See [e](page:hidden)"), "<p>See e</p>");
        // What is alone in its paragraph or item would be words without a sense.
        assert_eq!(rest("[e](page:hidden)\n\nf"), "<p>f</p>");
        assert_eq!(rest("- [e](page:hidden)\n- f"), "<ul><li>f</li></ul>");
        assert_eq!(
            rest("- [e](page:hidden)\n\n- [*g*](page:hidden)\n\nf"),
            "<p>f</p>"
        );
        let list = rest("- [a *b*](page:hidden#c \"title\") and [d](page:rights).");
        let other = "<a href=\"/en/rights/\">d</a>";
        assert_eq!(list, format!("<ul><li>a <em>b</em> and {other}.</li></ul>"));
    }

    #[test]
    fn the_words_of_a_heading_are_joined_as_on_the_page() {
        let title = |text: &str| {
            let markdown = Markdown::parse(text);
            markdown
                .outline(&"help.md".into(), 0, &crate::problem::Problems::default())
                .0
        };
        assert_eq!(
            title("You can\n**ask** for `x` &amp;\nhelp\n==="),
            "You can ask for x & help"
        );
        assert_eq!(title("你**可以**\n求助\n==="), "你可以求助");
    }

    fn whole(text: &str) -> String {
        Markdown::parse(text).prose().html
    }

    #[test]
    fn readers_do_not_see_what_is_still_to_be_written() {
        let text = "# A\n\nOne.\n\n> [!TODO]\n> Say who you are.\n\nTwo.\n";
        assert!(!whole(text).contains("Say"), "{}", whole(text));
        assert_eq!(whole(text), whole("# A\n\nOne.\n\nTwo.\n"));
        assert_eq!(Markdown::parse(text).unwritten.len(), 1);
        assert!(whole("# A\n\n> [!NOTE]\n> Seen.\n").contains("Seen"));
        let nested = "# A\n\n> [!todo] Say it.\n>\n> > And this.\n\nTwo.\n";
        assert_eq!(whole(nested), whole("# A\n\nTwo.\n"));
    }

    #[test]
    fn a_heading_goes_with_all_that_is_below_it() {
        let without = "# A\n\n## B {#b}\n\nOne.\n";
        let at_end = "\n## C {#c}\n\n> [!TODO]\n> x\n\n> [!TODO]\n> y\n";
        assert_eq!(whole(&format!("{without}{at_end}")), whole(without));
        let between = "# A\n\n## C {#c}\n\n> [!TODO]\n> x\n\n## B {#b}\n\nOne.\n";
        assert_eq!(whole(between), whole(without));
        assert!(whole("# A\n\n## C {#c}\n\n> [!TODO]\n> x\n\nMore.\n").contains("id=\"c\""));
        assert_eq!(whole("# A\n\n> [!TODO]\n> x\n"), whole("# A\n"));
    }
}
