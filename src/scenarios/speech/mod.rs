//! Squeezed ears: performance against efficiency in speech recognition.

pub mod live;
pub mod published;
