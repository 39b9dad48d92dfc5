//! Opening hours as people write them in their own language, put into the syntax that a record has.
//!
//! The result is a proposal, which an editor compares with the page that the hours are from. A text of which any part is
//! not understood has none: hours that were guessed could send somebody to a telephone that nobody answers.

use jiff::civil::Weekday;
use tip_core::character::western_digit;

use super::mistake::{LANGUAGES, is_mark};
use super::opening::abbreviation;
use super::parse::Hours;
use super::week::DAYS;
use crate::content::locale::{Locale, Tag};

/// What people write for day and night, with a `|` between expressions. Digits are Western, letters small.
const ALWAYS: &str = "\
    24/7|24-7|24/24|7/7|24h|24t|24 h|24 hours|24 hrs|24 hours a day|always|always open|round the clock|\
    around the clock|day and night|døgnåpen|døgnåpent|døgnåpen telefon|hele døgnet|døgnet rundt|\
    24 timer|24 timer i døgnet|24h/24|24 heures sur 24|jour et nuit|24 horas|las 24 horas|круглосуточно|\
    цілодобово|24 часа|24 години|24 ώρες|όλο το 24ωρο|24小时|24 घंटे|24 گھنٹے|24 ساعة|24 ঘণ্টা";

/// What may follow or precede the words for day and night, and adds nothing to them.
const EVERY_DAY: &str = "\
    7 days a week|seven days a week|every day|everyday|daily|alle dager|hver dag|daglig|7 dager i uken|\
    7j/7|7 jours sur 7|tous les jours|todos los días|todos os dias|ежедневно|щодня|每天|روزانہ";

/// What people write for the days from Monday to Friday.
const WORKING_DAYS: &str = "\
    weekdays|weekday|hverdager|hverdag|vardagar|hverdage|en semaine";

/// What people write for Saturday and Sunday.
const WEEKEND: &str = "\
    weekends|weekend|helger|helgen|helg";

/// Words between the first and the last of some days or times.
const TO: &str = "\
    to|until|till|through|til|bis|tot|à|au|a|às|до|по|έως|से|سے";

/// Words that add nothing.
const NOISE: &str = "\
    from|at|kl|klokka|klokken|fra|mellom|on|de|du|le|les|von|uhr|hrs|hours|с|з|от|o'clock|तक|تک|open";

/// Words between parts of a list.
const AND: &str = "\
    and|og|och|et|y|e|и|und";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Days(Weekday, Weekday),
    /// Minutes from midnight, and whether the half of the day was said.
    Time(u16, bool),
    To,
    And,
    End,
    /// A word that adds nothing.
    Nothing,
}

/// The hours that a text seems to mean; `None` if any part of it is not understood, or can mean two things.
pub fn proposal(text: &str) -> Option<Hours> {
    let text = plain(text);
    if is_always(&text) {
        return Some(Hours::Always);
    }
    let languages = LANGUAGES.iter().filter_map(|tag| Tag::parse(tag).ok());
    let names: Vec<_> = languages
        .map(|tag| {
            let locale = Locale::new(tag);
            DAYS.map(|day| locale.weekday(day).to_lowercase())
        })
        .collect();
    // The abbreviations of the syntax are tried last: `ma-fr` is one language's Monday, and another's Tuesday.
    [false, true].into_iter().find_map(|abbreviated| {
        let readings = names.iter().filter_map(|names| {
            let tokens = tokens(&text, names, abbreviated)?;
            Hours::parse(&rules(&tokens)?).ok()
        });
        let mut readings: Vec<_> = readings.collect();
        readings.dedup();
        let only = readings.pop()?;
        readings.is_empty().then_some(only)
    })
}

/// The text in small letters, with Western digits, simple spaces and simple dashes.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace(['至', '到'], "-");
    let characters = text.chars().map(|character| match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ if character.is_whitespace() => ' ',
        _ => western_digit(character).unwrap_or(character),
    });
    let text: String = characters.collect();
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ")
}

/// Whether a text says that somebody answers day and night, and nothing else.
fn is_always(text: &str) -> bool {
    let bare = |text: &str| text.trim_matches([' ', ',', '.', ';', '-', '!']).to_owned();
    let text = bare(text);
    let rest = expressions(EVERY_DAY).find_map(|words| {
        let rest = text
            .strip_suffix(words)
            .or_else(|| text.strip_prefix(words));
        rest.map(bare).filter(|rest| !rest.is_empty())
    });
    is_among(ALWAYS, rest.as_deref().unwrap_or(&text))
}

fn expressions(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|')
}

fn is_among(list: &'static str, word: &str) -> bool {
    expressions(list).any(|known| known == word)
}

