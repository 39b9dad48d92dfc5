//! What changes on a site by itself as days pass: campaigns that start and end, pages that appear and go.

use jiff::civil::Date;
use serde::Serialize;

use super::model::Site;
use crate::content::campaign::Stage;

/// A change that comes with a day, if the site is built on that day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Coming {
    /// The first day on which the site is another one.
    pub on: Date,
    /// What changes, as a sentence without its full stop.
    pub what: String,
}

impl Site {
    /// What is still to come, the soonest first.
    pub fn coming(&self) -> Vec<Coming> {
        let mut coming = Vec::new();
        for campaign in &self.campaigns {
            let id = &campaign.id;
            match campaign.stage(self.today) {
                Stage::Before => coming.push(Coming {
                    on: campaign.starts_on,
                    what: format!("the campaign `{id}` starts"),
                }),
                Stage::On => coming.extend(campaign.ends_on.tomorrow().ok().map(|on| Coming {
                    on,
                    what: format!("the campaign `{id}` is over"),
                })),
                Stage::After => {}
            }
        }
        for page in self.pages.values().chain(self.unshown.values()) {
            let Some(source) = page.translations.get(&self.config.source) else {
                continue;
            };
            if source.draft || self.config.is_hidden(&page.id) {
                continue;
            }
            let appears = source.publish_at.map(|on| (on, "appears"));
            let goes = source.expires_at.map(|on| (on, "is no longer shown"));
            let days = [appears, goes].into_iter().flatten();
            coming.extend(
                days.filter(|(on, _)| *on > self.today)
                    .map(|(on, what)| Coming {
                        on,
                        what: format!("the page `{}` {what}", page.id),
                    }),
            );
        }
        coming.sort();
        coming
    }
}
