//! Small whole sites, made by the functions of `door`: what editors are told, what readers see, what is on disk.

#![expect(
    clippy::disallowed_methods,
    reason = "some of these tests are about sites on disk"
)]

// Clippy allows `unwrap` in modules marked `cfg(test)`; that this whole crate is tests, only cargo knows.
#[cfg(test)]
mod door;

#[cfg(test)]
mod addresses;
#[cfg(test)]
mod anchors;
#[cfg(test)]
mod any_edit;
#[cfg(test)]
mod any_text;
#[cfg(test)]
mod bad_file;
#[cfg(test)]
mod bad_message;
#[cfg(test)]
mod bad_page;
#[cfg(test)]
mod bad_record;
#[cfg(test)]
mod bad_site;
#[cfg(test)]
mod campaign;
#[cfg(test)]
mod changes;
#[cfg(test)]
mod copy_lists;
#[cfg(test)]
mod days;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod fault_disk;
#[cfg(test)]
mod fault_input;
#[cfg(test)]
mod fault_size;
#[cfg(test)]
mod fault_stop;
#[cfg(test)]
mod fault_theme;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod hide;
#[cfg(test)]
mod hosts;
#[cfg(test)]
mod languages;
#[cfg(test)]
mod live;
#[cfg(test)]
mod look;
#[cfg(test)]
mod new;
#[cfg(test)]
mod new_file;
#[cfg(test)]
mod numbers;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod press;
#[cfg(test)]
mod preview;
#[cfg(test)]
mod print;
#[cfg(test)]
mod print_campaign;
#[cfg(test)]
mod program;
#[cfg(test)]
mod reach;
#[cfg(test)]
mod rebuild;
#[cfg(test)]
mod refresh;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod statistics;
#[cfg(test)]
mod statistics_judge;
#[cfg(test)]
mod theme;
#[cfg(test)]
mod tip;
#[cfg(test)]
mod tip_expiry;
#[cfg(test)]
mod translators;
#[cfg(test)]
mod wording;
#[cfg(test)]
mod write;