/// The parts of a text, by the names of days of one language; `None` if one of them is unknown.
fn tokens(text: &str, names: &[String; 7], abbreviated: bool) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let groups = [
            (EVERY_DAY, Weekday::Monday, Weekday::Sunday),
            (WORKING_DAYS, Weekday::Monday, Weekday::Friday),
            (WEEKEND, Weekday::Saturday, Weekday::Sunday),
        ];
        let mut groups = groups.into_iter();
        let group = groups.find_map(|(words, from, to)| {
            let after = expressions(words).find_map(|word| after_word(rest, word))?;
            Some((Token::Days(from, to), after))
        });
        if let Some((token, after)) = group {
            tokens.push(token);
            rest = after;
        } else if first.is_ascii_digit() {
            let (time, after) = time(rest)?;
            tokens.push(time);
            rest = after;
        } else if first.is_alphabetic() {
            let end = rest.find(|c: char| !c.is_alphabetic() && !is_mark(c));
            let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
            tokens.push(meaning(word, names, abbreviated)?);
            rest = after;
        } else {
            tokens.extend(match first {
                '-' => Some(Token::To),
                ',' | '&' => Some(Token::And),
                ';' => Some(Token::End),
                ' ' | '.' | ':' => None,
                _ => return None,
            });
            rest = rest.get(first.len_utf8()..)?;
        }
    }
    tokens.retain(|token| *token != Token::Nothing);
    Some(tokens)
}

/// What follows `word`, if a text begins with it as a whole word.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(word)?;
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// What a word means; `None` if it is unknown.
fn meaning(word: &str, names: &[String; 7], abbreviated: bool) -> Option<Token> {
    if is_among(TO, word) {
        return Some(Token::To);
    }
    if is_among(AND, word) {
        return Some(Token::And);
    }
    if is_among(NOISE, word) {
        return Some(Token::Nothing);
    }
    let days = DAYS.into_iter().zip(names);
    let mut days = days.filter(|(_, name)| is_day(word, name));
    let day = match (days.next(), days.next()) {
        (Some((day, _)), None) => Some(day),
        _ => None,
    };
    let by_syntax = || {
        let mut days = DAYS.into_iter();
        days.find(|day| abbreviated && abbreviation(*day).to_lowercase() == word)
    };
    let day = day.or_else(by_syntax)?;
    Some(Token::Days(day, day))
}

/// Whether a word is the name of a day: the whole of it, its beginning, or the name in another case or number.
fn is_day(word: &str, name: &str) -> bool {
    let letters = |text: &str| text.chars().count();
    let common = word.chars().zip(name.chars());
    let common = common.take_while(|(one, other)| one == other).count();
    let is_beginning = common == letters(word) && common >= 2;
    let is_inflected = common + 2 >= letters(name) && common >= 4 && letters(word) <= common + 4;
    is_beginning || is_inflected
}

/// The clock time at the beginning of a text, and what follows it.
fn time(text: &str) -> Option<(Token, &str)> {
    let is_other = |c: char| !c.is_ascii_digit();
    let (digits, rest) = text.split_at(text.find(is_other).unwrap_or(text.len()));
    let (hours, minutes, rest) =
        if let (4, Some((hours, minutes))) = (digits.len(), digits.split_at_checked(2)) {
            (hours, minutes, rest)
        } else {
            let behind = rest.strip_prefix([':', '.', 'h']);
            let minutes = behind.and_then(|rest| rest.split_at_checked(2));
            let minutes = minutes.filter(|(minutes, after)| {
                minutes.bytes().all(|byte| byte.is_ascii_digit())
                    && !after.starts_with(|c: char| c.is_ascii_digit())
            });
            let (minutes, rest) = minutes.unwrap_or(("0", rest));
            (digits, minutes, rest.strip_prefix('h').unwrap_or(rest))
        };
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    if hours > 24 || minutes > 59 {
        return None;
    }
    let behind = rest.trim_start();
    let half = [
        ("am", 0),
        ("a.m.", 0),
        ("a.m", 0),
        ("pm", 12),
        ("p.m.", 12),
        ("p.m", 12),
    ];
    let half = half
        .into_iter()
        .find_map(|(word, added)| Some((after_word(behind, word)?, added)));
    match half {
        Some((after, added)) if (1..=12).contains(&hours) => Some((
            Token::Time((hours % 12 + added) * 60 + minutes, true),
            after,
        )),
        Some(_) => None,
        None => Some((Token::Time(hours * 60 + minutes, false), rest)),
    }
}

