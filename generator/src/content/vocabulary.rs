//! Closed vocabularies: the words that a field of a record can have, as enums.
//!
//! A table in `vocabularies!` is the only place where a word is written. The comment above a word is its meaning in words for
//! editors, which `fanal explain` shows. Whatever follows from a word, such as whether
//! an audience is narrow, is a method beside its enum, with a `match` that names every word: a new word does not compile
//! until each of these methods decides about it.

/// An enum whose variants are the words of a field.
pub trait Vocabulary: Copy + Eq + 'static {
    /// All words, in the order in which help texts list them.
    const ALL: &'static [Self];

    /// The word as records and open data have it.
    fn word(self) -> &'static str;

    /// What the word means, in a sentence for editors.
    fn meaning(self) -> &'static str;

    /// The word that is written `word`.
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.word() == word)
    }

    /// All words as they are written, in the order of [`Vocabulary::ALL`].
    fn words() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL.iter().map(|word| word.word())
    }
}

/// A word with its meaning, for people who choose one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordMeaning {
    /// The word as it is written.
    pub word: &'static str,
    /// What it means, in a sentence.
    pub meaning: &'static str,
}

/// All words of the vocabulary `V` with their meanings.
pub fn meanings<V: Vocabulary>() -> Vec<WordMeaning> {
    let words = V::ALL.iter().map(|word| WordMeaning {
        word: word.word(),
        meaning: word.meaning(),
    });
    words.collect()
}

/// A vocabulary that pages show: each word has a message `<prefix>-<word>`.
pub trait ShownVocabulary: Vocabulary {
    /// What the ids of its messages start with.
    const PREFIX: &'static str;

    /// The id of the message that says this word to a reader.
    fn message_id(self) -> String {
        format!("{}-{}", Self::PREFIX, self.word())
    }
}

/// Makes an enum with [`Vocabulary`], and with [`ShownVocabulary`] if its messages have a prefix.
macro_rules! vocabulary {
    (
        $(#[$attribute:meta])*
        $name:ident $(, messages $prefix:literal)? {
            $($(#[doc = $meaning:expr])+ $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(
                #[doc = concat!("`", $word, "`:", $($meaning),+)]
                $variant,
            )+
        }

        impl $crate::content::vocabulary::Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            fn meaning(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($($meaning),+).trim_start(),)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::content::vocabulary::Vocabulary::word(*self))
            }
        }

        $(
            impl $crate::content::vocabulary::ShownVocabulary for $name {
                const PREFIX: &'static str = $prefix;
            }
        )?
    };
}

/// Makes an enum of each table, as [`vocabulary!`] does, and the function `message_ids` that lists the messages of all.
macro_rules! vocabularies {
    (
        $(
            $(#[$attribute:meta])*
            $name:ident $(, messages $prefix:literal)? { $($words:tt)+ }
        )+
    ) => {
        $(
            $crate::content::vocabulary::vocabulary! {
                $(#[$attribute])*
                $name $(, messages $prefix)? { $($words)+ }
            }
        )+

        /// The ids of the messages of all vocabularies in this table that pages show.
        pub fn message_ids() -> Vec<String> {
            let mut ids = Vec::new();
            $($(
                let _prefix: &str = $prefix;
                let words = <$name as $crate::content::vocabulary::Vocabulary>::ALL.iter();
                ids.extend(words.map(|word| {
                    $crate::content::vocabulary::ShownVocabulary::message_id(*word)
                }));
            )?)+
            ids
        }
    };
}

pub(crate) use {vocabularies, vocabulary};
