//! What people come for, done as they would: from the language chooser, on a small phone, each in at most three taps.

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::server::Server;
use site_tests::visit::Visit;

use crate::built::shipped;

/// The most taps that a task may take after the choice of the language.
const TAPS: usize = 3;

/// What a person does with the page.
enum Step {
    /// Taps the link to a page, which must be visible.
    Follow(&'static str),
    /// Taps something that opens on the page, given by its selector.
    Open(&'static str),
    /// Taps the field that finds, and types.
    Find(&'static str),
}

use Step::{Find, Follow, Open};

/// Somebody's question, the language they chose, what they do, and where the answer is then seen: a selector and a part of
/// its text.
struct Task {
    question: &'static str,
    language: &'static str,
    steps: &'static [Step],
    answer: (&'static str, &'static str),
}

/// The tasks that readers were watched at when the site was first tried.
const TASKS: &[Task] = &[
    Task {
        question: "What is the number in Norway? (somebody who reads Urdu)",
        language: "ur",
        steps: &[Find("ناروے")],
        answer: (".found li[data-c=NO]", "22 33 11 60"),
    },
    Task {
        question: "Which number can I call in Malaysia? (somebody from Nepal, who reads Hindi and writes as in Nepali)",
        language: "hi",
        steps: &[Find("मलेसिया"), Follow("/hi/numbers/my/")],
        answer: ("#number .tel", "03"),
    },
    Task {
        question: "How can I call without credit?",
        language: "en",
        steps: &[
            Follow("/en/no-credit/"),
            Open("#number details:first-of-type summary"),
        ],
        answer: ("#number li a[href^='tel:']", "1-888-373-7888"),
    },
    Task {
        question: "I cannot hear. Where can I write?",
        language: "en",
        steps: &[
            Follow("/en/cannot-hear/"),
            Open("#number details:first-of-type summary"),
        ],
        answer: ("#number li a", "United States"),
    },
    Task {
        question: "I am a child. Who helps me?",
        language: "en",
        steps: &[
            Follow("/en/under-18/"),
            Open("#number details:first-of-type summary"),
        ],
        answer: ("#number li a", "India"),
    },
    Task {
        question: "Which line is open now?",
        language: "en",
        steps: &[
            Follow("/en/open-now/"),
            Open("#number details:first-of-type summary"),
        ],
        answer: ("#number li a", "Norway"),
    },
    Task {
        // The heading of a group has the language's own name too, but where that is the reader's.
        question: "Which line speaks Hindi?",
        language: "hi",
        steps: &[
            Follow("/hi/languages/"),
            Open("#number summary:not(:has(bdi))"),
        ],
        answer: ("#number li a[href^='tel:']", "995"),
    },
    Task {
        question: "Where do I get a lawyer?",
        language: "en",
        steps: &[Find("lawyer"), Follow("/en/resources/#legal-aid")],
        answer: ("#legal-aid + p", "Legal aid is a free or cheap lawyer"),
    },
    Task {
        question: "They have my passport. What can I do?",
        language: "en",
        steps: &[Find("passport"), Follow("/en/rights/papers/")],
        answer: ("#do + ul li", "ask for your passport"),
    },
    Task {
        question: "I saw something. What should I do?",
        language: "en",
        steps: &[Follow("/en/help-someone/")],
        answer: ("ol li", "Is a life in danger now?"),
    },
];

#[test]
fn everything_that_readers_came_for_takes_at_most_three_taps() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    for task in TASKS {
        assert!(task.steps.len() <= TAPS, "{}", task.question);
        let visit = browser.visit(&server.url("/"), Device::PHONE).unwrap();
        follow(&visit, &format!("/{}/", task.language));
        for step in task.steps {
            match step {
                Follow(address) => follow(&visit, address),
                Open(selector) => visit.click(selector).unwrap(),
                Find(text) => {
                    visit.click("#find").unwrap();
                    visit.write("#find", text).unwrap();
                    visit
                        .wait_until("document.querySelector('.found li a') !== null")
                        .unwrap();
                }
            }
        }
        let (selector, text) = task.answer;
        let is_seen = format!(
            "[...document.querySelectorAll({selector:?})].some((part) => part.textContent.includes({text:?}) && part.checkVisibility())"
        );
        visit
            .wait_until(&is_seen)
            .unwrap_or_else(|why| panic!("{}: {why:#}", task.question));
    }
}

/// Taps the visible link to an address, waits for the page, or for the part of it that the address names.
fn follow(visit: &Visit<'_>, address: &str) {
    let link = format!("main a[href={address:?}]");
    // A result of the field can come after the results before it.
    visit
        .wait_until(&format!("document.querySelector({link:?}) !== null"))
        .unwrap();
    visit.follow(&link).unwrap();
}
