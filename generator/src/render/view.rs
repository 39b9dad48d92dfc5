//! What templates see: plain values, and nothing else of the program.
//!
//! In comes everything the generator knows of one page, already put into words of the page's language: dates, hours,
//! names of countries and lists of languages are finished text, addresses are final and absolute from the root
//! (`/en/numbers/no/`). Out goes JSON-like data for Tera. Fixed words do not pass through here: templates ask for them
//! with `t(id="…")` and `attr(id="…")`. Vocabulary words (who answers, for whom) do, because their message depends on
//! the record.
//!
//! Every template is rendered with a [`View`], except the card alone ([`CardView`]) and those that are no page of the
//! site: [`Feed`], [`Sitemap`], [`Redirect`]. `Option::None` means that the template leaves the thing out, or, for a fact of
//! a [`Card`], that it says the fact is unknown. Strings named `…_html` and `…_attribute` are inserted as they are and
//! must be safe; all others are escaped by the template.

use serde::Serialize;

use super::skeleton::{Slot, Slots};

/// The context of a page template: the language for `t` and `attr`, the frame, and what the page itself holds.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct View<P> {
    /// Tag of the language that messages are looked up in; equal to `frame.lang`.
    pub(crate) lang: String,
    /// What every page has around its main part.
    pub(crate) frame: Frame,
    /// The page's own part: [`Home`], [`Article`], [`Directory`], [`Territory`] and so on.
    pub(crate) page: P,
}

/// What surrounds the main part of every page: head, bar, name row, notices and footer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Frame {
    /// BCP 47 tag of the reader's language, for `<html lang>`.
    pub(crate) lang: String,
    /// `ltr` or `rtl`, for `<html dir>`.
    pub(crate) dir: &'static str,
    /// The whole text of `<title>`, neutral, the site's name included.
    pub(crate) title: String,
    /// The site's name as `site.toml` has it.
    pub(crate) name: String,
    /// One sentence for search engines that says what the page is.
    pub(crate) description: Option<String>,
    /// The sentence shown when the page is shared, where it may be explicit (campaigns); else a neutral message stands.
    pub(crate) share: Option<String>,
    /// Absolute address of the authoritative version of this page; of the source page when this one is a fallback.
    pub(crate) canonical: Option<String>,
    /// Asks search engines to leave the page out.
    pub(crate) noindex: bool,
    /// The page in every locale that really has it, itself included; empty for a fallback.
    pub(crate) alternates: Vec<Alternate>,
    /// Absolute address for readers of every other language.
    pub(crate) x_default: Option<String>,
    /// Address of the locale's Atom feed.
    pub(crate) feed: Option<String>,
    /// JSON-LD, with `<` escaped as `\u003c`.
    pub(crate) json_ld: Option<String>,
    /// Address that quick exit goes to.
    pub(crate) exit: String,
    /// Address of the locale's home page.
    pub(crate) home: String,
    /// The way to a number: `#number` where the page has one, else the directory.
    pub(crate) numbers: String,
    /// Address of the page on staying safe on this device.
    pub(crate) staying_safe: Option<String>,
    /// The reader's language in that language (`اردو`).
    pub(crate) language: String,
    /// One row per locale, in the order shown; empty on reply pages, which have no switcher.
    pub(crate) switcher: Vec<SwitcherRow>,
    /// The sections in the name row; empty on reply pages.
    pub(crate) navigation: Vec<Link>,
    /// The links of the footer.
    pub(crate) footer: Vec<Link>,
    /// The pages above this one, from the first below home downwards, without the page itself; empty on the first level.
    pub(crate) breadcrumbs: Vec<Link>,
    /// What must be said above the text about its language.
    pub(crate) notice: Option<Notice>,
    /// True in a preview: nobody reads the tips, and the page says so.
    pub(crate) demonstration: bool,
    /// The page answers a tip: no link may stand above the code, and the site's name is not a link.
    pub(crate) reply: bool,
    /// Day the page was updated, in words.
    pub(crate) updated: Option<String>,
    /// Address of the script that reloads the page in a preview.
    pub(crate) live_reload: Option<String>,
}

