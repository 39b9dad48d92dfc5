//! A file that grows: at every moment of it the program is killed, or the power is cut.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tokio::sync::oneshot;

use super::beside::{append_round, grow_beside};
use super::commit::Put;
use super::file::{CELL_BYTES, HEAD_BYTES, Id};
use super::store::{Store, locked};
use super::trace::{Event, events_of};
use crate::envelope::Envelope;
use crate::lane::Lane;
use crate::queue::tests::envelope;
use crate::rng::Rng;

/// Puts and another process between the steps.
mod beside;

/// Bytes that a disk writes at once.
const PAGE: usize = 4_096;

/// Pages of an envelope that are not padding.
const PAGES: usize = 8;

/// Where such a page has the id of its envelope.
const WORD: usize = 1_000;

/// Envelopes that fill the smallest file until the next one makes it grow.
const EARLY: usize = 48;

/// Envelopes that come before the file grows, and find a free cell.
const SOME: usize = 8;

/// Envelopes of which some find no free cell, so that their put makes the file grow.
const MANY: usize = 20;

/// The envelopes of a test by their ids. The id is in each page of an envelope that is not padding.
#[derive(Default)]
struct Sent(BTreeMap<Id, Vec<u8>>);

impl Sent {
    /// Puts envelopes on the queue, one after the other or all at once.
    fn put(&mut self, store: &mut Store, count: usize, at_once: bool) -> Vec<Id> {
        let pattern = envelope().as_bytes().to_vec();
        let puts: Vec<Put> = (0..count)
            .map(|_| {
                let id: Id = Rng::system().bytes().unwrap();
                let mut bytes = pattern.clone();
                // The padding behind the age file must stay as it is.
                for page in bytes.chunks_mut(PAGE).take(PAGES) {
                    page[WORD..][..id.len()].copy_from_slice(&id);
                }
                self.0.insert(id, bytes.clone());
                Put {
                    id,
                    lane: Lane::Normal,
                    is_held: false,
                    envelope: Envelope::parse(bytes).unwrap(),
                    answer: oneshot::channel().0,
                }
            })
            .collect();
        for puts in puts.chunks(if at_once { count } else { 1 }) {
            let results = store.put(puts, 10_000).unwrap();
            assert!(results.iter().all(Result::is_ok));
        }
        puts.iter().map(|put| put.id).collect()
    }

    /// How many pages of envelopes are in the file.
    fn pages(&self, path: &Path) -> usize {
        let is_ours = |page: &&[u8]| {
            let word = page.get(WORD..WORD + 16);
            word.is_some_and(|word| self.0.contains_key(word))
        };
        let bytes = std::fs::read(path).unwrap();
        bytes.chunks(PAGE).filter(is_ours).count()
    }
}

/// The cell of each envelope.
fn places(path: &Path) -> BTreeMap<Id, usize> {
    let bytes = std::fs::read(path).unwrap();
    let cells = bytes[HEAD_BYTES..].chunks(CELL_BYTES).enumerate();
    cells
        .filter(|(_, cell)| cell.starts_with(b"fanal sealed tip"))
        .map(|(place, cell)| (cell[16..32].try_into().unwrap(), place))
        .collect()
}

/// A file that was about to grow, and everything that then happened to it.
struct Growth {
    folder: tempfile::TempDir,
    sent: Sent,
    early: Vec<Id>,
    before: Vec<u8>,
    events: Vec<Event>,
}

impl Growth {
    /// The file grows within a put.
    fn within_a_put() -> Growth {
        Growth::with(|store, sent| drop(sent.put(&mut locked(store), MANY, true)))
    }

    /// The file grows beside puts: one comes between any two steps.
    fn beside_puts() -> Growth {
        Growth::with(|store, sent| {
            sent.put(&mut locked(store), SOME, true);
            while let Some(left) = append_round(store).unwrap() {
                sent.put(&mut locked(store), 1, true);
                left.free(store).unwrap();
                sent.put(&mut locked(store), 1, true);
                left.wipe(store).unwrap();
            }
        })
    }

