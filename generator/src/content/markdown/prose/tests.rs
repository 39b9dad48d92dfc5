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
    fn picture(&self, name: &str, words: &str) -> Result<String, Problem> {
        Ok(format!("[picture {name}: {words}]"))
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
fn a_picture_alone_takes_the_place_of_its_paragraph() {
    assert_eq!(
        rest("Before.\n\n![A *light* < 1 & `two`](picture:port/light.png)\n\nAfter."),
        "<p>Before.</p>[picture port/light.png: A light < 1 & two]<p>After.</p>"
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
fn all_footnotes_are_below_the_text() {
    let text = "# T\n\nA[^x] [^y].\n\n[^x]: one\n\nB.\n\n[^y]: two [c](page:d)\n";
    let rendered = render(text);
    assert!(rendered.lead.ends_with("<p>B.</p>") && !rendered.lead.contains("one"));
    assert_eq!(rendered.rest, "");
    assert!(rendered.notes.starts_with("<div") && rendered.notes.ends_with("c</a></p></div>"));
}

#[test]
fn footnotes_count_up_in_the_order_in_which_their_marks_are_read() {
    let text = "# T\n\nA[^z], B[^source-3] and C[^x].\n\n[^y]: within a note\n\n[^x]: [three](page:x)\n\n[^z]: one[^y]\n";
    let rendered = render(text);
    let order = |html: &str, found: &str| {
        let found = html.match_indices(found);
        let rest = found.filter_map(|(at, found)| html.get(at + found.len()..));
        let numbers = rest.filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
        numbers.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(order(&rendered.lead, "href=\"#note-"), "1 2 3");
    assert_eq!(order(&rendered.notes, "id=\"note-"), "1 2 3 4");
    let words = ["one", "source-3", "three</a>", "within a note"];
    let places = words.map(|words| rendered.notes.find(words).unwrap());
    assert!(places.is_sorted(), "{}", rendered.notes);
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