/// The same page in one locale.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Alternate {
    /// BCP 47 tag for `hreflang`.
    pub(crate) tag: String,
    /// Absolute address with the origin.
    pub(crate) url: String,
}

/// One language in the switcher or the chooser.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SwitcherRow {
    /// BCP 47 tag of the language.
    pub(crate) tag: String,
    /// The language's name in itself.
    pub(crate) name: String,
    /// Address of this page in that language.
    pub(crate) href: String,
    /// True for the language the reader is in.
    pub(crate) current: bool,
    /// Where that language lacks this page: name, in the reader's language, of the language its text will be in.
    pub(crate) fallback: Option<String>,
}

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    /// Address.
    pub(crate) href: String,
    /// Text, in the reader's language unless `lang` says otherwise.
    pub(crate) text: String,
    /// BCP 47 tag of the text's language, where that is not the reader's.
    pub(crate) lang: Option<String>,
    /// True when the link leads to the page it stands on.
    pub(crate) current: bool,
}

/// What is said about the language of the text, above it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Notice {
    /// Which of the three it is.
    pub(crate) kind: NoticeKind,
    /// BCP 47 tag of the source language; messages have a full sentence for some.
    pub(crate) source: String,
    /// Name of the source language in the reader's language.
    pub(crate) language: String,
    /// Address of the source page.
    pub(crate) href: String,
}

/// The three things that may have to be said about a text's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum NoticeKind {
    /// A translation that no native speaker with field experience has read.
    Courtesy,
    /// The source changed after the translation was made.
    Outdated,
    /// There is no translation: the text below is the source's.
    Untranslated,
}

/// The text of a page, from Markdown.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Prose {
    /// Tag of the language of the text: not the reader's where the page is a fallback.
    pub(crate) lang: String,
    /// `ltr` or `rtl`, of the text.
    pub(crate) dir: &'static str,
    /// The inside of the first heading.
    pub(crate) heading_html: String,
    /// All that follows the first heading; cards are already in it.
    pub(crate) body_html: String,
}

/// A text and the language it is in: a body's own name.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Name {
    /// The name as its owner writes it.
    pub(crate) text: String,
    /// BCP 47 tag of its language.
    pub(crate) lang: String,
}

/// A number or another way to reach a line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Number {
    /// What it is for.
    pub(crate) kind: NumberKind,
    /// `tel:…` or `sms:…`; none where a link would lead through a third party's site.
    pub(crate) href: Option<String>,
    /// The number as printed; always left to right.
    pub(crate) display: String,
    /// What sets it apart, in words ("for children").
    pub(crate) label: Option<String>,
    /// The region it is for, in the region's own language, where the label is about one.
    pub(crate) region: Option<Name>,
}

/// Kinds of numbers, as records have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum NumberKind {
    /// Exists only inside one country.
    ShortCode,
    /// Dialled inside the country.
    National,
    /// Dialled from anywhere.
    International,
    /// Takes text messages.
    Sms,
    /// Takes `WhatsApp` messages.
    Whatsapp,
}

/// A fact that is yes, no, or was not found; messages select on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Known {
    /// We read that it is so.
    Yes,
    /// We read that it is not so.
    No,
    /// We found nothing.
    Unknown,
}

/// What a caller from abroad can do.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum Abroad {
    /// A number in international form.
    Number {
        /// The number.
        number: Number,
    },
    /// Short codes only: they do not exist outside the country.
    Inside,
    /// We found nothing.
    Unknown,
}

/// How old the facts of a card are.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Age {
    /// Day a person called, in words.
    pub(crate) called_on: Option<String>,
    /// The source page's own date, in words.
    pub(crate) page_date: Option<String>,
    /// The source page's own month or year, in words, where it says no day.
    pub(crate) page_month: Option<String>,
    /// Day we read the page, in words.
    pub(crate) read_on: String,
    /// The sign beside the sentence.
    pub(crate) mark: Mark,
    /// Address of the page the number was read on.
    pub(crate) source: String,
    /// Its host (`translations.state.gov`), the text of the link.
    pub(crate) source_host: String,
}

