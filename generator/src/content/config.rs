//! `content/site.toml`: the site's name, origin and languages, and who reads its tips.

mod hosting;
mod hosts;
mod look;
mod origin;
mod schema;
mod site;
mod status;
mod tip;

pub use hosting::Hosting;
pub use hosts::{Host, Hosts};
pub use look::{Logo, Look};
pub use schema::SITE;
pub use site::{Config, Contact, PATH, SiteLocale, SiteToml};
pub use status::Status;
pub use tip::{RecipientTable, TipTable};
