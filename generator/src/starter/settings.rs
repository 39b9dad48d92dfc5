//! The settings of a new site, and the files for the people who work on it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::built_in;
use super::law::SOURCES;
use super::records::Records;
use super::tables::{Table, Tables, value};
use super::wish::Wish;
use crate::content::cited_source;
use crate::content::fields::quoted;
use crate::content::locale::Tag;
use crate::problem::Problems;

/// The pages in the name row.
const NAVIGATION: [&str; 6] = [
    "get-help",
    "help-someone",
    "rights",
    "signs",
    "calling",
    "write",
];

/// The pages in the footer, below those of the name row.
const FOOTER: [&str; 6] = [
    "resources",
    "staying-safe",
    "about",
    "promise",
    "privacy",
    "accessibility",
];

/// The campaigns to start from.
const CAMPAIGNS: [&str; 2] = ["30-july-2027", EUROPEAN_DAY];

/// The campaign for a day that is kept in Europe.
pub(super) const EUROPEAN_DAY: &str = "18-october-2027";

/// Every file of a new site but its pages and records.
pub(super) fn files(
    wish: &Wish,
    records: &Records,
    pages: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([
        (
            "content/site.toml".to_owned(),
            site_toml(wish, records, pages),
        ),
        ("content/sources.toml".to_owned(), sources(wish, pages)),
        ("content/words.toml".to_owned(), words(wish)),
        (".gitignore".to_owned(), GIT_IGNORE.to_owned()),
        (".gitattributes".to_owned(), GIT_ATTRIBUTES.to_owned()),
    ]);
    let form = built_in::content("tip-form.toml").unwrap_or_default();
    files.insert("content/tip-form.toml".to_owned(), form.to_owned());
    files.extend(campaigns(wish, records, pages));
    let guide = built_in::starter(&format!("guide/{}.md", wish.languages.source()));
    files.insert("README.md".to_owned(), guide.unwrap_or_default().to_owned());
    files
}

const GIT_IGNORE: &str = "# What the program makes from the site.
/public/
/public.*/
/print/
/translations/
/.fanal/
";

const GIT_ATTRIBUTES: &str = "# Texts have the same line ends on every computer.
* text=auto eol=lf
";

fn list(ids: impl Iterator<Item = &'static str>) -> String {
    ids.map(quoted).collect::<Vec<_>>().join(", ")
}

fn site_toml(wish: &Wish, records: &Records, pages: &BTreeMap<String, String>) -> String {
    let home = format!("content/pages/{}/index.md", wish.languages.source());
    let home = pages.get(&home).and_then(|page| value(page, "title"));
    let name = wish.name.as_deref().or(home).unwrap_or("Help");
    let source = wish.languages.source();
    let mut text = format!(
        "# The settings of the site. After a change, `fanal check` says whether everything is right.

# The name of the site, at the top of every page. It is in every title too, and so stays in the history of the reader's device: choose
# a name that does not say what the site is about.
name = {name}
# The address at which the site will be. This one is an example: every page names it, so write your own before you publish.
origin = \"https://fanal.example\"
# Who sends the pages to readers. That decides what the pages say about records of visits, and which settings for servers are written:
# \"nginx\" or \"caddy\" is a server of your own, which keeps no record; \"plain\" is any server to which you copy files, such as by FTP;
# others are \"netlify\", \"cloudflare\", \"github\", \"s3\" and \"aws\". \"cdn\" is named beside your own server, if a company is before it.
hosts = [\"plain\"]
# The language that the others are translated from.
source_locale = \"{source}\"
# The country, by its two letters. Its line is on the first page, and there are no pages of other countries.
country = \"{country}\"
other_countries = false
# Who is responsible for the site, and the postal address. They are at the end of every page.
# organisation = \"…\"
# address = \"Street 1, 0123 Town\"
# Where readers can say that a number is wrong: an e-mail address, or the address of a page. It is at the end of every page.
# contact = \"post@example.org\"
# Your logo beside the name: an SVG or PNG in the folder `theme/assets/`. `logo_dark` is for dark windows; without it the logo is on a light
# ground there.
# logo = \"logo.svg\"
# logo_dark = \"logo-dark.svg\"
# Your two colours: of links and buttons, and of the card with the number. The others follow from them.
# colours = {{ links = \"#0b4b58\", card = \"#0f323c\" }}

# The pages in the row below the name, and those at the end of every page.
navigation = [{navigation}]
footer = [{footer}]

# One table for each language. `exit` is where \"Leave site\" goes: a dull, large page in that language, with nothing personal on
# it. `status` is \"unreviewed\" for the language that the others are translated from, which its pages say: write \"source\" once somebody who
# knows the language and the field has read them. It is \"courtesy\" for a translation that nobody such has read, then \"reviewed\".
",
        name = quoted(name),
        country = wish.country,
        navigation = list(NAVIGATION.into_iter()),
        footer = list(NAVIGATION.into_iter().chain(FOOTER)),
    );
    text.push_str(&languages(wish));
    text.push_str(&tip(wish, records));
    text
}

/// The table of each language.
fn languages(wish: &Wish) -> String {
    let mut text = String::new();
    for tag in wish.languages.iter() {
        let status = if tag == wish.languages.source() {
            "unreviewed"
        } else {
            "courtesy"
        };
        // Writing to a `String` cannot fail.
        let _ = write!(
            text,
            "\n[locales.{tag}]\nexit = \"{}\"\nstatus = \"{status}\"\n",
            exit(tag)
        );
    }
    text
}

/// The table of those who read messages, as a comment to fill in.
fn tip(wish: &Wish, records: &Records) -> String {
    format!(
        "
# Who reads the messages of the form. Without this table there is no form, and the pages say to call. Keys come from
# `tip-inbox keygen`; the documentation of the program says how to set up a server that takes messages.
# [tip]
# recipients = [{{ key = \"age1…\", browser = \"…\", expires_on = {year}-01-01 }}]
# readers = \"hotline-operators\"
# line = \"{line}\"
# countries = [\"{country}\"]
# reading = \"daily\"
",
        year = wish.today.year() + 2,
        line = records.line,
        country = wish.country,
    )
}

/// Where "Leave site" goes in a language.
fn exit(tag: &Tag) -> &'static str {
    let files = [
        built_in::content("site.toml"),
        built_in::starter("site.toml"),
    ];
    let name = format!("locales.{tag}");
    let mut exits = files.into_iter().flatten().filter_map(|text| {
        let tables = Tables::of(text).tables;
        let table = tables.into_iter().find(|table| table.name == name)?;
        value(table.text, "exit")
    });
    exits.next().unwrap_or_default()
}