/// The sign beside the age of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Mark {
    /// A person called within 90 days.
    None,
    /// A dated page, younger than 90 days.
    Ring,
    /// Older than 90 days, or a page without a date.
    Disc,
}

/// One hotline, with every fact that may be published, in the order shown.
///
/// A fact that is `None` is said to be unknown.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Card {
    /// How much is shown.
    pub(crate) form: CardForm,
    /// The one dark panel of the page, with the number on its lit plate. One card a page at most.
    pub(crate) plate: bool,
    /// The element's id: the record's id on its territory page; on other pages `number` for the first card, else none.
    pub(crate) anchor: Option<String>,
    /// Id of the record, unique on the page: heading ids are made from it.
    pub(crate) id: String,
    /// Level of the card's heading, 2 or 3.
    pub(crate) level: u8,
    /// The line's own name.
    pub(crate) name: Name,
    /// The territory, in the reader's language.
    pub(crate) territory: String,
    /// Address of the full card: the territory's page with the record's id.
    pub(crate) href: String,
    /// All numbers, in the order of the record; never empty. The first one is the plate.
    pub(crate) numbers: Vec<Number>,
    /// When someone answers, with the time zone where there are hours ("Monday to Friday 09:00 to 17:00, time in Lisbon").
    pub(crate) hours: Option<String>,
    /// Whether a person (yes) or a recording (no) answers.
    pub(crate) person: Known,
    /// Whether the call is free.
    pub(crate) free: Known,
    /// Languages spoken, as a list in words.
    pub(crate) languages: Option<String>,
    /// How many languages there are by interpreter.
    pub(crate) interpreters: Option<u32>,
    /// Who answers, as a sentence (`answered-by-…`).
    pub(crate) answered_by: String,
    /// The body that answers, where it is settled.
    pub(crate) operator: Option<Name>,
    /// Who pays, as a sentence (`model-….plain`).
    pub(crate) model: String,
    /// For whom, as a list in words.
    pub(crate) audiences: Option<String>,
    /// Forms of exploitation covered, as a list in words.
    pub(crate) forms: Option<String>,
    /// Whether one may stay anonymous.
    pub(crate) anonymous: Known,
    /// What must be passed on, each a phrase or sentence.
    pub(crate) reports: Vec<String>,
    /// What help the line can reach.
    pub(crate) services: Vec<String>,
    /// What the line cannot do.
    pub(crate) limits: Vec<String>,
    /// What happens after the call.
    pub(crate) next: Vec<String>,
    /// From abroad.
    pub(crate) abroad: Abroad,
    /// How old this is.
    pub(crate) age: Age,
    /// The operator's own page.
    pub(crate) website: Option<String>,
    /// The operator's page where one can write in a chat.
    pub(crate) chat: Option<String>,
    /// E-mail address, without `mailto:`.
    pub(crate) email: Option<String>,
}

/// How much of a card is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CardForm {
    /// Everything: the lines of a territory page.
    Full,
    /// Number, hours, who answers, age, and a link to the rest: cards in articles.
    Short,
}

/// The context of `card.html` rendered alone, for a card inside an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardView {
    /// Tag of the language that messages are looked up in.
    pub(crate) lang: String,
    /// The card.
    pub(crate) card: Card,
}

/// `chooser.html`, the page at `/`. The frame's language is the source locale; `frame.switcher` holds the rows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Chooser {}

/// `home.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Home {
    /// The page's text; what stands before its first `##` is in `lead_html`, so `body_html` starts with a section.
    pub(crate) prose: Prose,
    /// What stands between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The list of numbers.
    pub(crate) finder: Finder,
    /// The campaign that is on.
    pub(crate) campaign: Option<CampaignRow>,
}

