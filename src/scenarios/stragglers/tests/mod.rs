//! The scenario against closed forms and published figures.
