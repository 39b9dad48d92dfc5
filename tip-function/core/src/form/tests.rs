use super::*;

const WHO: &str = r#"
[[questions]]
id = "what"
kind = "text"
required = true
max_chars = 5000
[[questions]]
id = "who"
kind = "one-of"
choices = ["me", "someone", "saw"]
[[questions]]
id = "safe"
kind = "one-of"
choices = ["yes", "no", "unsure"]
when = { question = "who", is = ["me"] }
"#;

/// Each problem as `text under the span: message`.
fn problems(toml: &str) -> Vec<String> {
    let errors = Form::parse(toml).unwrap_err();
    let show = |problem: &FormError| format!("{}: {problem}", &toml[problem.span.clone()]);
    errors.problems().iter().map(show).collect()
}

#[test]
fn reads_questions_with_their_conditions() {
    let form = Form::parse(WHO).unwrap();
    let safe = form.question("safe").unwrap();
    assert_eq!(safe.choices(), ["yes", "no", "unsure"]);
    assert_eq!(safe.when().unwrap().question(), "who");
    assert_eq!(safe.when().unwrap().is(), ["me"]);
    assert_eq!(form.question("what").unwrap().max_chars(), Some(5000));
}

#[test]
fn all_mistakes_are_shown_at_once_each_in_its_place() {
    let toml = r#"
[[questions]]
id = "What"
kind = "essay"
[[questions]]
id = "more"
kind = "line"
[[questions]]
id = "who"
kind = "one-of"
max_chars = 3
choices = ["me", "me"]
[[questions]]
id = "safe"
kind = "several-of"
choices = []
when = { question = "nobody", is = [] }
"#;
    assert_eq!(
        problems(toml),
        [
            ": no question is required",
            "\"What\": `What` is not a name",
            "\"essay\": no kind of question is called `essay`",
            "\"more\": a question cannot be called `more`, the form uses that name itself",
            "\"line\": a question for text has no `max_chars`",
            "3: a question with choices has `max_chars`",
            "\"me\": `me` is there twice",
            "[]: a question with choices has none",
            "\"nobody\": no question before this one is called `nobody`",
        ]
    );
}

#[test]
fn a_condition_leads_to_a_choice_of_an_earlier_question() {
    let with = |when: &str| problems(&WHO.replace(r#"{ question = "who", is = ["me"] }"#, when));
    assert_eq!(
        with(r#"{ question = "who", is = ["nobody"] }"#),
        ["\"nobody\": the question `who` has no choice called `nobody`"]
    );
    assert_eq!(
        with(r#"{ question = "what", is = ["me"] }"#),
        ["\"what\": `what` has no choices that a condition could ask for"]
    );
    assert_eq!(
        with(r#"{ question = "safe", is = ["yes"] }"#),
        ["\"safe\": no question before this one is called `safe`"]
    );
    assert_eq!(
        with(r#"{ question = "who", is = [] }"#),
        ["[]: the condition names no choice"]
    );
}

#[test]
fn exactly_one_question_is_required_and_it_is_always_asked() {
    let toml = WHO.replace("when =", "required = true\nwhen =");
    assert_eq!(
        problems(&toml),
        [
            "true: a second question is required, after `what`",
            "true: the required question has a condition",
        ]
    );
}

#[test]
fn a_choice_cannot_take_the_name_of_another_question() {
    let toml = r#"
[[questions]]
id = "there-papers"
kind = "text"
required = true
max_chars = 10
[[questions]]
id = "there"
kind = "several-of"
choices = ["papers"]
"#;
    assert_eq!(
        problems(toml),
        ["\"there\": the name `there-papers` in the post already belongs to another question"]
    );
}

#[test]
fn answers_too_long_for_the_seal_or_the_post_are_refused_before_anybody_writes_them() {
    let with = |max: usize| Form::parse(&WHO.replace("5000", &max.to_string()));
    assert!(with(6_500).is_ok());
    let errors = with(7_000).unwrap_err();
    assert!(
        matches!(
            errors.problems(),
            [FormError {
                kind: FormErrorKind::DoesNotFitSeal { .. },
                ..
            }]
        ),
        "{errors}"
    );
    for max in [8_000, usize::MAX / 4] {
        let errors = with(max).unwrap_err();
        assert!(
            errors
                .problems()
                .iter()
                .any(|problem| matches!(problem.kind, FormErrorKind::DoesNotFitPost { .. })),
            "{errors}"
        );
    }
}

#[test]
fn questions_too_long_to_travel_with_a_sealed_answer_are_refused() {
    let choice = |letter: char| format!("\"{}\"", letter.to_string().repeat(40));
    let choices: Vec<String> = ('a'..='z').map(choice).collect();
    let question = |id: &str| {
        format!(
            "[[questions]]\nid = \"{id}\"\nkind = \"one-of\"\nchoices = [{}]\n",
            choices.join(", ")
        )
    };
    let with = |ids: &[&str]| {
        let more: String = ids.iter().map(|id| question(id)).collect();
        Form::parse(&format!("{WHO}\n{more}"))
    };
    assert!(with(&["one"]).is_ok());
    let errors = with(&["one", "two"]).unwrap_err();
    assert!(
        matches!(
            errors.problems(),
            [FormError {
                kind: FormErrorKind::TooLongItself { .. },
                ..
            }]
        ),
        "{errors}"
    );
}

#[test]
fn more_fields_than_the_function_takes_are_refused() {
    let letters: Vec<String> = ('a'..='z').map(|c| format!("\"{c}\"")).collect();
    let toml = format!(
        "{WHO}\n[[questions]]\nid = \"a\"\nkind = \"several-of\"\nchoices = [{}, \"za\", \"zb\"]",
        letters.join(", ")
    );
    assert_eq!(
        problems(&toml),
        [": the form would send 33 fields, and the function takes 32"]
    );
}

#[test]
fn a_file_of_another_shape_says_where() {
    assert_eq!(
        problems("[[questions]]\nid = \"what\"\nkind = \"text\"\nlabel = \"What?\"\n"),
        [
            "label: unknown field `label`, expected one of `id`, `kind`, `required`, `max_chars`, `choices`, `when`"
        ]
    );
}
