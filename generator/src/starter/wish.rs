//! What somebody says of the site that they want.

use jiff::civil::Date;

use super::languages::Languages;
use crate::content::hotline::vocabulary::Model;
use crate::content::territory::Territory;

/// The models of a help line for which there is a site to start from.
pub(super) const MODELS: [Model; 4] = [
    Model::StateRun,
    Model::NgoStateFunded,
    Model::NgoPrivatelyFunded,
    Model::NgoMixedFunding,
];

/// The site that somebody wants.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The country.
    pub country: Territory,
    /// Its languages.
    pub languages: Languages,
    /// Who runs the line and who pays for it; none to keep what our record says.
    pub model: Option<Model>,
    /// The name of the site; none for the title of its first page, which says nothing of what the site is about.
    pub name: Option<String>,
    /// The day on which the site is made.
    pub today: Date,
}
