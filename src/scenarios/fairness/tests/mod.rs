//! Fair to whom, against sums that take longer, finite differences and properties that must hold.

mod losses;
mod rules;
