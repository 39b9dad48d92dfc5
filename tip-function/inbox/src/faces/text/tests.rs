use tip_core::answer::{Answer, Answered};
use tip_core::tip::{Problem, ProblemKind};

use super::*;
use crate::faces::Shown;
use crate::open::{OpenError, OpenedMessage, UnsealError};

const FORGED: &str = "Tip 9a41c07e";

fn tip(answers: Vec<Answered>, doubts: Vec<Problem>, locale: &str) -> Opened {
    Opened {
        id: TipId::of(b"a tip"),
        message: OpenedMessage {
            slot: "2026-11-24T18Z/PT6H".parse().unwrap(),
            locale: locale.into(),
            code: "123456789012".parse().unwrap(),
            lane: Lane::Low,
            answers,
            by_browser: true,
            doubts,
        },
        same_as: Some(TipId::of(b"another")),
    }
}

fn answered(question: &str, answer: Answer) -> Answered {
    Answered {
        question: question.into(),
        answer,
    }
}

/// The lines of a screen on which a text is written that has no styles.
fn screen(write: impl Fn(&mut dyn Write) -> Result<()>, columns: usize) -> Vec<String> {
    let mut out = anstream::StripStream::new(Vec::new());
    write(&mut out).unwrap();
    let text = String::from_utf8(out.into_inner()).unwrap();
    let mut screen = Vec::new();
    for line in text.lines() {
        let (mut row, mut used) = (String::new(), 0);
        for character in line.chars() {
            let wide = width(character.encode_utf8(&mut [0; 4]));
            if used + wide > columns {
                screen.push(std::mem::take(&mut row));
                used = 0;
            }
            row.push(character);
            used += wide;
        }
        screen.push(row);
    }
    screen
}

/// Texts that put the forged line at the beginning of a line, of a screen of so many columns or of any.
fn forgeries(columns: usize) -> Vec<String> {
    let mut forgeries = vec![format!("{FORGED}\n{FORGED}"), FORGED.repeat(40)];
    for end in [
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u{b}",
        "\u{c}",
        "\u{85}",
        "\u{2028}",
        "\u{2029}",
        "\u{1b}E",
        "\u{1b}[9999B\u{1b}[1G",
        "\u{9b}1G",
        "\u{8d}",
    ] {
        forgeries.push(format!("a{end}{FORGED}"));
    }
    for filler in [
        " ",
        "\u{a0}",
        "\u{2003}",
        "x",
        "文",
        "\u{1100}\u{1161}",
        "क\u{93e}",
        "👩\u{200d}",
        "❤\u{fe0f}",
    ] {
        for count in columns.saturating_sub(14) / 2..=columns + 2 {
            forgeries.push(format!("{}{FORGED}", filler.repeat(count)));
        }
    }
    forgeries
}

fn is_forged(line: &str) -> bool {
    line.trim_start().starts_with(FORGED)
}

#[test]
fn no_answer_name_or_choice_begins_a_line_of_the_screen() {
    for columns in [20, 60] {
        for forged in forgeries(columns) {
            let text = Answer::Text(forged.clone());
            let choices = Answer::Choices(vec![forged.clone(), "b".into()]);
            let answers = vec![answered(&forged, text), answered("who", choices)];
            let doubts = vec![Problem {
                question: forged.clone(),
                kind: ProblemKind::UnknownChoice,
            }];
            let shown = || Shown::Opened(tip(answers.clone(), doubts.clone(), &forged));
            let lines = screen(|out| show(std::iter::once(shown()), columns, out), columns);
            assert!(!lines.iter().any(|line| is_forged(line)), "{lines:#?}");
        }
    }
}

