//! Numbering plans: the calling code of each territory, and the digit that is dialled before a number within it.
//!
//! Plans serve to compare two spellings of a number, never to make one: for real hotlines, programs that guess a prefix
//! make links that reach nobody.

use tip_core::character::western_digit;

use crate::content::territory::Territory;

/// Per territory its code of ISO 3166-1, its calling code (ITU-T E.164), and, after a `-`, its national prefix. The
/// territories that are not here have no plan of their own, and nobody lives there.
///
/// From `resources/PhoneNumberMetadata.xml` of libphonenumber (<https://github.com/google/libphonenumber>, Apache-2.0,
/// the file of 16 July 2026): the attributes `countryCode` and `nationalPrefix`.
const PLANS: &str = "\
    AD376 AE971-0 AF93-0 AG1-1 AI1-1 AL355-0 AM374-0 AO244 AR54-0 AS1-1 AT43-0 AU61-0 AW297 AX358-0 AZ994-0 BA387-0 \
    BB1-1 BD880-0 BE32-0 BF226 BG359-0 BH973 BI257 BJ229 BL590-0 BM1-1 BN673 BO591-0 BQ599 BR55-0 BS1-1 BT975 BW267 \
    BY375-8 BZ501 CA1-1 CC61-0 CD243-0 CF236 CG242 CH41-0 CI225 CK682 CL56 CM237 CN86-0 CO57-0 CR506 CU53-0 CV238 \
    CW599 CX61-0 CY357 CZ420 DE49-0 DJ253 DK45 DM1-1 DO1-1 DZ213-0 EC593-0 EE372 EG20-0 EH212-0 ER291-0 ES34 ET251-0 \
    FI358-0 FJ679 FK500 FM691 FO298 FR33-0 GA241 GB44-0 GD1-1 GE995-0 GF594-0 GG44-0 GH233-0 GI350 GL299 GM220 GN224 \
    GP590-0 GQ240 GR30 GT502 GU1-1 GW245 GY592 HK852 HN504 HR385-0 HT509 HU36-06 ID62-0 IE353-0 IL972-0 IM44-0 \
    IN91-0 IO246 IQ964-0 IR98-0 IS354 IT39 JE44-0 JM1-1 JO962-0 JP81-0 KE254-0 KG996-0 KH855-0 KI686-0 KM269 KN1-1 \
    KP850-0 KR82-0 KW965 KY1-1 KZ7-8 LA856-0 LB961-0 LC1-1 LI423-0 LK94-0 LR231-0 LS266 LT370-0 LU352 LV371 LY218-0 \
    MA212-0 MC377-0 MD373-0 ME382-0 MF590-0 MG261-0 MH692-1 MK389-0 ML223 MM95-0 MN976-0 MO853 MP1-1 MQ596-0 MR222 \
    MS1-1 MT356 MU230 MV960 MW265-0 MX52 MY60-0 MZ258 NA264-0 NC687 NE227 NF672 NG234-0 NI505 NL31-0 NO47 NP977-0 \
    NR674 NU683 NZ64-0 OM968 PA507 PE51-0 PF689 PG675 PH63-0 PK92-0 PL48 PM508-0 PR1-1 PS970-0 PT351 PW680 PY595-0 \
    QA974 RE262-0 RO40-0 RS381-0 RU7-8 RW250-0 SA966-0 SB677 SC248 SD249-0 SE46-0 SG65 SH290 SI386-0 SJ47 SK421-0 \
    SL232-0 SM378 SN221 SO252-0 SR597 SS211-0 ST239 SV503 SX1-1 SY963-0 SZ268 TC1-1 TD235 TG228 TH66-0 TJ992 TK690 \
    TL670 TM993-8 TN216 TO676 TR90-0 TT1-1 TV688 TW886-0 TZ255-0 UA380-0 UG256-0 US1-1 UY598-0 UZ998 VA39 VC1-1 \
    VE58-0 VG1-1 VI1-1 VN84-0 VU678 WF681 WS685 XK383-0 YE967-0 YT262-0 ZA27-0 ZM260-0 ZW263-0";

/// Calling codes of services that belong to no country, such as international freephone (ITU-T E.164, annex D).
const GLOBAL: [&str; 9] = [
    "800", "808", "870", "878", "881", "882", "883", "888", "979",
];

/// What is dialled before a calling code, from most countries.
const INTERNATIONAL_PREFIXES: [&str; 5] = ["00", "011", "0011", "010", "810"];

/// The fewest digits of a number without the codes before it. Shorter ones are like any other figure.
const MIN_DIGITS: usize = 5;

/// The numbering plan of a territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberingPlan {
    /// The calling code, without `+`.
    pub code: &'static str,
    /// What is dialled before a number within the territory only; mostly `0`, or empty.
    pub national_prefix: &'static str,
}

impl NumberingPlan {
    /// The plan of a territory. `None` for a few where nobody lives.
    pub fn of(territory: Territory) -> Option<Self> {
        let plan = PLANS
            .split(' ')
            .find_map(|plan| plan.strip_prefix(territory.code()))?;
        let (code, national_prefix) = plan.split_once('-').unwrap_or((plan, ""));
        Some(Self {
            code,
            national_prefix,
        })
    }

