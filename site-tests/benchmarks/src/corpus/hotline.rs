//! The hotlines of a corpus. None of them exists: the names contain the territory code, and the numbers are invented.

use std::fmt::Write as _;

use super::source_file::SourceFile;

/// One invented hotline.
pub(super) struct Hotline {
    territory: &'static str,
    zone: &'static str,
    calling_code: &'static str,
    pub(super) display: &'static str,
    model: &'static str,
    answered_by: &'static str,
    lang: &'static str,
}

/// All hotlines, one for each of 16 territories.
pub(super) const HOTLINES: [Hotline; 16] = [
    hotline(
        "AR",
        "America/Argentina/Buenos_Aires",
        "54",
        "1180",
        "state-run",
        "prosecutor",
        "es",
    ),
    hotline(
        "BE",
        "Europe/Brussels",
        "32",
        "1181",
        "ngo-state-funded",
        "organisation",
        "fr",
    ),
    hotline(
        "BR",
        "America/Sao_Paulo",
        "55",
        "1182",
        "state-run",
        "state-office",
        "pt",
    ),
    hotline(
        "CA",
        "America/Toronto",
        "1",
        "1183",
        "ngo-mixed-funding",
        "organisation",
        "en",
    ),
    hotline(
        "CN",
        "Asia/Shanghai",
        "86",
        "1184",
        "labour-line",
        "labour-ministry",
        "zh-Hans",
    ),
    hotline(
        "DE",
        "Europe/Berlin",
        "49",
        "1185",
        "ngo-state-funded",
        "organisation",
        "de",
    ),
    hotline(
        "ES",
        "Europe/Madrid",
        "34",
        "1186",
        "state-run",
        "police",
        "es",
    ),
    hotline(
        "FR",
        "Europe/Paris",
        "33",
        "1187",
        "ngo-privately-funded",
        "organisation",
        "fr",
    ),
    hotline(
        "GB",
        "Europe/London",
        "44",
        "1188",
        "ngo-privately-funded",
        "organisation",
        "en",
    ),
    hotline(
        "GR",
        "Europe/Athens",
        "30",
        "1189",
        "ngo-privately-funded",
        "organisation",
        "el",
    ),
    hotline(
        "IN",
        "Asia/Kolkata",
        "91",
        "1190",
        "other-crime-line",
        "state-office",
        "hi",
    ),
    hotline(
        "KZ",
        "Asia/Almaty",
        "7",
        "1191",
        "ngo-mixed-funding",
        "organisation",
        "ru",
    ),
    hotline(
        "NO",
        "Europe/Oslo",
        "47",
        "1192",
        "ngo-state-funded",
        "organisation",
        "nb",
    ),
    hotline(
        "PK",
        "Asia/Karachi",
        "92",
        "1193",
        "state-run",
        "police",
        "ur",
    ),
    hotline(
        "PT",
        "Europe/Lisbon",
        "351",
        "1194",
        "ngo-state-funded",
        "organisation",
        "pt",
    ),
    hotline(
        "US",
        "America/New_York",
        "1",
        "1195",
        "ngo-mixed-funding",
        "organisation",
        "en",
    ),
];

/// A hotline that no article mentions: its territory's page and the lists of hotlines show it.
pub(super) const UNMENTIONED: Hotline = hotline(
    "NZ",
    "Pacific/Auckland",
    "64",
    "1196",
    "ngo-state-funded",
    "organisation",
    "en",
);

/// Hotline `number`, counted from 0 and starting again after the last one.
pub(super) fn nth(number: usize) -> &'static Hotline {
    HOTLINES
        .get(number % HOTLINES.len())
        .expect("a remainder is less than the divisor")
}

const fn hotline(
    territory: &'static str,
    zone: &'static str,
    calling_code: &'static str,
    display: &'static str,
    model: &'static str,
    answered_by: &'static str,
    lang: &'static str,
) -> Hotline {
    Hotline {
        territory,
        zone,
        calling_code,
        display,
        model,
        answered_by,
        lang,
    }
}

impl Hotline {
    pub(super) fn id(&self) -> String {
        format!("{}-{}", self.territory.to_lowercase(), self.display)
    }

    /// Its record in `content/hotlines`.
    pub(super) fn file(&self) -> SourceFile {
        let (id, territory, lang) = (self.id(), self.territory, self.lang);
        let (model, answered_by) = (self.model, self.answered_by);
        let (display, abroad) = (
            self.display,
            format!("+{}5550{}", self.calling_code, self.display),
        );
        let mut text = format!(
            "id = \"{id}\"\nterritory = \"{territory}\"\nname = {{ text = \"{territory} {display}\", lang = \"{lang}\" }}\n\
             operator = {{ text = \"{territory}\", lang = \"{lang}\" }}\nmodel = \"{model}\"\nanswered_by = \"{answered_by}\"\n"
        );
        let hours = if model == "state-run" {
            "24/7"
        } else {
            "Mo-Fr 09:00-17:00"
        };
        let _ = write!(text, "hours = \"{hours}\"\ntime_zone = \"{}\"\n", self.zone);
        let _ = write!(
            text,
            "cost = \"free\"\nlanguages = [\"{lang}\"]\ninterpreter_languages = 40\nanonymous = true\n\
             services = [\"referral\", \"information\", \"shelter\", \"lawyer\"]\nforms = [\"all-forms\"]\n\
             audiences = [\"affected\", \"public\", \"helpers\"]\nnext = [\"police-or-services\"]\n\
             website = \"https://example.org/{id}\"\nconfidence = \"high\"\n\n\
             [[numbers]]\nkind = \"short-code\"\ndisplay = \"{display}\"\ndial = \"{display}\"\n\n\
             [[numbers]]\nkind = \"international\"\ndisplay = \"{abroad}\"\ndial = \"{abroad}\"\nlabel = \"from-abroad\"\n\n\
             [source]\nurl = \"https://example.org/{id}/source\"\ntitle = \"{territory}\"\nseen = 2026-10-01\nread_on = 2026-11-01\n\n\
             [[changed]]\non = 2026-11-01\nwhat = \"added\"\n"
        );
        SourceFile::new(format!("content/hotlines/{id}.toml"), text)
    }
}
