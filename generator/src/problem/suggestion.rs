//! Suggestions for a mistyped word: the most similar known word, or a list of the known words.

/// The word of `known` that is most similar to `word`. `None` if no word is similar.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            let longer = candidate.chars().count().max(word.chars().count());
            // In a word of two letters, one different letter makes another word: `fr` is not `ur`.
            let limit = if longer < 3 { 0 } else { (longer / 3).max(1) };
            *distance <= limit || (!word.is_empty() && candidate.starts_with(word))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The most words that a help text lists.
const LISTED: usize = 32;

/// A help text for a word that is not among `known`: the most similar one, or the first 32 of them.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("did you mean `{near}`?");
    }
    let all: Vec<_> = known.into_iter().map(|word| format!("`{word}`")).collect();
    match all.get(LISTED..).map_or(0, <[_]>::len) {
        0 => format!("it can be one of {}", all.join(", ")),
        more => {
            let some: Vec<_> = all.into_iter().take(LISTED).collect();
            format!("it can be one of {} and {more} more", some.join(", "))
        }
    }
}