/// The same in the syntax of `OpenStreetMap`; `None` if the parts make no hours.
fn rules(tokens: &[Token]) -> Option<String> {
    let (mut rules, mut days, mut times) = (Vec::new(), Vec::new(), Vec::new());
    let mut rest = tokens;
    loop {
        rest = match rest {
            [
                Token::Days(from, _),
                Token::To,
                Token::Days(_, to),
                rest @ ..,
            ]
            | [Token::Days(from, to), rest @ ..] => {
                if !times.is_empty() {
                    rules.push(rule(&mut days, &mut times)?);
                }
                days.push(format!("{}-{}", abbreviation(*from), abbreviation(*to)));
                rest
            }
            [
                Token::Time(from, is_half),
                Token::To,
                Token::Time(to, to_half),
                rest @ ..,
            ] => {
                times.push(span((*from, *is_half), (*to, *to_half))?);
                rest
            }
            [Token::And, rest @ ..] => rest,
            [Token::End, rest @ ..] => {
                rules.push(rule(&mut days, &mut times)?);
                rest
            }
            [] if days.is_empty() && times.is_empty() && !rules.is_empty() => break,
            [] => {
                rules.push(rule(&mut days, &mut times)?);
                break;
            }
            _ => return None,
        };
    }
    Some(rules.join("; "))
}

/// One rule, from its days and its times. Days without times may be closed or open: nothing is proposed.
fn rule(days: &mut Vec<String>, times: &mut Vec<String>) -> Option<String> {
    let (days, times) = (std::mem::take(days), std::mem::take(times));
    let days = if days.is_empty() {
        "Mo-Su".to_owned()
    } else {
        days.join(",")
    };
    (!times.is_empty()).then(|| format!("{days} {}", times.join(",")))
}

/// A stretch of time. `9-5pm` starts in the morning, and `1-5pm` in the afternoon; `9-5` alone can be either.
fn span((mut from, from_half): (u16, bool), (to, to_half): (u16, bool)) -> Option<String> {
    const NOON: u16 = 12 * 60;
    const EVENING: u16 = 18 * 60;
    if to_half && !from_half && to > NOON && from + NOON < to {
        from += NOON;
    }
    let is_clear = from < to || from >= EVENING || from_half && to_half;
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    is_clear.then(|| format!("{}-{}", clock(from), clock(to)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_in_words_are_understood_as_a_whole_or_not_at_all() {
        for (text, hours) in [
            ("Mandag-fredag 9-17", "Mo-Fr 09:00-17:00"),
            ("mandag til fredag kl. 9 til 17", "Mo-Fr 09:00-17:00"),
            ("Man–fre 09.00–15.30", "Mo-Fr 09:00-15:30"),
            ("ma-fr 9-17", "Mo-Fr 09:00-17:00"),
            (
                "Hverdager 0900-1530, lørdager 10-14",
                "Mo-Fr 09:00-15:30; Sa 10:00-14:00",
            ),
            ("Monday to Friday, 9am to 5pm", "Mo-Fr 09:00-17:00"),
            ("Mondays and Thursdays 1-5 p.m.", "Mo,Th 13:00-17:00"),
            (
                "Lundi au vendredi de 9h à 12h30 et 14h à 17h",
                "Mo-Fr 09:00-12:30,14:00-17:00",
            ),
            ("lunes a viernes 9:00 a 18:00", "Mo-Fr 09:00-18:00"),
            ("с понедельника по пятницу с 9 до 17", "Mo-Fr 09:00-17:00"),
            ("星期一至星期五 9:00-17:00", "Mo-Fr 09:00-17:00"),
            ("every day 8-22", "Mo-Su 08:00-22:00"),
            ("Mo-Fr 9:00-17:00", "Mo-Fr 09:00-17:00"),
            ("Lun\u{2013}Fr 09:00-17:00", "Mo-Fr 09:00-17:00"),
            ("Fredag 22-02", "Fr 22:00-02:00"),
            ("Mar 9-17", "Tu 09:00-17:00"),
            ("24 hours", "24/7"),
            ("Hele døgnet", "24/7"),
            ("Døgnåpent, alle dager", "24/7"),
            ("24 hours a day, 7 days a week", "24/7"),
            ("круглосуточно", "24/7"),
        ] {
            let found = proposal(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.to_osm(), hours, "{text}");
        }
        for text in [
            "weekdays, office hours",
            "Mandag-fredag 9-17, ikke i ferier",
            "Monday to Friday 9-5",
            "Mo-Fr 09:00+",
            "Mandag-fredag",
            "Mandag stengt",
            "Mo-Fr 09:00-17:00; PH off",
            "t 9-17",
            "Mo-Fr 25:00-26:00",
            "",
        ] {
            assert_eq!(proposal(text), None, "{text}");
        }
    }
}
