//! The case of a sentence's first letter.
//!
//! Case mapping is the Unicode default: one letter can become several (`ß` becomes `SS`), and most scripts have no case.

/// The text with its first letter in upper case, for words that start a line.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The text with its first letter in lower case, for another program's sentence within one of ours.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_letter_changes_its_case() {
        assert_eq!(upper_first("понедельник – Пт"), "Понедельник – Пт");
        assert_eq!(upper_first("پیر"), "پیر");
        assert_eq!(lower_first("Expected A token"), "expected A token");
        assert_eq!(lower_first(""), "");
    }
}
