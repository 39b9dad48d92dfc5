//! Fields that are flags, whole numbers or dates.

use jiff::civil::Date;
use toml::de::DeValue;

use super::table::Fields;
use crate::problem::At;

impl Fields<'_> {
    /// `true` or `false`.
    pub fn flag(&mut self, name: &'static str) -> Option<At<bool>> {
        self.typed(name, "true or false", |_, value| value.as_bool())
    }

    /// A whole number from 0 on.
    pub fn count(&mut self, name: &'static str) -> Option<At<u32>> {
        self.typed(name, "a whole number", |_, value| {
            value.as_integer()?.as_str().parse().ok()
        })
    }

    /// A calendar day, without a time.
    pub fn date(&mut self, name: &'static str) -> Option<At<Date>> {
        let found = self.typed(name, "a date", |_, value| Found::read(&value))?;
        self.only_day(name, found)
    }

    /// The day that was found; a day with a time or in quotes is a problem that names the day alone.
    fn only_day(&self, name: &str, found: At<Found>) -> Option<At<Date>> {
        let (why, day) = match found.value {
            Found::Day(value) => {
                return Some(At {
                    value,
                    span: found.span,
                });
            }
            Found::WithTime(day) => ("has a time, and only the day counts", day),
            Found::Quoted(day) => ("is not a date but a text", day),
        };
        let message = format!("`{name}` {why}");
        let help = match found.value {
            Found::Quoted(_) => format!("write it without quotes: `{name} = {day}`"),
            _ => format!("write the day alone: `{name} = {day}`"),
        };
        self.error(&found.span, message, help);
        None
    }

    /// A calendar day that must be there.
    pub fn required_date(&mut self, name: &'static str) -> Option<At<Date>> {
        let there = self.has(name);
        let date = self.date(name);
        if !there {
            self.missing(name, "a date");
        }
        date
    }

    /// The characters of a date, which may be a TOML date or a text such as `"2019-10"`.
    pub fn date_as_text(&mut self, name: &'static str) -> Option<At<String>> {
        let found = self.typed(name, "a date", |_, value| match value {
            DeValue::String(text) => Some(Ok(text.into_owned())),
            DeValue::Datetime(date) if date.time.is_none() => Some(Ok(date.to_string())),
            value => Found::read(&value).map(Err),
        })?;
        let At { value, span } = found;
        match value {
            Ok(value) => Some(At { value, span }),
            Err(value) => {
                let day = self.only_day(name, At { value, span })?;
                Some(day.map(|day| day.to_string()))
            }
        }
    }
}

/// A day in the value of a field.
#[derive(Clone, Copy)]
enum Found {
    /// The day alone, as it should be.
    Day(Date),
    /// A day with a time.
    WithTime(Date),
    /// A day in quotes.
    Quoted(Date),
}

impl Found {
    /// The day in a value; `None` if there is none.
    fn read(value: &DeValue<'_>) -> Option<Self> {
        if let DeValue::String(text) = value {
            let day = text.trim().get(..10)?;
            return day.parse().ok().map(Self::Quoted);
        }
        let found = value.as_datetime()?;
        let date = found.date?;
        let day = Date::new(
            i16::try_from(date.year).ok()?,
            i8::try_from(date.month).ok()?,
            i8::try_from(date.day).ok()?,
        );
        let found = if found.time.is_none() {
            Self::Day
        } else {
            Self::WithTime
        };
        day.ok().map(found)
    }
}
