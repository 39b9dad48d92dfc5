//! Suggestions: the known word nearest to a mistyped one, for help lines.

/// The nearest of `known` to a word that is not among them, for "did you mean".
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            let longer = candidate.chars().count().max(word.chars().count());
            // Of two letters, one that differs makes another word: `fr` is not `ur`.
            let far = if longer < 3 { 0 } else { (longer / 3).max(1) };
            *distance <= far || (!word.is_empty() && candidate.starts_with(word))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The most words that a help line lists.
const LISTED: usize = 32;

/// A help line for a word outside a known set: the nearest, or those there are, as far as a line can hold them.
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
