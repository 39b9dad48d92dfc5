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
        self.typed(name, "a date", |_, value| {
            let date = value.as_datetime().filter(|at| at.time.is_none())?.date?;
            Date::new(
                i16::try_from(date.year).ok()?,
                i8::try_from(date.month).ok()?,
                i8::try_from(date.day).ok()?,
            )
            .ok()
        })
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
        self.typed(name, "a date", |_, value| match value {
            DeValue::String(text) => Some(text.into_owned()),
            DeValue::Datetime(date) => Some(date.to_string()),
            _ => None,
        })
    }
}
