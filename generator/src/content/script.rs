//! Scripts: which letters a name is written in, as far as the finder tells them apart.

use crate::content::vocabulary::{Vocabulary as _, vocabulary};

vocabulary! {
    /// The script of a name. The word is in the name of its file.
    Script {
        /// Latin letters, as in English and Turkish.
        Latin = "latin",
        /// Cyrillic letters, as in Russian.
        Cyrillic = "cyrillic",
        /// Arabic letters, as in Urdu.
        Arabic = "arabic",
        /// Devanagari, as in Hindi.
        Devanagari = "devanagari",
        /// Chinese characters, and Japanese, which has them too.
        Han = "han",
        /// Any other: Greek, Bengali, Thai, Amharic…
        Other = "other",
    }
}

impl Script {
    /// The name of the file with the names in this script.
    pub fn file(self) -> String {
        format!("names-{}.json", self.word())
    }

    /// The script of the first letter that is not Latin, or Latin. `find.js` decides in the same way.
    pub fn of(text: &str) -> Self {
        let scripts = text.chars().map(|character| match character {
            '\0'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{206f}' => Self::Latin,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Self::Arabic,
            '\u{900}'..='\u{97f}' => Self::Devanagari,
            '\u{2e80}'..='\u{9fff}' => Self::Han,
            _ => Self::Other,
        });
        let mut others = scripts.filter(|script| *script != Self::Latin);
        others.next().unwrap_or(Self::Latin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_is_not_latin_decides() {
        for (text, script) in [
            ("Norge", Script::Latin),
            ("“Norvège”", Script::Latin),
            ("ООО UK", Script::Cyrillic),
            ("UK میں", Script::Arabic),
            ("नॉर्वे", Script::Devanagari),
            ("挪威", Script::Han),
            ("Νορβηγία", Script::Other),
        ] {
            assert_eq!(Script::of(text), script, "{text}");
        }
    }
}