/// The list of territories that have a line, and where to look for the others.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Finder {
    /// Territories with a line, in the reader's collation.
    pub(crate) rows: Vec<FinderRow>,
    /// Address of the directory.
    pub(crate) directory: String,
    /// Address of the page of territories without a line.
    pub(crate) none: String,
    /// How many territories that page names.
    pub(crate) none_count: usize,
    /// Address of the names of all territories in every language, which `numbers.js` loads at first use:
    /// `{ "NO": { "en": "Norway", "fr": "Norvège" }, … }` by upper-case code.
    pub(crate) names: String,
}

/// One territory with its first line's first number.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FinderRow {
    /// Upper-case code (`NO`), the key in the file of names.
    pub(crate) code: String,
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Address of its page.
    pub(crate) href: String,
    /// The number of its first line.
    pub(crate) number: Number,
    /// What must be said beside it (the police answer, only for women), a short sentence.
    pub(crate) note: Option<String>,
}

/// `page.html`: an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Article {
    /// The page's text.
    pub(crate) prose: Prose,
    /// The sections, for the list at the top; left out where there are fewer than four.
    pub(crate) contents: Vec<Link>,
    /// The pages directly below this one (the rights pages).
    pub(crate) children: Vec<Link>,
    /// Where its sentences come from.
    pub(crate) sources: Vec<SourceRow>,
}

impl Slots for View<Article> {
    fn slots(&mut self, visit: &mut dyn FnMut(&mut String, Slot)) {
        let (frame, page) = (&mut self.frame, &mut self.page);
        visit(&mut frame.title, Slot::Text);
        let options = [
            &mut frame.description,
            &mut frame.canonical,
            &mut frame.x_default,
            &mut frame.updated,
        ];
        for word in options.into_iter().flatten() {
            visit(word, Slot::Text);
        }
        for alternate in &mut frame.alternates {
            visit(&mut alternate.url, Slot::Text);
        }
        for row in &mut frame.switcher {
            visit(&mut row.href, Slot::Text);
        }
        if let Some(notice) = &mut frame.notice {
            visit(&mut notice.href, Slot::Text);
        }
        let lists = [
            &mut frame.breadcrumbs,
            &mut page.contents,
            &mut page.children,
        ];
        for link in lists.into_iter().flatten() {
            visit(&mut link.href, Slot::Text);
            visit(&mut link.text, Slot::Text);
        }
        visit(&mut page.prose.heading_html, Slot::Html);
        visit(&mut page.prose.body_html, Slot::Html);
        for source in &mut page.sources {
            visit(&mut source.title, Slot::Text);
            visit(&mut source.url, Slot::Text);
            visit(&mut source.read_on, Slot::Text);
        }
    }
}

/// A source of a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SourceRow {
    /// The source's own title.
    pub(crate) title: String,
    /// BCP 47 tag of the language the title is written in: that of the page that cites it.
    pub(crate) lang: String,
    /// Its address.
    pub(crate) url: String,
    /// Day we read it, in words.
    pub(crate) read_on: String,
}

/// `numbers.html`: the directory.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Directory {
    /// The page's text; what stands before its first `##` is in `lead_html`.
    pub(crate) prose: Prose,
    /// What stands between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// All territories with a line.
    pub(crate) finder: Finder,
}

/// `territory.html`: the lines of one territory.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Territory {
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Its own emergency numbers, where a record has them.
    pub(crate) emergency: Vec<Number>,
    /// Whether none of its lines is for everybody: the page then says that there is no number.
    pub(crate) no_line: bool,
    /// Its lines; the first has the plate, unless it is for professionals only. Never empty.
    pub(crate) cards: Vec<Card>,
    /// Address of the page on what happens when you call.
    pub(crate) calling: Option<String>,
    /// Address of the tip form, where the site has one.
    pub(crate) write: Option<String>,
}

/// `none.html`: the territories without a line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoLine {
    /// The territories, in the reader's collation.
    pub(crate) rows: Vec<NoLineRow>,
    /// Address of the directory.
    pub(crate) directory: String,
    /// Address of the page on help and how one gets it.
    pub(crate) resources: Option<String>,
}

