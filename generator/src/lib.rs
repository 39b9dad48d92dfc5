//! The site generator.