    fn with(grow: impl FnOnce(&Mutex<Store>, &mut Sent)) -> Growth {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queue");
        let store = Mutex::new(Store::open(&path, Rng::system()).unwrap());
        let mut sent = Sent::default();
        let early = sent.put(&mut locked(&store), EARLY, true);
        let before = std::fs::read(&path).unwrap();
        let events = events_of(|| grow(&store, &mut sent));
        assert!(std::fs::read(&path).unwrap().len() > before.len());
        Growth {
            folder,
            sent,
            early,
            before,
            events,
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("stopped")
    }

    /// Opens a file as the next program would, and checks that every early envelope is there once, and of the late ones
    /// nothing that was not sent. Then the envelopes are deleted.
    fn check(&self, bytes: &[u8], event: usize, late_may_be_torn: bool) {
        std::fs::write(self.path(), bytes).unwrap();
        let what = format!("event {event}");
        // The function or a puller.
        let open = [Store::open, Store::open_existing][event % 2];
        let mut store = open(&self.path(), Rng::system()).unwrap();
        let received = store.receive(1_000).unwrap();
        let ids: BTreeSet<Id> = received.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids.len(), received.len(), "{what}: one came twice");
        let early = self.early.iter().filter(|id| ids.contains(*id)).count();
        assert_eq!(early, EARLY, "{what}: early ones");
        for (id, bytes) in &received {
            let is_whole = self.sent.0.get(id) == Some(bytes);
            let may_be_torn = late_may_be_torn && !self.early.contains(id);
            assert!(is_whole || may_be_torn, "{what}: another envelope");
        }
        store.delete(&ids.into_iter().collect::<Vec<_>>()).unwrap();
        assert!(store.receive(1_000).unwrap().is_empty(), "{what}");
        drop(store);
        let again = Store::open(&self.path(), Rng::system()).unwrap().receive(1);
        assert!(again.unwrap().is_empty(), "{what}: one came back");
    }
}

/// Writes into the bytes of a file, which may become longer.
fn write(bytes: &mut Vec<u8>, at: u64, part: &[u8]) {
    let at = usize::try_from(at).unwrap();
    bytes.resize(bytes.len().max(at + part.len()), 0);
    bytes[at..][..part.len()].copy_from_slice(part);
}

fn below(end: usize) -> usize {
    let drawn = Rng::system().below(u64::try_from(end).unwrap()).unwrap();
    usize::try_from(drawn).unwrap()
}

#[test]
fn a_kill_at_any_moment_while_the_file_grows_loses_nothing_doubles_nothing_and_leaves_nothing() {
    kill_anywhere(&Growth::within_a_put());
    kill_anywhere(&Growth::beside_puts());
}

fn kill_anywhere(growth: &Growth) {
    let mut bytes = growth.before.clone();
    for (number, event) in growth.events.iter().enumerate() {
        let Event::Write(at, part) = event else {
            continue;
        };
        // Each run tries a third of the moments.
        if below(3) == 0 {
            // The kernel ends a write between two pages.
            let mut killed = bytes.clone();
            let pages = below(part.len().div_ceil(PAGE));
            write(&mut killed, *at, &part[..pages * PAGE]);
            growth.check(&killed, number, false);
            let left = growth.sent.pages(&growth.path());
            assert_eq!(left, 0, "event {number}: pages are left");
        }
        write(&mut bytes, *at, part);
    }
}

#[test]
fn a_power_cut_at_any_moment_while_the_file_grows_loses_nothing_and_doubles_nothing() {
    cut_anywhere(&Growth::within_a_put());
    cut_anywhere(&Growth::beside_puts());
}