#[test]
fn no_beginning_of_a_tip_begins_a_line_of_the_list() {
    for columns in [20, 72, 80, 120] {
        for forged in forgeries(columns) {
            let tip = tip(
                vec![answered("what", Answer::Text(forged.clone()))],
                Vec::new(),
                &forged,
            );
            let summary = Opened {
                message: Summary::of(&tip.message),
                id: tip.id,
                same_as: tip.same_as,
            };
            let contents = Contents {
                opened: vec![summary],
                unopened: Vec::new(),
            };
            let lines = screen(|out| list(&contents, columns, out), columns);
            assert!(!lines.iter().any(|line| is_forged(line)), "{lines:#?}");
            // One line for the head, one for the tip.
            if columns == 120 {
                assert_eq!(lines.len(), 2, "{lines:#?}");
            }
        }
    }
}

#[test]
fn answers_that_no_form_asks_for_are_counted_beyond_those_that_a_form_can_have() {
    let names = || (0..500).map(|count| format!("n{count}"));
    let answers = names().map(|name| answered(&name, Answer::Text("x".into())));
    let doubts = names().map(|question| Problem {
        question,
        kind: ProblemKind::UnknownChoice,
    });
    let shown = || {
        Shown::Opened(tip(
            answers.clone().collect(),
            doubts.clone().collect(),
            "en",
        ))
    };
    let lines = screen(|out| show(std::iter::once(shown()), 80, out), 80).join("\n");
    assert!(
        lines.contains("468 more doubts, which no form has"),
        "{lines}"
    );
    assert!(
        lines.contains("468 more answers, which no form has"),
        "{lines}"
    );
    assert!(lines.lines().count() < 150, "{lines}");
    let choices = vec![answered("who", Answer::Choices(names().collect()))];
    let shown = || Shown::Opened(tip(choices.clone(), Vec::new(), "en"));
    let lines = screen(|out| show(std::iter::once(shown()), 80, out), 80).join("\n");
    assert!(lines.contains("468 more choices"), "{lines}");
}

#[test]
fn files_that_do_not_open_for_one_reason_are_one_line() {
    let not_opened = |count: u8, why: UnsealError| {
        (0..count).map(move |number| Unopened {
            id: TipId::of(&[number]),
            why: OpenError::Seal(why).into(),
            header: None,
        })
    };
    let tips: Vec<Unopened> = not_opened(8, UnsealError::NotForUs)
        .chain(not_opened(1, UnsealError::Damaged))
        .collect();
    let lines = screen(|out| super::unopened(&tips, out), 200);
    let first: Vec<&str> = tips.iter().take(5).map(|tip| tip.id.short()).collect();
    assert_eq!(
        lines,
        [
            format!(
                "tip {} does not open: not an age file, or damaged",
                first[0]
            ),
            format!(
                "tips {} and 3 more do not open: not sealed to any of these identities",
                first.join(", ")
            ),
            "9 not opened. They stay in the folder.".to_owned(),
        ]
    );
}

#[test]
fn a_tip_in_full_has_our_labels_and_bars_before_what_was_written() {
    let answers = vec![
        answered(
            "what",
            Answer::Text("They keep my papers.\n\nہیں\u{202e}".into()),
        ),
        answered("who", Answer::Choices(vec!["me".into()])),
    ];
    let doubts = vec![Problem {
        question: "who".into(),
        kind: ProblemKind::UnknownChoice,
    }];
    let shown = || Shown::Opened(tip(answers.clone(), doubts.clone(), "ur"));
    let id = TipId::of(b"a tip");
    let other = TipId::of(b"another");
    assert_eq!(
        screen(|out| show(std::iter::once(shown()), 80, out), 80).join("\n"),
        format!(
            "Tip {}
came      2026-11-24 18-24 h UTC
code      1234 5678 9012
locale    ur
lane      low: it may come from a program; read it all the same
sealed    by the writer's browser
form      is not among what the form asks or offers: who
same      word for word as {}

question  what
│ They keep my papers.
│ 
│ ہیں⟦U+202E⟧

question  who
│ me",
            id.short(),
            other.short()
        )
    );
}
