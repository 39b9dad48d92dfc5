//! Pulls sealed tips into a folder and opens them there.
fn main() {}
