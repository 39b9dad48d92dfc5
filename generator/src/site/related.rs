//! Hotlines that also take calls from other territories: the pages of those that lack one of their own show them.

use super::parts::Parts;
use crate::content::hotline::Hotline;
use crate::content::territory::Territory;
use crate::problem::{At, Place, Problem, Problems};

/// Checks the field `also_serves` of all hotlines. A site without pages of other countries shows none of these hotlines there.
pub(super) fn check(parts: &Parts, problems: &Problems) {
    if parts.config.only_country().is_some() {
        return;
    }
    for hotline in parts.records.hotlines.values() {
        let served = hotline.also_serves.iter();
        problems.extend(served.filter_map(|served| wrong(parts, hotline, served)));
    }
}

/// The problem of a territory that the page of which cannot show the hotline.
fn wrong(parts: &Parts, hotline: &Hotline, served: &At<Territory>) -> Option<Problem> {
    let code = served.value;
    let place = Place::span(&hotline.place.path, &served.span);
    if code == hotline.territory {
        let message = format!("`{code}` is the territory of this line itself");
        let help = "write only other countries and territories here";
        return Some(Problem::error(place, message).help(help));
    }
    if !hotline.is_for_everybody() {
        let message = format!("this line is for some people only, and cannot be shown for {code}");
        let help = "take out `also_serves`: only a line for everybody is shown for another country";
        return Some(Problem::error(place, message).help(help));
    }
    if !Territory::inhabited().contains(&code) {
        let message = format!("{code} has no page, since nobody lives there");
        return Some(Problem::error(place, message).help(format!("take out `{code}`")));
    }
    let mut others = parts.records.hotlines.values();
    let own = others.find(|other| other.territory == code && other.is_public())?;
    let message = format!("{code} has a line of its own, so its page does not show this one");
    let help = format!("take out `{code}`; the line is `{}`", own.id);
    Some(Problem::warning(place, message).help(help))
}
