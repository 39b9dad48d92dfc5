//! Searches the memory of a running process, as somebody does who has taken its machine away.
//!
//! `site-tests` searches the memory of web servers with it.

use std::fs::File;
use std::os::unix::fs::FileExt;

/// How often the words occur in the readable memory of a process.
pub(crate) fn count(id: u32, words: &[&[u8]]) -> usize {
    let of_process = |name: &str| format!("/proc/{id}/{name}");
    let maps = std::fs::read_to_string(of_process("maps")).unwrap();
    let memory = File::open(of_process("mem")).unwrap();
    let pages = File::open(of_process("pagemap")).unwrap();
    let number = |hex: &str| u64::from_str_radix(hex, 16).unwrap();
    let mut count = 0;
    for line in maps.lines() {
        let mut parts = line.split(' ');
        let (from, to) = parts.next().unwrap().split_once('-').unwrap();
        if parts.next().unwrap().starts_with('r') {
            for (from, to) in present(&pages, number(from), number(to)) {
                let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
                // Not readable are pages of the kernel, and pages that were unmapped since.
                if memory.read_exact_at(&mut bytes, from).is_ok() {
                    let found = words.iter();
                    count += found
                        .map(|word| memchr::memmem::find_iter(&bytes, word).count())
                        .sum::<usize>();
                }
            }
        }
    }
    count
}

/// The parts of a mapping that are in memory or in swap. The allocator reserves a gigabyte and uses a few megabytes.
///
/// Each page has eight bytes in `pagemap`; bit 63 says that it is in memory, bit 62 that it is in swap
/// (<https://docs.kernel.org/admin-guide/mm/pagemap.html>).
fn present(pages: &File, from: u64, to: u64) -> Vec<(u64, u64)> {
    const PAGE: u64 = 4_096;
    let mut entries = vec![0; usize::try_from((to - from) / PAGE * 8).unwrap()];
    if pages.read_exact_at(&mut entries, from / PAGE * 8).is_err() {
        // What the kernel tells nothing of is read as a whole.
        return vec![(from, to)];
    }
    let mut parts: Vec<(u64, u64)> = Vec::new();
    for (page, entry) in (from..to).step_by(4_096).zip(entries.chunks(8)) {
        if entry[7] & 0b1100_0000 == 0 {
            continue;
        }
        match parts.last_mut() {
            Some(last) if last.1 == page => last.1 = page + PAGE,
            _ => parts.push((page, page + PAGE)),
        }
    }
    parts
}
