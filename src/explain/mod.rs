//! From facts and findings to what is shown: charts, tables and the report's sections.
//!
//! No sentence stands here: the catalogues in `locales/` say everything.

pub mod pictures;
pub mod report;
pub mod schema;
pub mod words;