    /// Whether an international number, without its `+`, is of this plan or belongs to no country.
    pub fn holds(self, digits: &str) -> bool {
        let codes = GLOBAL.iter().chain([&self.code]);
        codes.into_iter().any(|code| digits.starts_with(code))
    }

    /// Whether an international number, without its `+`, has the national `0` behind the calling code. It reaches nobody.
    pub fn has_stray_prefix(self, digits: &str) -> bool {
        let national = digits.strip_prefix(self.code);
        self.national_prefix == "0" && national.is_some_and(|national| national.starts_with('0'))
    }

    /// The number in full, from the calling code on, however it is spelled.
    pub fn in_full(self, spelling: &Spelling) -> String {
        let digits = spelling.digits.as_str();
        if spelling.is_international {
            return digits.to_owned();
        }
        let abroad = INTERNATIONAL_PREFIXES.iter().find_map(|prefix| {
            let rest = digits.strip_prefix(prefix)?;
            (rest.starts_with(self.code) && rest.len() > self.code.len() + MIN_DIGITS)
                .then_some(rest)
        });
        abroad.map_or_else(
            || format!("{}{}", self.code, self.without_prefix(digits)),
            str::to_owned,
        )
    }

    fn without_prefix(self, digits: &str) -> &str {
        let rest = digits.strip_prefix(self.national_prefix);
        rest.filter(|rest| rest.len() >= MIN_DIGITS)
            .unwrap_or(digits)
    }

    /// All spellings of a number, as digits: with and without calling code, national prefix, and what is dialled before.
    pub fn spellings(self, spelling: &Spelling) -> Vec<String> {
        let full = self.in_full(spelling);
        let national = full.strip_prefix(self.code).unwrap_or(&full);
        let mut spellings = vec![
            full.clone(),
            national.to_owned(),
            format!("{}{national}", self.national_prefix),
            format!("{}{}{national}", self.code, self.national_prefix),
        ];
        spellings.extend(
            INTERNATIONAL_PREFIXES
                .iter()
                .map(|prefix| format!("{prefix}{full}")),
        );
        spellings.retain(|spelling| spelling.len() >= MIN_DIGITS);
        spellings
    }
}

/// A number as somebody wrote it, in Western digits and without what separates them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// The digits. Letters are the digits of their keys (ITU-T E.161), so that `0800 HELP` is `08004357`.
    pub digits: String,
    /// Whether it starts with `+`.
    pub is_international: bool,
}

impl Spelling {
    /// Reads a number: digits of any script, letters of a keypad, and anything that is neither between them.
    ///
    /// The national prefix in brackets, as in `+44 (0)20`, is left out. `None` for a text without digits, or with letters
    /// that no keypad has.
    pub fn parse(text: &str) -> Option<Self> {
        let is_international = text
            .trim_start_matches(|c: char| !c.is_alphanumeric() && c != '+')
            .starts_with('+');
        let text = if is_international {
            text.replace("(0)", "")
        } else {
            text.to_owned()
        };
        let mut digits = String::with_capacity(text.len());
        for character in text.chars() {
            if let Some(digit) = western_digit(character).or_else(|| key(character)) {
                digits.push(digit);
            } else if character.is_alphanumeric() {
                return None;
            }
        }
        let has_digit = text
            .chars()
            .any(|character| western_digit(character).is_some());
        has_digit.then_some(Self {
            digits,
            is_international,
        })
    }
}

/// The digit on the key of a letter.
fn key(letter: char) -> Option<char> {
    Some(match letter.to_ascii_uppercase() {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(code: &str) -> NumberingPlan {
        Territory::parse(code).and_then(NumberingPlan::of).unwrap()
    }

    #[test]
    fn every_territory_where_people_live_has_a_plan() {
        let without = Territory::inhabited()
            .iter()
            .filter(|territory| NumberingPlan::of(**territory).is_none());
        let without: Vec<_> = without.map(Territory::code).collect();
        assert_eq!(without, ["PN"]);
        assert_eq!((plan("NO").code, plan("NO").national_prefix), ("47", ""));
        assert_eq!((plan("GB").code, plan("GB").national_prefix), ("44", "0"));
    }

    #[test]
    fn spellings_of_one_number_are_one_number() {
        for (territory, spellings) in [
            ("NO", ["22 33 11 60", "+47 22331160", "0047-22 33 11 60"]),
            (
                "GB",
                ["08000 121 700", "+44 (0) 8000 121700", "٠٨٠٠٠ ١٢١ ٧٠٠"],
            ),
            (
                "US",
                ["1-888-373-7888", "(888) 373 7888", "+1 888 373 7888"],
            ),
            (
                "IT",
                ["06 1234 5678", "+39 06 1234 5678", "0039 0612345678"],
            ),
            ("HU", ["06 1 234 5678", "+36 1 234 5678", "1 234 5678"]),
            ("AE", ["800 7283", "800 SAVE", "800-save"]),
        ] {
            let full =
                spellings.map(|text| plan(territory).in_full(&Spelling::parse(text).unwrap()));
            assert!(full.iter().all(|other| *other == full[0]), "{full:?}");
        }
    }

    #[test]
    fn a_text_without_digits_is_no_number() {
        for text in ["", "call us", "номер 5", "—"] {
            assert_eq!(Spelling::parse(text), None, "{text}");
        }
    }
}
