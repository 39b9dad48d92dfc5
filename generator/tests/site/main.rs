//! Small whole sites through one door: what an editor is told, what a reader sees, what lies on disk.

mod door;

mod any_text;
mod bad_file;
mod bad_message;
mod bad_page;
mod bad_record;
mod bad_site;
mod days;
mod languages;
mod numbers;
mod program;
mod theme;
mod tip;
mod write;
