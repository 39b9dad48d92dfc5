//! Pages side by side in one picture.
fn main() {}
