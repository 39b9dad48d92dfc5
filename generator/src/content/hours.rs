//! Opening hours of a hotline, in the syntax of `OpenStreetMap`.
//!
//! Days of the week with clock times, or day and night. Whatever says more (holidays, weeks, sunrise) is an error, since
//! leaving it out would show wrong hours. A later rule replaces an earlier one on its days, as the syntax has it; the
//! result is the week as a reader is shown it, each day once.
//!
//! ```
//! use fanal::content::hours::{Hours, HoursError};
//!
//! let hours = Hours::parse("Mo-Fr 09:00-17:00; Sa 10:00-12:00")?;
//! assert_eq!(hours.to_osm(), "Mo-Fr 09:00-17:00; Sa 10:00-12:00");
//! assert_eq!(Hours::parse("24/7")?, Hours::Always);
//! assert_eq!(Hours::parse("Mo-Fr 09:00-26:00")?.to_osm(), "Mo-Fr 09:00-02:00");
//! assert_eq!(Hours::parse("PH 09:00-17:00"), Err(HoursError::TooFine));
//! # Ok::<(), HoursError>(())
//! ```

mod error;
mod mistake;
mod opening;
mod parse;
mod proposal;
mod span;
mod week;

pub use error::HoursError;
pub use mistake::{Mistake, mistake};
pub use opening::Opening;
pub use parse::Hours;
pub use proposal::proposal;
pub use span::Span;
