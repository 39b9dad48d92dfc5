//! What `check` and `build` say of changes that come by themselves.

use fanal::site::Coming;

use super::outcome::BOLD;

/// The next day on which the site changes by itself, and what changes; empty if nothing is to come.
pub(super) fn next(coming: &[Coming]) -> String {
    let Some(Coming { on, .. }) = coming.first() else {
        return String::new();
    };
    let same_day = coming.iter().take_while(|coming| coming.on == *on);
    let what: Vec<_> = same_day.map(|coming| coming.what.as_str()).collect();
    format!(
        "On {BOLD}{on}{BOLD:#} {}. Build and copy the site again on that day.\n",
        what.join(", and ")
    )
}
