//! Accessibility rules beside those of axe-core: Siteimprove Alfa and IBM Equal Access, on one page of every kind.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::server::Server;
use site_tests::visit::Visit;

use super::node;
use crate::built::assert_no_faults;
use crate::modes::states;

/// The phone that `alfa.mjs` names too, because some rules depend on the size of the window.
const PHONE: Device = Device {
    width: 360,
    height: 740,
    ..Device::PHONE
};

/// Alarms that are false, each with a part of the element's HTML, and the reason.
const FALSE_ALARMS: &[(&str, &str, &str)] = &[
    (
        "sia-r113",
        "href=\"#main\"",
        "the link is cut to a pixel until it has the focus, then it is as wide as the window",
    ),
    (
        "sia-r111",
        "href=\"#main\"",
        "the link is cut to a pixel until it has the focus, then it is as wide as the window",
    ),
    (
        "sia-r83",
        "href=\"#main\"",
        "the link is cut to a pixel until it has the focus, then all of it is seen",
    ),
    (
        "sia-r73",
        "class=\"brand\"",
        "the name of the site and the line beside it are no paragraphs",
    ),
    (
        "sia-r73",
        "class=\"trace\"",
        "the name of the site and the line beside it are no paragraphs",
    ),
    (
        "sia-r73",
        "class=\"now own",
        "a line with one number to tap, no paragraph; lower lines keep the number of the card in view on a small phone",
    ),
    (
        "sia-r73",
        "class=\"open\"",
        "one line of a card, no paragraph",
    ),
    (
        "aria_complementary_label_visible",
        "class=\"banner\"",
        "the box has a name, and its one sentence is the same as a heading would say",
    ),
];

/// What a rule says about an element of a page.
#[derive(Debug, Deserialize)]
struct Alarm {
    page: String,
    rule: String,
    says: String,
    html: String,
}

impl Alarm {
    fn is_false(&self) -> bool {
        FALSE_ALARMS
            .iter()
            .any(|(rule, part, _)| self.rule == *rule && self.html.contains(part))
    }
}

/// The path of a file of an engine, from the variable that `site-tests/run` sets.
fn file(variable: &str) -> PathBuf {
    std::env::var_os(variable)
        .unwrap_or_else(|| panic!("{variable} is not set: run `site-tests/run`"))
        .into()
}

/// The function with which Alfa writes the document of a page as JSON. It is made to be imported; here it is run in the page.
fn serializer() -> String {
    let file = file("ALFA").join("alfa-dom/dist/native.js");
    let text = fs::read_to_string(file).unwrap();
    text.replace("export var Native", "var Native")
}

/// The failures that IBM's rules find on the page. What they ask a person to look at is left out.
fn equal_access(visit: &Visit<'_>, engine: &str, page: &str) -> Vec<Alarm> {
    let found: Vec<(String, String, String)> = visit
        .value(&format!(
            "(async () => {{ {engine}\n
                const {{ results }} = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
                return results.filter(({{ value }}) => value[1] === 'FAIL')
                    .map(({{ ruleId, message, snippet }}) => [ruleId, message, snippet]);
            }})()"
        ))
        .unwrap();
    let alarms = found.into_iter().map(|(rule, says, html)| Alarm {
        page: page.to_owned(),
        rule,
        says,
        html,
    });
    alarms.collect()
}

#[test]
#[ignore = "needs Siteimprove Alfa and IBM Equal Access, which site-tests/run installs"]
fn every_template_in_english_and_urdu_passes_alfa_and_equal_access() {
    let (serializer, engine) = (
        serializer(),
        fs::read_to_string(file("EQUAL_ACCESS_JS")).unwrap(),
    );
    let browser = Browser::launch().unwrap();
    let mut alarms = Vec::new();
    let mut documents = String::new();
    for (folder, pages) in states(&["en", "ur"]) {
        let server = Server::start(&folder).unwrap();
        let site = folder.file_name().unwrap().display();
        for path in pages {
            let name = format!("{site}{path}");
            let visit = browser.visit(&server.url(&path), PHONE).unwrap();
            // Equal Access takes the labels of a closed fold for hidden and its fields for shown.
            visit
                .value::<bool>("document.querySelectorAll('form details').forEach((fold) => { fold.open = true; }), true")
                .unwrap();
            let document: String = visit
                .value(&format!(
                    "(async () => {{ {serializer}\nreturn JSON.stringify(await Native.fromNode(document)); }})()"
                ))
                .unwrap();
            let quoted = serde_json::Value::from(name.as_str());
            writeln!(documents, "{{\"name\":{quoted},\"document\":{document}}}").unwrap();
            alarms.extend(equal_access(&visit, &engine, &name));
        }
    }
    let found = node::run("alfa.mjs", documents);
    alarms.extend(
        found
            .lines()
            .map(|line| serde_json::from_str::<Alarm>(line).unwrap()),
    );
    // The same element is often on many pages.
    let mut pages: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for alarm in alarms.iter().filter(|alarm| !alarm.is_false()) {
        let fault = format!("{}: {} {}", alarm.rule, alarm.says, alarm.html);
        pages.entry(fault).or_default().push(&alarm.page);
    }
    let faults: Vec<String> = pages
        .iter()
        .map(|(fault, pages)| format!("{fault}\n  on {} pages, such as {}", pages.len(), pages[0]))
        .collect();
    assert_no_faults(&faults);
}