fn cut_anywhere(growth: &Growth) {
    let mut on_disk = growth.before.clone();
    let mut written = Vec::new();
    for (number, event) in growth.events.iter().enumerate() {
        match event {
            Event::Write(at, part) => written.push((*at, part)),
            Event::Sync => {
                for (at, part) in written.drain(..) {
                    write(&mut on_disk, at, part);
                }
            }
        }
        if below(3) > 0 {
            continue;
        }
        // Of what was not synced, any page may be on the disk.
        let mut cut = on_disk.clone();
        let share = 1 + below(8);
        for (at, part) in &written {
            for (page, part) in part.chunks(PAGE).enumerate() {
                if below(share) == 0 {
                    write(&mut cut, at + (page * PAGE) as u64, part);
                }
            }
        }
        growth.check(&cut, number, true);
    }
}

/// How many of the envelopes are in the cells that the smallest file does not have.
fn in_new_cells(places: &BTreeMap<Id, usize>, ids: &[Id]) -> usize {
    ids.iter().filter(|id| places[*id] >= 64).count()
}

#[test]
fn a_cell_that_an_envelope_has_left_is_overwritten_at_once() {
    for growth in [Growth::within_a_put(), Growth::beside_puts()] {
        let path = growth.folder.path().join("queue");
        let moved = in_new_cells(&places(&path), &growth.early);
        assert!(moved > 0);
        assert_eq!(growth.sent.pages(&path), growth.sent.0.len() * PAGES);
    }
}

#[test]
fn a_kill_in_the_middle_of_growing_does_not_tell_which_envelopes_came_before() {
    let mut all = 0;
    for _ in 0..8 {
        let growth = Growth::within_a_put();
        let appended =
            |event: &Event| matches!(event, Event::Write(_, part) if part.len() == CELL_BYTES);
        let mut bytes = growth.before.clone();
        for event in growth
            .events
            .iter()
            .filter(|event| appended(event))
            .take(32)
        {
            if let Event::Write(at, part) = event {
                write(&mut bytes, *at, part);
            }
        }
        std::fs::write(growth.path(), bytes).unwrap();
        drop(Store::open(&growth.path(), Rng::system()).unwrap());
        all += in_new_cells(&places(&growth.path()), &growth.early);
    }
    // 8 times 48 envelopes in 96 cells: a third of them, 128 with a deviation of 8, is in the 32 new ones.
    assert!((85..=171).contains(&all), "{all} of 384");
}

#[test]
fn a_file_that_grew_many_times_does_not_tell_which_envelopes_came_early() {
    const COUNT: usize = 400;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let store = Mutex::new(Store::open(&path, Rng::system()).unwrap());
    let mut sent = Sent::default();
    let mut ids = Vec::new();
    for _ in 0..COUNT {
        ids.extend(sent.put(&mut locked(&store), 1, true));
        grow_beside(&store).unwrap();
    }
    let cells = places(&path);
    let mut wrong = 0;
    for (number, early) in ids.iter().enumerate() {
        let before = |late: &&Id| cells[*late] < cells[early];
        wrong += ids[number + 1..].iter().filter(before).count();
    }
    let pairs = COUNT * (COUNT - 1) / 2;
    // Half of the pairs, with a deviation of 1.7 of 100.
    assert!(
        (pairs * 40 / 100..pairs * 60 / 100).contains(&wrong),
        "{wrong} of {pairs}"
    );
}

#[test]
fn an_envelope_that_another_process_has_received_stays_in_its_cell_while_the_file_grows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let mut store = Store::open(&path, Rng::system()).unwrap();
    let mut sent = Sent::default();
    sent.put(&mut store, EARLY, true);
    let mut puller = Store::open_existing(&path, Rng::system()).unwrap();
    let received = puller.receive(20).unwrap();
    let before = places(&path);
    sent.put(&mut store, 100, true);
    let after = places(&path);
    for (id, _) in &received {
        assert_eq!(before[id], after[id]);
    }
    assert_ne!(before.values().max(), after.values().max());
    let mut other = Store::open_existing(&path, Rng::system()).unwrap();
    assert_eq!(
        other.receive(1_000).unwrap().len(),
        EARLY + 100 - received.len()
    );
}
