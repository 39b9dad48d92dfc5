//! The table `[tip]` of `site.toml`, as it was written: who reads tips, and with which keys.

use jiff::civil::Date;

use crate::content::fields::Fields;
use crate::content::readers::{Readers, Reading};
use crate::problem::{At, Problem, Problems};

/// `[tip]`: who reads what witnesses write.
#[derive(Debug)]
pub struct TipTable {
    /// The keys that open a tip; 1 to 20.
    pub recipients: Vec<RecipientTable>,
    /// Who reads.
    pub readers: Readers,
    /// How often.
    pub reading: Reading,
    /// The id of the hotline that knows the callback code.
    pub hotline: At<String>,
    /// The codes of the countries where the readers can act.
    pub countries: Vec<At<String>>,
}

/// An entry of `recipients`: the public keys of one reader.
#[derive(Debug)]
pub struct RecipientTable {
    /// The key that the function seals to.
    pub key: At<String>,
    /// The key that the form's script seals to.
    pub browser: Option<At<String>>,
    /// The first day on which both are no longer used.
    pub expires_on: Date,
}

impl TipTable {
    /// Reads the table. `None` when it cannot be used; `problems` say why.
    pub(super) fn read(mut fields: Fields<'_>, problems: &Problems) -> Option<Self> {
        let whole = fields.whole();
        let recipients = recipients(&mut fields);
        if recipients.is_empty() || recipients.len() > 20 {
            problems.push(
                Problem::error(whole, format!("`[tip]` names {} recipients", recipients.len())).help(
                    "name 1 to 20: `recipients = [{ key = \"age1…\", browser = \"B…\", expires_on = 2027-11-01 }]`; `tip-inbox keygen` makes one. Without `[tip]` there is no form, and the page says to call",
                ),
            );
        }
        let readers = fields.word("readers");
        let reading = fields.word("reading");
        let hotline = fields.required_text("line");
        let countries = fields.texts("countries");
        fields.finish();
        (!recipients.is_empty()).then_some(())?;
        Some(Self {
            recipients,
            // A wrong word stops the build; the rest of the table is still worth checking.
            readers: readers.unwrap_or(Readers::HotlineOperators),
            reading: reading.unwrap_or(Reading::Weekly),
            hotline: hotline?,
            countries,
        })
    }
}

fn recipients(fields: &mut Fields<'_>) -> Vec<RecipientTable> {
    let mut recipients = Vec::new();
    for mut table in fields.tables("recipients") {
        let (key, browser, expires_on) = (
            table.required_text("key"),
            table.text("browser"),
            table.required_date("expires_on"),
        );
        table.finish();
        if let (Some(key), Some(expires_on)) = (key, expires_on) {
            recipients.push(RecipientTable {
                key,
                browser,
                expires_on: expires_on.value,
            });
        }
    }
    recipients
}
