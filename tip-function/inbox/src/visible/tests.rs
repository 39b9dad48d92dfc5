use super::*;

#[test]
fn what_a_terminal_would_obey_is_shown_as_its_code() {
    for (text, seen) in [
        ("\u{1b}]52;c;aGk=\u{7}", "⟦U+001B⟧]52;c;aGk=⟦U+0007⟧"),
        (
            "a\rb\u{8}\u{7f}\u{9b}2J",
            "a⟦U+000D⟧b⟦U+0008⟧⟦U+007F⟧⟦U+009B⟧2J",
        ),
        ("\u{202e}txt\u{202c}", "⟦U+202E⟧txt⟦U+202C⟧"),
        ("a\u{200b}b\u{feff}\u{2067}", "a⟦U+200B⟧b⟦U+FEFF⟧⟦U+2067⟧"),
        ("a\u{200d}b", "a⟦U+200D⟧b"),
        (
            "a\u{2028}b\u{2029}c\u{85}d\u{b}e\u{c}",
            "a⟦U+2028⟧b⟦U+2029⟧c⟦U+0085⟧d⟦U+000B⟧e⟦U+000C⟧",
        ),
        ("\u{E0041}\u{E000}", "⟦U+E0041⟧⟦U+E000⟧"),
        ("\u{115f}\u{3164}\u{2800}", "⟦U+115F⟧⟦U+3164⟧⟦U+2800⟧"),
    ] {
        assert_eq!(shown(text), seen);
    }
}

#[test]
fn selectors_and_joiners_that_can_hide_a_message_are_shown_as_codes() {
    for (text, seen) in [
        ("a\u{fe00}\u{fe0f}", "a⟦U+FE00⟧⟦U+FE0F⟧"),
        ("❤\u{fe0f}\u{fe0f}", "❤\u{fe0f}⟦U+FE0F⟧"),
        ("文\u{e0100}", "文⟦U+E0100⟧"),
        ("\u{13430}", "⟦U+13430⟧"),
        ("می\u{200c}\u{200c}خ", "می\u{200c}⟦U+200C⟧خ"),
        (" \u{200d}", " ⟦U+200D⟧"),
    ] {
        assert_eq!(shown(text), seen);
    }
}

#[test]
fn what_people_write_stays_as_it_is() {
    for text in [
        "two\nlines\tand a tab",
        "وہ میرا پاسپورٹ رکھتے ہیں",
        "نمی\u{200c}توانم",
        "مُحَمَّدٌ",
        "क्\u{200d}ष, मैं काम छोड़ नहीं सकती",
        "ကျွန်ုပ်၏ မြွှေ",
        "ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ ཧྐྵྨླྺྼྻྂ",
        "เขาเก็บหนังสือเดินทาง กู้ น้ำ",
        "בְּרֵאשִׁ֖ית בָּרָ֣א",
        "👩\u{200d}👧 ❤\u{fe0f} 1\u{fe0f}\u{20e3}",
        "不让我走",
        "tiếng Việt, s\u{301}, Tie\u{302}\u{301}ng",
        "\u{1112}\u{1161}\u{11ab}글",
        "ᠮᠣᠩᠭᠣᠯ\u{180b}",
    ] {
        assert_eq!(shown(text), text);
    }
}

#[test]
fn a_tower_of_marks_is_cut_and_counted_in_every_script() {
    for mark in [
        '\u{301}', '\u{6d6}', '\u{6ed}', '\u{730}', '\u{7eb}', '\u{8d3}', '\u{951}', '\u{f71}',
        '\u{a66f}', '\u{20dd}', '\u{93e}', '\u{1161}',
    ] {
        let tower = format!("a{}b", mark.to_string().repeat(2_000));
        let cut = mark.to_string().repeat(8);
        assert_eq!(shown(&tower), format!("a{cut}⟦1992 more marks⟧b"));
        let broken = format!("क{}", format!("{mark}\u{200d}").repeat(60));
        let marks = shown(&broken).matches(mark).count();
        assert!(marks <= 8, "{marks} of U+{:04X}", u32::from(mark));
    }
}

#[test]
fn a_mark_without_a_letter_is_shown_as_its_code() {
    assert_eq!(
        shown("\u{301} \u{5b0}\n\u{20dd}"),
        "⟦U+0301⟧ ⟦U+05B0⟧\n⟦U+20DD⟧"
    );
}

#[test]
fn a_stranger_cannot_write_our_codes() {
    assert_eq!(shown("⟦U+202E⟧"), "⟦U+27E6⟧U+202E⟦U+27E7⟧");
}

#[test]
fn a_name_is_one_line_of_about_a_hundred_characters() {
    assert_eq!(
        shown_name("a\n\r\n\u{85}\u{2028}\u{2029}\u{b}\u{c}\tb"),
        "a⟦U+000A⟧⟦U+000D⟧⟦U+000A⟧⟦U+0085⟧⟦U+2028⟧⟦U+2029⟧⟦U+000B⟧⟦U+000C⟧⟦U+0009⟧b"
    );
    assert_eq!(shown_name(&"x".repeat(100)), "x".repeat(100));
    assert_eq!(
        shown_name(&"x".repeat(5_000)),
        format!("{}… ⟦4900 more characters⟧", "x".repeat(100))
    );
    let codes = shown_name(&"\u{202e}".repeat(5_000));
    assert!(codes.chars().count() < 150, "{codes}");
}

#[test]
fn no_line_is_wider_than_asked_and_none_loses_a_character() {
    for text in [
        "They keep my papers and I cannot leave",
        &format!("{}forged", " ".repeat(500)),
        &"x".repeat(500),
        &"不让我走".repeat(50),
        &"👩\u{200d}".repeat(200),
        &"क्षि".repeat(80),
        &format!("a{}", "\u{93e}".repeat(8)).repeat(30),
        &"\u{1100}\u{1161}\u{11a8}".repeat(60),
        "a b 不 c 让我走我 dd eeeeee 不让我走",
        "",
    ] {
        for columns in [1, 2, 3, 7, 20, 77] {
            let lines: Vec<String> = wrap(text, columns).collect();
            assert_eq!(lines.concat(), text);
            for line in lines {
                // A single character may be wider than a screen of one column.
                assert!(width(&line) <= columns.max(2), "{columns}: {line:?}");
            }
        }
    }
    let lines: Vec<String> = wrap("one two three\n\nfour\tfive", 9).collect();
    assert_eq!(lines, ["one two ", "three", "", "four    ", "five"]);
}

#[test]
fn json_means_the_same_after_its_characters_are_escaped() {
    let tower = format!("a{}", "\u{301}".repeat(60));
    let value = serde_json::json!({ "text": "\u{202e}\u{9b}\u{E0041} وہ \"\\", "t": tower, "\u{2028}\r\n": "⟦" });
    let json = shown_json(&format!("{value:#}"));
    assert!(
        !json.contains(['\u{202e}', '\u{9b}', '\u{2028}', '\r']),
        "{json}"
    );
    assert!(!json.contains(&"\u{301}".repeat(9)), "{json}");
    assert_eq!(json.lines().count(), 5, "{json}");
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&json).unwrap(),
        value
    );
}
