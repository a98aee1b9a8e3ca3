//! From facts and findings to what is shown: charts, tables and the report's sections.
//!
//! No sentence stands here: the catalogues in `locales/` say everything, and laws, cases and papers
//! are rows of `data/sources.toml`.

pub mod glossary;
pub mod limits;
pub mod material;
pub mod pictures;
pub mod pinned;
pub mod reading;
pub mod report;
pub mod schema;
pub mod sections;
pub mod sources;
pub mod speed;
pub mod words;
