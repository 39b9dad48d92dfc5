//! The file as somebody reads it who has seized the machine: whole, byte by byte, and with the source of this
//! program at hand.

use std::path::Path;

use super::*;

const HEAD: usize = 4_096;
const CELL: usize = 4_096 + 65_536;

/// For each cell of the file the envelope in it, if there is one.
fn cells(path: &Path) -> Vec<Option<Vec<u8>>> {
    let bytes = std::fs::read(path).unwrap();
    bytes[HEAD..]
        .chunks(CELL)
        .map(|cell| {
            cell.starts_with(b"fanal sealed tip")
                .then(|| cell[4_096..].to_vec())
        })
        .collect()
}

/// The cell of each envelope, in the order in which they were sent.
fn places(path: &Path, sent: &[Vec<u8>]) -> Vec<usize> {
    let cells = cells(path);
    let place = |envelope: &Vec<u8>| {
        cells
            .iter()
            .position(|cell| cell.as_ref() == Some(envelope))
            .unwrap()
    };
    sent.iter().map(place).collect()
}

/// How far an order is from sorted: the share of pairs that stand the wrong way round. A random order has one half.
fn disorder(places: &[usize]) -> f64 {
    let pairs = || {
        places
            .iter()
            .enumerate()
            .flat_map(|(at, first)| places[at + 1..].iter().map(move |second| (first, second)))
    };
    let count = pairs().count();
    let wrong = pairs().filter(|(first, second)| first > second).count();
    f64::from(u32::try_from(wrong).unwrap()) / f64::from(u32::try_from(count).unwrap())
}

/// Sends forty envelopes, one after the other.
async fn send_forty(queue: &Queue) -> Vec<Vec<u8>> {
    let mut sent = Vec::new();
    for _ in 0..40 {
        sent.push(put(queue, Lane::Normal, 0).await.unwrap());
    }
    sent
}

#[tokio::test]
async fn the_places_of_envelopes_do_not_tell_in_which_order_they_came() {
    let mut all = 0.0;
    for _ in 0..8 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queue");
        let queue = queue(&folder);
        let sent = send_forty(&queue).await;
        all += disorder(&places(&path, &sent));
    }
    // 8 × 780 pairs: the mean of random orders is within 0.08 of one half, but for one run in millions.
    let mean = all / 8.0;
    assert!((0.42..0.58).contains(&mean), "{mean}");
}

#[tokio::test]
async fn a_larger_file_does_not_tell_which_envelopes_came_before_it_grew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let queue = queue(&folder);
    let mut sent = Vec::new();
    for _ in 0..90 {
        sent.push(put(&queue, Lane::Normal, 0).await.unwrap());
    }
    let half = cells(&path).len() / 2;
    let early = places(&path, &sent[..45]);
    let in_front = early.iter().filter(|place| **place < half).count();
    // If none had moved, all 45 would be in the first half.
    assert!((5..=40).contains(&in_front), "{in_front} of 45");
}

/// What is the same in the heads of all taken cells, and what is not: names, lane and length.
#[tokio::test]
async fn the_file_holds_envelopes_random_names_lanes_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let queue = queue(&folder);
    for _ in 0..20 {
        put(&queue, Lane::Normal, 900).await.unwrap();
        put(&queue, Lane::Low, 0).await.unwrap();
    }
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!(bytes[..16], *b"fanal tip queue2");
    assert!(bytes[32..HEAD].iter().all(|byte| *byte == 0));
    for cell in bytes[HEAD..].chunks(CELL) {
        let is_taken = cell.starts_with(b"fanal sealed tip");
        if is_taken {
            assert!(cell[32] <= 1, "the lane, and not whether it is held back");
            assert_eq!(cell[33..37], 65_536_u32.to_be_bytes());
        }
        // What is left is random: in a long run of bytes each value occurs about equally often.
        let random = if is_taken { &cell[37..4_096] } else { cell };
        let mut counts = [0_u32; 256];
        for byte in random {
            counts[usize::from(*byte)] += 1;
        }
        let expected = f64::from(u32::try_from(random.len()).unwrap()) / 256.0;
        let deviation: f64 = counts
            .iter()
            .map(|count| (f64::from(*count) - expected).powi(2) / expected)
            .sum();
        // Chi-squared with 255 degrees of freedom: above 420 in one of 10¹⁰ cells.
        assert!(deviation < 420.0, "{deviation}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn the_times_of_the_file_are_those_of_the_slot() {
    use std::os::unix::fs::MetadataExt;
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    let is_hidden = || {
        let metadata = std::fs::metadata(folder.path().join("queue")).unwrap();
        [metadata.mtime(), metadata.atime()].map(|time| time % (6 * 60 * 60))
    };
    put(&queue, Lane::Normal, 0).await.unwrap();
    assert_eq!(is_hidden(), [0, 0], "after a tip");
    let received = receive(&queue).await;
    assert_eq!(is_hidden(), [0, 0], "after it was received");
    queue.delete(handles(&received)).await.unwrap();
    assert_eq!(is_hidden(), [0, 0], "after it was deleted");
    drop(queue);
    drop(super::queue(&folder));
    assert_eq!(is_hidden(), [0, 0], "after a restart");
}

/// Whether any 64 bytes from within an envelope are in any file of the folder.
fn is_anywhere(folder: &Path, envelope: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        // The first bytes are those of every envelope, and the last are zeros.
        let mut parts = envelope[256..32_000].chunks(64).step_by(25);
        parts.any(|part| memchr::memmem::find(&bytes, part).is_some())
    })
}

#[tokio::test]
async fn what_was_deleted_is_nowhere_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let queue = queue(&folder);
    let gone = put(&queue, Lane::Normal, 0).await.unwrap();
    let received = receive(&queue).await;
    let kept = put(&queue, Lane::Normal, 0).await.unwrap();
    assert!(is_anywhere(folder.path(), &gone));
    queue.delete(handles(&received)).await.unwrap();
    assert!(!is_anywhere(folder.path(), &gone), "while it is open");
    assert!(is_anywhere(folder.path(), &kept));
    drop(queue);
    drop(super::queue(&folder));
    assert!(!is_anywhere(folder.path(), &gone), "after a restart");
    assert!(is_anywhere(folder.path(), &kept));
}

#[tokio::test]
async fn a_wipe_that_was_cut_off_is_finished_at_the_next_start() {
    use std::io::{Seek, SeekFrom, Write};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queue");
    let queue = queue(&folder);
    let gone = put(&queue, Lane::Normal, 0).await.unwrap();
    let place = places(&path, std::slice::from_ref(&gone))[0];
    drop(queue);
    // The first page of the cell was overwritten, and then the process was killed.
    let mut file = std::fs::File::options().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start((HEAD + place * CELL) as u64))
        .unwrap();
    file.write_all(&[7; 4_096]).unwrap();
    drop(file);
    assert!(is_anywhere(folder.path(), &gone));
    drop(super::queue(&folder));
    assert!(!is_anywhere(folder.path(), &gone));
}
