//! Rebuilds the program when a file it embeds is added or changed.

fn main() {
    for folder in ["templates", "assets", "../locales"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
