use super::*;

#[test]
fn ordinary_prose_has_nothing_left_over() {
    for words in [
        "a lone * and 2 * 3, 2*3",
        "Prices* are for adults and children*.",
        "C#, #HelpIsHere and [sic] or [1], [a] [b]",
        "see https://x.example/a_b_c/_d_ or a_b@x.example and snake_case_name",
        "a < b > c, 5 <6> and x<y",
        "AT&T; R&D; Q&A & more",
        "10:30:15, at 9:00: yes; note: this",
        "Help!!! Stop! Why??",
        "a == b, a = b == c",
        "~5 km ~ 6 km",
        "{name} and { this }",
        "a | b",
        "Anna: [laughs]: yes",
        "____ and ...",
        "** and",
        "об`єкт",
        "a:b, page: 12, homepage:x",
        "f(x)[i]",
    ] {
        assert_eq!(find(words), [], "{words}");
    }
}

#[test]
fn notation_of_any_tool_is_found() {
    use Leftover as Left;
    for (words, kind) in [
        ("**注意。**你可以", Left::Emphasis),
        ("*注意。*你", Left::Emphasis),
        ("_注意。_你", Left::Emphasis),
        ("** Warning ** now", Left::Emphasis),
        ("**Warning: call", Left::Emphasis),
        ("say *this * now", Left::Emphasis),
        ("__注意。__你", Left::Emphasis),
        ("~~old ~~", Left::Strikethrough),
        ("==mark==", Left::Highlight),
        ("Text[^z].", Left::Footnote),
        ("Text^[a note].", Left::InlineNote),
        ("[!DANGER]\nDo not travel.", Left::Notice),
        ("[!внимание] Не едьте", Left::Notice),
        ("!!! note", Left::Fence),
        ("::: warning", Left::Fence),
        ("see [[rights]]", Left::Wiki),
        ("[a](b c)", Left::Link),
        ("[a] (https://x.example)", Left::Link),
        ("[a][b]", Left::Reference),
        ("![a]", Left::Image),
        ("see page:rights", Left::Address),
        ("[ ] call", Left::Task),
        ("[x] call", Left::Task),
        ("{{ shortcode }}", Left::Template),
        ("{% include %}", Left::Template),
        ("words {.big}", Left::Template),
        ("words {#id}", Left::HeadingId),
        ("##Heading", Left::Heading),
        ("| a | b |", Left::Table),
        ("```code", Left::Code),
        ("a&nbps;b", Left::Entity),
        ("a&nbsp b", Left::Entity),
        ("<www.example.org>", Left::Brackets),
        (":warning: call", Left::Shortcode),
    ] {
        let found: Vec<_> = find(words).into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(found, [kind], "{words}");
    }
}
