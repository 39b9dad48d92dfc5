//! Puts a help line into the words of a sheet.

use super::sheet::{Emergency, Foreign, Further, Line, Number, Sheet};
use crate::content::config::Status;
use crate::content::emergency::Responders;
use crate::content::hotline::vocabulary::Subject;
use crate::content::hotline::{self, Hotline};
use crate::content::letter_case::upper_first;
use crate::content::locale::Tag;
use crate::content::number::Dial;
use crate::content::sheet_kind::Kind;
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::Problem;
use crate::publish::html::words::Words;
use crate::site::Site;

/// The most other help lines on a sheet.
const MOST_OTHERS: usize = 6;

/// The sheet of a help line, without its mark.
///
/// # Errors
///
/// When no language of the site has a message.
pub(super) fn sheet(
    site: &Site,
    hotline: &Hotline,
    tag: &Tag,
    kind: Kind,
) -> Result<Sheet, Problem> {
    let words = Words::new(site, tag);
    let neutral = neutral(&words, hotline, kind)?;
    if kind.is_neutral() {
        return Ok(neutral);
    }
    let territory = words.locale().territory(hotline.territory.code());
    let message = |id: &str| words.message(id);
    let others = if kind.has_other_lines() {
        others(&words, hotline)?
    } else {
        Vec::new()
    };
    let there = words.saying_there(hotline)?;
    Ok(Sheet {
        title: format!("{} – {territory}", hotline.name.text),
        headline: Some(message("print-headline")?),
        questions: questions(&words, hotline)?,
        name: Some(foreign(&hotline.name)),
        gloss: words.gloss(hotline)?,
        further: further_numbers(&words, hotline, kind)?,
        restrictions: words.restrictions(hotline)?,
        say: Some(message("print-say")?),
        sayings: words.sayings()?,
        saying_there: there.map(|(text, tag)| in_language(text, tag)),
        assurances_heading: Some(message("hotline-when-you-call")?),
        assurances: assurances(&words, hotline)?,
        services_heading: Some(message("hotline-services")?),
        services: words.sentences(hotline.services.as_deref())?,
        next_heading: Some(message("hotline-next")?),
        next: words.sentences(hotline.next.as_deref())?,
        others_heading: Some(message("print-others")?),
        others,
        tear: Some(message("print-tear")?),
        emergency: emergency(&words, hotline)?,
        more: Some(message("print-more")?),
        organisation: site.config.organisation.clone(),
        ..neutral
    })
}

/// The words that name nothing, which every sheet with a number has.
fn neutral(words: &Words<'_>, hotline: &Hotline, kind: Kind) -> Result<Sheet, Problem> {
    let site = words.site();
    let page = site.territory_address(hotline.territory, &words.locale().tag);
    let address = site.printed_address(&page);
    let number = hotline.main_number();
    Ok(Sheet {
        number: Number {
            reach: reach(words, &number.dial)?,
            display: number.display.clone(),
        },
        hours: hours(words, hotline)?,
        languages: languages(words, hotline)?,
        qr_alt: words.filled("print-qr", &[("address", &address.shown)])?,
        url: address.url,
        address: address.shown,
        age: age(words, hotline)?,
        ..blank(words, kind)?
    })
}

/// A sheet without a number: its language, and when it was made.
pub(super) fn blank(words: &Words<'_>, kind: Kind) -> Result<Sheet, Problem> {
    let (site, locale) = (words.site(), words.locale());
    let id = locale.tag.id();
    let status = site.locale(&locale.tag).status;
    let is_unchecked = matches!(status, Status::Courtesy | Status::Unreviewed);
    Ok(Sheet {
        kind: kind.word(),
        title: words.message("print-card-title")?,
        lang: locale.tag.language().to_owned(),
        script: id.script.map(|script| script.to_string()),
        region: id.region.map(|region| region.to_string()),
        dir: locale.direction,
        day: (site.today.year(), site.today.month(), site.today.day()),
        ground: site.config.look.card.map(|card| card.to_string()),
        made: words.filled("print-made", &[("date", &locale.date(site.today))])?,
        unchecked: is_unchecked
            .then(|| words.message("print-unchecked"))
            .transpose()?,
        ..Sheet::default()
    })
}

/// The restrictions of a hotline, in the source language. A restriction whose message is missing counts too, because it may be
/// one that callers must know.
pub(super) fn restrictions(site: &Site, hotline: &Hotline) -> Vec<String> {
    let words = Words::new(site, &site.config.source);
    words
        .restrictions(hotline)
        .unwrap_or_else(|problem| vec![problem.message])
}

/// The opening hours in words.
fn hours(words: &Words<'_>, hotline: &Hotline) -> Result<Option<String>, Problem> {
    let hours = hotline.hours.as_ref();
    hours.map(|hours| words.hours(hours)).transpose()
}

/// The languages that are spoken: label and list.
fn languages(words: &Words<'_>, hotline: &Hotline) -> Result<Option<(String, String)>, Problem> {
    let locale = words.locale();
    let languages = hotline.languages.iter();
    let languages: Vec<_> = languages.map(|tag| locale.language(tag)).collect();
    if languages.is_empty() {
        return Ok(None);
    }
    let label = words.message("hotline-languages")?;
    Ok(Some((label, locale.list(&languages))))
}

