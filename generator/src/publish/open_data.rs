//! Open data: the published hotlines as JSON, with its schema, and as CSV.

pub(crate) mod csv;
pub(crate) mod json;
mod record;
pub(crate) mod schema;