/// A territory without a line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoLineRow {
    /// Lower-case code, the anchor (`jp`).
    pub(crate) anchor: String,
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Address of its page, where it has a line for professionals only.
    pub(crate) href: Option<String>,
}

/// `write.html`: the tip form, and the two replies that show it again.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Write {
    /// The page's text, above the form.
    pub(crate) prose: Prose,
    /// The form; none where nobody reads.
    pub(crate) form: Option<Form>,
    /// Address of the directory.
    pub(crate) directory: String,
}

/// The tip form.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Form {
    /// Which of the three pages it is on.
    pub(crate) state: FormState,
    /// Where it is posted (`/t`).
    pub(crate) action: String,
    /// Value of the hidden field `locale`.
    pub(crate) locale: String,
    /// Who reads, as a sentence (`tip-readers-…`).
    pub(crate) readers: String,
    /// How often they read, as a sentence (`tip-reading-…`).
    pub(crate) reading: String,
    /// Where the readers can act: territories as a list in words.
    pub(crate) countries: String,
    /// What they must pass on (from the line's record).
    pub(crate) reports: Vec<String>,
    /// The keys to which the form's script seals, with spaces between them; none where it cannot.
    pub(crate) keys: Option<String>,
    /// The page that says what is promised to who writes.
    pub(crate) promise: Option<Link>,
    /// The line that knows the code: a short card with the plate and the anchor `number`.
    pub(crate) line: Card,
    /// The questions, in order.
    pub(crate) questions: Vec<Question>,
}

/// Which page the form is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FormState {
    /// The page of the site: no answers, no problems.
    Plain,
    /// The reply when an answer is missing or too long: the answers are restored.
    LookAgain,
    /// The reply when the queue did not take the tip: the words are kept.
    NotSent,
}

/// One question of the form.
///
/// The `…_attribute`, `answer_html` and `problem_…` strings are empty on the plain page; on reply pages they are the
/// generator's markers, which it cuts into holes and problem pieces afterwards. A problem piece reaches from its
/// opening marker to the next `problem_close`, and never nests.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Question {
    /// Id of the question, and the name of its field.
    pub(crate) id: String,
    /// How it is asked.
    pub(crate) kind: QuestionKind,
    /// The question itself (`tip-<id>`).
    pub(crate) label: String,
    /// What helps to answer it.
    pub(crate) hint: Option<String>,
    /// For a conditional question: when it applies ("Only if it is about you").
    pub(crate) when: Option<String>,
    /// The same for the form's script: `who=me someone`, an earlier question and its choices.
    pub(crate) condition: Option<String>,
    /// The one question that must be answered.
    pub(crate) required: bool,
    /// Longest answer, in UTF-16 units as `maxlength` counts; `text` and `line` only.
    pub(crate) max_chars: Option<u32>,
    /// The choices of `one-of` and `several-of`.
    pub(crate) choices: Vec<Choice>,
    /// ` value="…"` of a `line`.
    pub(crate) value_attribute: String,
    /// The answer inside the `<textarea>` of a `text`.
    pub(crate) answer_html: String,
    /// Opens the piece shown when the answer is missing.
    pub(crate) problem_missing_open: String,
    /// Opens the piece shown when the answer is too long.
    pub(crate) problem_too_long_open: String,
    /// Closes either.
    pub(crate) problem_close: String,
}

/// How a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum QuestionKind {
    /// Several lines of text.
    Text,
    /// One line of text.
    Line,
    /// One choice.
    OneOf,
    /// Any number of choices.
    SeveralOf,
}

/// One choice of a question.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Choice {
    /// Unique id of the control on the page.
    pub(crate) id: String,
    /// Wire name: the question's id, or one of its own in a several-of question.
    pub(crate) name: String,
    /// Wire value.
    pub(crate) value: String,
    /// What is chosen, in words.
    pub(crate) label: String,
    /// ` checked="checked"`, as a hole.
    pub(crate) checked_attribute: String,
}