/// The sources that the pages cite, with their names in the languages of the site.
fn sources(wish: &Wish, pages: &BTreeMap<String, String>) -> String {
    let text = built_in::content(SOURCES).unwrap_or_default();
    let known = cited_source::parse(&SOURCES.into(), text, &Problems::default());
    let marks = pages.values().flat_map(|page| page.split("[^").skip(1));
    let keys = marks.filter_map(|mark| Some(mark.split(']').next()?.to_owned()));
    let cited: Vec<_> = keys
        .filter_map(|key| Some(known.find(&key)?.id.to_owned()))
        .collect();
    let selected = Tables::of(text).select(|table| cited.iter().any(|id| id == table.name));
    let is_name_elsewhere = |line: &&str| {
        let tag = line
            .strip_prefix("name.")
            .and_then(|rest| rest.split(' ').next());
        tag.is_some_and(|tag| !wish.languages.has(tag))
    };
    let lines = selected.lines().filter(|line| !is_name_elsewhere(line));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// What editors have agreed on, in the languages of the site.
fn words(wish: &Wish) -> String {
    let files = [
        built_in::content("words.toml"),
        built_in::starter("words.toml"),
    ];
    let [ours, further] = files.map(|text| Tables::of(text.unwrap_or_default()));
    let is_wanted = |table: &Table<'_>| {
        let language = table.name.split('.').next().unwrap_or_default();
        wish.languages.has(language)
    };
    let further = Tables {
        head: "",
        ..further
    };
    let [ours, further] = [ours, further].map(|tables| tables.select(is_wanted));
    [ours.trim_end(), further.trim_end()]
        .join("\n\n")
        .trim_end()
        .to_owned()
        + "\n"
}

/// The campaigns whose pages the site has.
fn campaigns(
    wish: &Wish,
    records: &Records,
    pages: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let source = wish.languages.source();
    let captions = Tables::of(built_in::starter("captions.toml").unwrap_or_default());
    let captions = Tables {
        head: "",
        ..captions
    }
    .select(|table| {
        let language = table.name.strip_prefix("captions.");
        language.is_some_and(|language| wish.languages.has(language))
    });
    let has_page =
        |id: &&str| pages.contains_key(&format!("content/pages/{source}/campaigns/{id}.md"));
    let campaigns = CAMPAIGNS.into_iter().filter(has_page).map(|id| {
        let text = format!("{}\n{captions}", campaign(id, records));
        (format!("content/campaigns/{id}.toml"), text)
    });
    campaigns.collect()
}

/// The first fields of a campaign, with the line of the site. The captions of one of ours speak of every country, and its picture
/// is a file that is no text, so both stay behind.
fn campaign(id: &str, records: &Records) -> String {
    let path = format!("campaigns/{id}.toml");
    let text = built_in::starter(&path).or_else(|| built_in::content(&path));
    let lines = text.unwrap_or_default().lines();
    let lines = lines.take_while(|line| !line.is_empty());
    let lines = lines.map(|line| {
        if line.starts_with("hotlines = ") {
            format!("hotlines = [\"{}\"]", records.line)
        } else {
            line.to_owned()
        }
    });
    lines.fold(String::new(), |text, line| text + &line + "\n")
}
