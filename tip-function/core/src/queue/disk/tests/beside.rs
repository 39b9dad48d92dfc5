//! A file that grows beside puts, and beside another process.

use super::*;

#[test]
fn a_put_waits_for_one_sync_of_the_disk_and_not_for_the_file_to_grow_while_an_eighth_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let mut store = Store::open(&path, Rng::system()).unwrap();
    let mut sent = Sent::default();
    for number in 1..=EARLY + SOME {
        let events = events_of(|| drop(sent.put(&mut store, 1, true)));
        let syncs = events
            .iter()
            .filter(|event| matches!(event, Event::Sync))
            .count();
        // The envelope, the start of its cell, and the revision.
        assert_eq!((syncs, events.len() - syncs), (1, 3), "put {number}");
    }
    sent.put(&mut store, 1, true);
    assert_eq!(store.receive(100).unwrap().len(), EARLY + SOME + 1);
}

#[test]
fn a_put_between_the_steps_of_growing_does_not_tell_that_it_came_late() {
    const ROUNDS: usize = 32;
    let mut all = 0;
    for _ in 0..ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queue");
        let store = Mutex::new(Store::open(&path, Rng::system()).unwrap());
        let mut sent = Sent::default();
        sent.put(&mut locked(&store), EARLY + 1, true);
        // All new cells are there, and nothing is overwritten yet.
        while append_round(&store).unwrap().is_some() {}
        let late = sent.put(&mut locked(&store), SOME, true);
        all += in_new_cells(&places(&path), &late);
    }
    // 32 times 8 envelopes in 128 cells: half of them, 128 with a deviation of 8, is in the 64 new ones. It would be two
    // thirds if no put could draw a cell that is left.
    assert!((88..=150).contains(&all), "{all} of 256");
}

#[test]
fn what_another_process_does_between_the_steps_of_growing_is_neither_lost_nor_left() {
    for step in 0..3 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queue");
        let store = Mutex::new(Store::open(&path, Rng::system()).unwrap());
        let mut sent = Sent::default();
        sent.put(&mut locked(&store), EARLY + 1, true);
        // Another server, which gives the cells that are left to new envelopes, and then empties the queue. It has the
        // file open already: who opens it ends all wipes.
        let mut other = Store::open_existing(&path, Rng::system()).unwrap();
        let mut other = |sent: &mut Sent, puts| {
            let came: BTreeSet<Id> = sent.put(&mut other, puts, true).into_iter().collect();
            let ids: Vec<Id> = other
                .receive(1_000)
                .unwrap()
                .iter()
                .map(|(id, _)| *id)
                .filter(|id| !came.contains(id))
                .collect();
            other.delete(&ids).unwrap();
            other
                .release(&came.iter().copied().collect::<Vec<_>>())
                .unwrap();
            came
        };
        let mut there = BTreeSet::new();
        while let Some(left) = append_round(&store).unwrap() {
            if step == 0 && there.is_empty() {
                there = other(&mut sent, 40);
            }
            left.free(&store).unwrap();
            if step == 1 && there.is_empty() {
                there = other(&mut sent, 5);
            }
            left.wipe(&store).unwrap();
            if step == 2 && there.is_empty() {
                there = other(&mut sent, 40);
            }
        }
        let received = locked(&store).receive(1_000).unwrap();
        assert_eq!(received.len(), there.len(), "step {step}");
        for (id, bytes) in &received {
            assert!(there.contains(id) && sent.0.get(id) == Some(bytes));
        }
        assert_eq!(sent.pages(&path), there.len() * PAGES, "step {step}");
    }
}
