//! The kinds of files that are explained.

use crate::content::campaign::CAMPAIGN;
use crate::content::cited_source::SOURCES;
use crate::content::config::SITE;
use crate::content::emergency::EMERGENCY;
use crate::content::fields::FileSchema;
use crate::content::hotline::HOTLINE;
use crate::content::other_names::TERRITORIES;
use crate::content::page::PAGE;
use crate::wording::WORDS;

/// The schemas of all kinds of files, those first that editors need most.
pub static FILES: [&FileSchema; 8] = [
    &HOTLINE,
    &PAGE,
    &CAMPAIGN,
    &SITE,
    &EMERGENCY,
    &SOURCES,
    &TERRITORIES,
    &WORDS,
];