/// `sent.html`: the reply once the queue has the tip.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Sent {
    /// The code, as a hole.
    pub(crate) code_html: String,
    /// Who reads, as a sentence (`tip-readers-…`).
    pub(crate) readers: String,
    /// How often they read, as a sentence (`tip-reading-…`).
    pub(crate) reading: String,
    /// The line that knows the code.
    pub(crate) line: Card,
    /// Address of the directory.
    pub(crate) directory: String,
}

/// `refused.html` (GET `/t` and refusals), `missing_all.html` (the root 404) and `failure.html` (nothing
/// behind the edge answers a tip): one part per language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EveryLanguage {
    /// One part per locale, the source first.
    pub(crate) parts: Vec<LanguagePart>,
}

/// What one language needs on a page in all languages; its words come from `t(id="…", locale=part.tag)`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguagePart {
    /// BCP 47 tag.
    pub(crate) tag: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// The language's name in itself.
    pub(crate) name: String,
    /// Address of the home page in it.
    pub(crate) home: String,
    /// Address of the directory in it.
    pub(crate) directory: String,
}

/// `missing.html`: the 404 page of a locale.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Missing {
    /// Address of the directory.
    pub(crate) directory: String,
}

/// `campaigns.html`: the list of campaigns.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Campaigns {
    /// The page's text; what stands before its first `##` is in `lead_html`.
    pub(crate) prose: Prose,
    /// What stands between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The campaigns that are on, soonest first.
    pub(crate) rows: Vec<CampaignRow>,
}

/// A campaign in a list or on the home page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CampaignRow {
    /// Its name; not shown on the home page.
    pub(crate) title: String,
    /// Address of its page.
    pub(crate) href: String,
    /// Its day or days, in words.
    pub(crate) dates: String,
}

/// `campaign.html`: one campaign.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Campaign {
    /// The page's text.
    pub(crate) prose: Prose,
    /// Its day or days, in words.
    pub(crate) dates: String,
    /// The lines it carries: short cards, the first with the plate and the anchor `number`.
    pub(crate) cards: Vec<Card>,
    /// Where its sentences come from.
    pub(crate) sources: Vec<SourceRow>,
}

/// `feed.xml`: the Atom feed of a locale. Times are RFC 3339, addresses absolute with the origin.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Feed {
    /// Tag of the language that messages are looked up in.
    pub(crate) lang: String,
    /// The site's name.
    pub(crate) name: String,
    /// Address of the feed itself, which is also its id.
    pub(crate) url: String,
    /// Address of the locale's home page.
    pub(crate) home: String,
    /// Time of the newest entry.
    pub(crate) updated: String,
    /// Newest first.
    pub(crate) entries: Vec<FeedEntry>,
}

/// One entry of a feed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FeedEntry {
    /// Its lasting id, an absolute address.
    pub(crate) id: String,
    /// Address of the page.
    pub(crate) url: String,
    /// Time of the news.
    pub(crate) updated: String,
    /// What it is about.
    #[serde(flatten)]
    pub(crate) about: FeedAbout,
}

/// What an entry of a feed is about.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "about", rename_all = "kebab-case")]
pub(crate) enum FeedAbout {
    /// A page or a campaign.
    Page {
        /// Its heading.
        title: String,
        /// Its description.
        summary: String,
    },
    /// A record changed.
    Line {
        /// `number`, `hours`, `operator` or `added`; the message selects on it.
        what: &'static str,
        /// The territory, in the reader's language.
        territory: String,
        /// The line's own name.
        name: String,
        /// Its first number, as printed.
        number: String,
    },
}

/// `redirect.html`: an old address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Redirect {
    /// Tag of the language that messages are looked up in.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// The site's name.
    pub(crate) name: String,
    /// Where the page is now, absolute from the root.
    pub(crate) href: String,
    /// The same with the origin.
    pub(crate) canonical: String,
}