/// The other help lines of the territory that are for the public.
fn others(words: &Words<'_>, hotline: &Hotline) -> Result<Vec<Line>, Problem> {
    let lines = words.site().lines(hotline.territory);
    let others = lines.filter(|line| line.id != hotline.id && line.is_public());
    let others = others.take(MOST_OTHERS).map(|line| {
        Ok(Line {
            record: line.id.to_string(),
            name: foreign(&line.name),
            number: Number {
                reach: reach(words, &line.main_number().dial)?,
                display: line.main_number().display.clone(),
            },
            hours: hours(words, line)?,
            restrictions: words.restrictions(line)?,
            age: age(words, line)?,
        })
    });
    others.collect()
}

/// The questions of a poster, for a line that is for those who would answer yes.
fn questions(words: &Words<'_>, hotline: &Hotline) -> Result<Vec<String>, Problem> {
    let ids: &[&str] = match hotline.subject() {
        Subject::Trafficking | Subject::Labour => &[
            "print-question-leave",
            "print-question-papers",
            "print-question-fear",
        ],
        Subject::Violence => &["print-question-fear"],
        Subject::Children | Subject::CrimeVictims | Subject::OtherHarm | Subject::Nationals => &[],
    };
    ids.iter().map(|id| words.message(id)).collect()
}

/// What one does with a number.
fn reach(words: &Words<'_>, dial: &Dial) -> Result<String, Problem> {
    let kind = match dial {
        Dial::Sms(_) => "sms",
        Dial::WhatsApp(_) => "whatsapp",
        Dial::Short(_) | Dial::National(_) | Dial::International(_) => "national",
    };
    words.filled("hotline-reach", &[("kind", kind)])
}

/// The numbers of a help line after its first, as many as the sheet has.
fn further_numbers(
    words: &Words<'_>,
    hotline: &Hotline,
    kind: Kind,
) -> Result<Vec<Further>, Problem> {
    let numbers = hotline.numbers.iter().skip(1);
    let numbers = numbers.take(kind.most_further_numbers());
    numbers.map(|number| further(words, number)).collect()
}

fn further(words: &Words<'_>, number: &hotline::Number) -> Result<Further, Problem> {
    let shown = words.number(number)?;
    let is_voice = number.dial.is_voice();
    let said: Vec<_> = shown.label.into_iter().chain(shown.languages).collect();
    let way = (said.is_empty() || !is_voice).then(|| reach(words, &number.dial));
    let label: Vec<_> = way.transpose()?.into_iter().chain(said).collect();
    Ok(Further {
        label: upper_first(&label.join(" · ")),
        display: shown.display,
        region: number.region.as_ref().map(foreign),
    })
}

/// A name in its own language.
fn foreign(name: &hotline::Name) -> Foreign {
    in_language(name.text.clone(), &name.lang)
}

fn in_language(text: String, tag: &Tag) -> Foreign {
    Foreign {
        text,
        lang: tag.language().to_owned(),
        dir: tag.direction(),
    }
}

/// What a caller should know: what speaks for calling, and what to beware of.
fn assurances(words: &Words<'_>, hotline: &Hotline) -> Result<Vec<String>, Problem> {
    let mut said = Vec::new();
    if hotline.free == Some(true) {
        said.push(words.filled("hotline-free", &[("known", "yes")])?);
    }
    if hotline.anonymous == Some(true) {
        said.push(words.filled("hotline-anonymous", &[("known", "yes")])?);
    }
    if hotline.person == Some(false) {
        said.push(words.filled("hotline-person", &[("known", "no")])?);
    }
    said.push(words.message("hotline-ask-first")?);
    if hotline.main_number().dial.is_voice() {
        said.push(words.message("hotline-hang-up")?);
        said.push(words.message("hotline-call-list")?);
    }
    Ok(said)
}

/// The emergency number of the line's territory, where it is well sourced.
fn emergency(words: &Words<'_>, hotline: &Hotline) -> Result<Option<Emergency>, Problem> {
    let Some(emergency) = words.site().emergency.get(&hotline.territory) else {
        return Ok(None);
    };
    let responders = emergency.responders();
    let who = (responders != Responders::All)
        .then(|| words.filled("hotline-emergency-who", &[("who", responders.word())]));
    let doubt = emergency
        .may_not_answer
        .then(|| words.message("hotline-emergency-may-not-answer"));
    Ok(Some(Emergency {
        before: words.message("hotline-emergency-own")?,
        numbers: emergency
            .main_numbers()
            .map(|number| number.dial.clone())
            .collect(),
        who: who.transpose()?,
        doubt: doubt.transpose()?,
    }))
}

/// How old the facts are, in the words of the card on the page.
fn age(words: &Words<'_>, hotline: &Hotline) -> Result<String, Problem> {
    let age = words.age(hotline)?;
    let read = ("date", age.read_on.as_str());
    let said = if let Some(day) = &age.called_on {
        words.filled("hotline-age-called", &[("date", day)])?
    } else if let Some(day) = &age.page_date {
        words.filled("hotline-age-dated", &[("page", day), read])?
    } else if let Some(month) = &age.page_month {
        words.filled("hotline-age-month", &[("month", month), read])?
    } else {
        words.filled("hotline-age-undated", &[read])?
    };
    if !age.is_old {
        return Ok(said);
    }
    let gap = if words.locale().tag.language() == "zh" {
        ""
    } else {
        " "
    };
    Ok(format!("{said}{gap}{}", words.message("hotline-age-old")?))
}
