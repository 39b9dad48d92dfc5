use super::*;

fn unit(kind: UnitKind, source: &str, translation: &str, parts: &[&str]) -> Unit {
    Unit {
        kind,
        context: String::new(),
        source: source.to_owned(),
        translation: translation.to_owned(),
        previous: None,
        fuzzy: false,
        comments: Vec::new(),
        path: "x.md".into(),
        line: 1,
        parts: parts.iter().map(ToString::to_string).collect(),
    }
}

/// What is wrong with a translation of a text that has none so far.
fn found(kind: UnitKind, source: &str, translation: &str) -> Vec<String> {
    let parts = ["page:a", "[^x]"];
    let before = unit(kind, source, "", &parts);
    let new = unit(kind, source, translation, &parts);
    let mistakes = mistakes(&before, &new).into_iter();
    mistakes.map(|(message, _)| message).collect()
}

const PARAGRAPH: UnitKind = UnitKind::Block(SegmentKind::Paragraph);

#[test]
fn what_stays_as_it_is_in_the_source_is_right() {
    let source = "See [this]({1}) in 1,000 days.{2}";
    for right in [
        "Siehe [das]({1}) in 1.000 Tagen.{2}",
        "In 1000 Tagen: {2} [*das*]({1})",
        "[Hilfe]{lang=en} [x]({1}) 1000 {2}",
    ] {
        assert_eq!(found(PARAGRAPH, source, right), [""; 0], "{right}");
    }
}

#[test]
fn emphasis_that_does_not_end_is_a_mistake() {
    assert_eq!(
        found(PARAGRAPH, "Call **today**.", "**Heute* anrufen."),
        ["readers would see a `*`, which stands around emphasized words"]
    );
    for right in ["**Heute** anrufen.", "*Heute* anrufen.", "Heute anrufen."] {
        assert_eq!(
            found(PARAGRAPH, "Call **today**.", right),
            [""; 0],
            "{right}"
        );
    }
    assert_eq!(found(PARAGRAPH, "Two * stars", "Zwei * Sterne"), [""; 0]);
}

#[test]
fn what_was_changed_in_a_block_is_named() {
    let source = "See [this]({1}) in 48 days.{2}";
    for (wrong, message) in [
        ("48 [x]({1})", "`{2}` is missing, which stands for `[^x]`"),
        (
            "48 [x]({1}) {2} {2}",
            "`{2}` is here more often than in the source",
        ),
        ("48 [x]({1}) {2} {3}", "`{3}` is not in the source"),
        (
            "48 x({1}) {2}",
            "`{1}` no longer is what it is in the source, which is `page:a`",
        ),
        (
            "48 [x]({1}){2} [y](https://evil.example)",
            "`https://evil.example` is not in the source",
        ),
        (
            "48 [x]({1}){2}<hotline:a>",
            "`<hotline:a>` is not in the source",
        ),
        (
            "- 48 [x]({1}){2}",
            "this is no longer one block: it would become a list, a heading, a quote or two paragraphs",
        ),
        (
            "48 [x]({1})\n\n{2}",
            "this is no longer one block: it would become a list, a heading, a quote or two paragraphs",
        ),
        ("[x]({1}) 84 {2}", "the number 48 of the source is not here"),
    ] {
        assert_eq!(found(PARAGRAPH, source, wrong), [message], "{wrong}");
    }
    let cell = UnitKind::Block(SegmentKind::Cell);
    assert_eq!(
        found(cell, "a", "b | c"),
        ["a `|` ends the cell of a table"]
    );
    assert_eq!(found(cell, "a", "b \\| c"), [""; 0]);
    let plain = UnitKind::Plain;
    assert_eq!(
        found(plain, "a", "b\nc"),
        ["this text has more than one line"]
    );
}

#[test]
fn the_variables_of_a_message_stay() {
    let one = UnitKind::Message { is_plural: false };
    assert_eq!(
        found(one, "Call { $number }", "Ruf {$number} { -us }"),
        [""; 0]
    );
    assert_eq!(
        found(one, "Call { $number }", "Ruf { $nummer }"),
        [
            "`{ $nummer }` is not in the source",
            "`{ $number }` is missing"
        ]
    );
    assert!(found(one, "Call { $number }", "Ruf { $number")[0].contains("cannot be read"));
    let form = UnitKind::Message { is_plural: true };
    assert_eq!(found(form, "{ $n } days", "einen Tag"), [""; 0]);
}

#[test]
fn what_an_editor_accepted_before_may_stay() {
    let before = unit(PARAGRAPH, "In 48 days.{1}", "Bald.", &["[^x]"]);
    let new = unit(PARAGRAPH, "In 48 days.{1}", "Sehr bald.", &["[^x]"]);
    assert_eq!(mistakes(&before, &new), []);
}
