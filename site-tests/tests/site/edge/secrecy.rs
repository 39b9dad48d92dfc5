//! Where the words of a tip are while a real web server and the real function have it, and afterwards.
//!
//! Both run under a tracer. Tips of every kind are sent, each with a marked word of its own. No byte that goes to a file or a
//! pipe holds a mark or the address of the writer, no file is made, and afterwards the memory of each process is searched.

#[path = "../../../../tip-function/tests/memory/search.rs"]
mod search;

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use site_tests::edge::{Changes, Edge, Server};
use site_tests::function::Function;
use site_tests::mark::Mark;
use site_tests::trace::{self, Call};
use tempfile::TempDir;
use walkdir::WalkDir;

use super::small_site::small_site;
use crate::built::assert_no_faults;

/// The address from which tips are sent; nothing else in a test has it.
const WRITER: &str = "127.77.66.55";

/// Longest time after which Caddy has forgotten a tip while people come and write.
const SOON: Duration = Duration::from_mins(2);

/// Longest time after which Caddy has forgotten a tip although nobody asks for anything.
const SILENCE: Duration = Duration::from_mins(10);

/// A kind of tip, and how curl sends it.
struct Kind {
    mark: Mark,
    statuses: &'static [u16],
    arguments: Vec<String>,
}

impl Kind {
    /// A tip with this body. `arguments` are further options of curl.
    fn new(name: &str, statuses: &'static [u16], body: impl Fn(&str) -> String) -> Self {
        let mark = Mark::of(name);
        // Some letters as they are, and some as a browser encodes those of other scripts.
        let marked = format!("{}+{}", mark.text(), mark.percent_encoded());
        let arguments = ["--data", &body(&marked), "--interface", WRITER];
        Self {
            statuses,
            arguments: arguments.map(str::to_owned).to_vec(),
            mark,
        }
    }

    fn with(mut self, arguments: &[&str]) -> Self {
        let more = arguments.iter().map(|argument| (*argument).to_owned());
        self.arguments.extend(more);
        self
    }

    /// Sends it, and says what is wrong with the answer.
    fn send(&self, edge: &Edge) -> Vec<String> {
        let arguments: Vec<_> = self.arguments.iter().map(String::as_str).collect();
        let name = self.mark.text();
        match edge.ask("/t", &arguments) {
            Ok(answer) if self.statuses.contains(&answer.status) => Vec::new(),
            Ok(answer) => vec![format!("{name}: {}", answer.status)],
            Err(_) if self.statuses.is_empty() => Vec::new(),
            Err(error) => vec![format!("{name}: {error}")],
        }
    }
}

/// A text of 20 kB: 2,000 letters in Hindi with marks around them.
fn long(mark: &str) -> String {
    format!("locale=en&what={mark}{}{mark}", "%E0%A4%AE".repeat(2_000))
}

/// Tips of every kind, for one version of HTTP.
fn every_kind(edge: &Edge, version: &str) -> Vec<Kind> {
    let version_name = version.trim_start_matches("--http").replace('.', "");
    let name = |kind: &str| format!("{kind}{version_name}");
    let short = |mark: &str| format!("locale=en&what={mark}");
    let fields = |mark: &str| {
        let fields = (0..28).map(|number| format!("&field{number}={mark}"));
        fields.fold(short(mark), |body, field| body + &field)
    };
    let address = format!("https://help.example.org:{}/t", edge.port());
    let kinds = vec![
        Kind::new(&name("SHORT"), &[200], short),
        Kind::new(&name("LONG"), &[200], long),
        Kind::new(&name("SLOW"), &[200], long).with(&["--limit-rate", "6k"]),
        Kind::new(&name("FIELDS"), &[200], fields),
        Kind::new(&name("UNFINISHED"), &[422], |mark| {
            format!("locale=en&where={mark}")
        }),
        Kind::new(&name("CUT"), &[], long).with(&["--limit-rate", "5k", "--max-time", "2"]),
        Kind::new(&name("HUGE"), &[413], |mark| {
            format!("locale=en&what={mark}{}", "x".repeat(70_000))
        }),
        // The connection stays open for three seconds after the answer, and another post comes after it.
        Kind::new(&name("KEPT"), &[200], long).with(&["--rate", "20/m", &address]),
    ];
    kinds
        .into_iter()
        .map(|kind| kind.with(&[version]))
        .collect()
}

/// A tip that is sent alone, over HTTP/2.
fn tip(name: &str, statuses: &'static [u16]) -> Kind {
    Kind::new(name, statuses, long)
}

/// A web server and a function under a tracer, and what was found so far.
struct Watched {
    function: Option<Function>,
    edge: Edge,
    folder: TempDir,
    marks: Vec<Mark>,
    faults: Vec<String>,
}

impl Watched {
    fn start(server: &Server, settings: &[(&str, &str)]) -> Self {
        let site = small_site();
        let folder = tempfile::tempdir().unwrap();
        let trace = folder.path().join("function.trace");
        let function = Function::start_traced(&site.replies(), &trace).unwrap();
        let changes = Changes {
            trace: Some(&folder.path().join("edge.trace")),
            settings,
            ..Changes::default()
        };
        let edge = Edge::start(server, site, function.host(), &changes).unwrap();
        Self {
            function: Some(function),
            edge,
            folder,
            marks: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Sends tips at the same time, and waits for all answers.
    fn send(&mut self, kinds: Vec<Kind>) {
        let edge = &self.edge;
        thread::scope(|scope| {
            let sending = kinds.iter().map(|kind| scope.spawn(|| kind.send(edge)));
            let sending: Vec<_> = sending.collect();
            for sent in sending {
                self.faults.extend(sent.join().unwrap());
            }
        });
        self.marks.extend(kinds.into_iter().map(|kind| kind.mark));
    }

    /// Sends tips until the disk of the queue is full.
    fn fill_disk(&self) {
        self.function.as_ref().unwrap().fill_disk().unwrap();
        let many = ["--data", "locale=en&what=no+mark"];
        self.edge.ask("/t?[1-70]", &many).unwrap();
    }

    /// Every mark in the memory of a process.
    fn remembered_by(&self, id: u32) -> Vec<String> {
        // All marks begin alike, so most memory is searched for this beginning alone.
        let beginning = Mark::beginning().forms();
        if search::count(id, &slices(&beginning)) == 0 {
            return Vec::new();
        }
        let found = self.marks.iter().filter_map(|mark| {
            let count = search::count(id, &slices(&mark.forms()));
            (count > 0).then(|| format!("{} {count} times in {id}", mark.text()))
        });
        found.collect()
    }

    /// Every mark in the memory of the web server.
    fn remembered_by_edge(&self) -> Vec<String> {
        let processes = self.edge.processes().unwrap();
        processes
            .into_iter()
            .flat_map(|id| self.remembered_by(id))
            .collect()
    }

    /// The function forgets a tip with its answer, or a moment later where a writer hung up.
    fn the_function_forgets(&mut self) {
        let id = self.function.as_ref().unwrap().id();
        let mut remembered = Vec::new();
        for _ in 0..50 {
            remembered = self.remembered_by(id);
            if remembered.is_empty() {
                break;
            }
            thread::sleep(Duration::from_millis(100));
        }
        self.faults.extend(remembered);
    }

    /// The web server forgets within a time, while people come: for a page, its style and a file, and to write. A buffer that
    /// shorter requests use again and again keeps the end of a post until a longer one comes through it.
    fn the_edge_forgets_within(&mut self, time: Duration) {
        let style = small_site().asset("site.css").unwrap();
        let visits = format!(
            "/{{en/,{},hotlines.json}}?[1-10]",
            style.trim_start_matches('/')
        );
        let began = Instant::now();
        loop {
            for version in ["--http2", "--http1.1"] {
                self.edge.ask(&visits, &[version]).unwrap();
                let longer = long(&"x".repeat(2_000));
                let unmarked = ["--data", &longer, version];
                self.edge.ask("/t", &unmarked).unwrap();
            }
            let remembered = self.remembered_by_edge();
            if remembered.is_empty() || began.elapsed() > time {
                println!("forgotten after {:?}", began.elapsed());
                self.faults.extend(remembered);
                return;
            }
            thread::sleep(Duration::from_secs(1));
        }
    }

    /// No file of the server or of the function holds a mark or the address of the writer.
    fn search_files(&mut self) {
        let disk = self.function.as_ref().map(Function::disk);
        let folders = disk.iter().map(PathBuf::as_path);
        for folder in folders.chain([self.edge.folder()]) {
            for entry in WalkDir::new(folder) {
                let entry = entry.unwrap();
                if entry.file_type().is_file() {
                    let bytes = std::fs::read(entry.path()).unwrap();
                    let told = told_by(&bytes, &self.marks);
                    let path = entry.path().display();
                    self.faults
                        .extend(told.map(|what| format!("{what} in {path}")));
                }
            }
        }
    }

    /// Ends the function. The web server goes on.
    fn stop_function(&mut self) {
        let Some(function) = self.function.take() else {
            return;
        };
        let id = function.id();
        let output = function.stop().unwrap();
        self.faults.extend(told_by(output.as_bytes(), &self.marks));
        let trace = self.folder.path().join("function.trace");
        self.faults.extend(faults_of_trace(&trace, id, &self.marks));
    }

    /// Ends everything, and gives all faults.
    fn stop(mut self) -> Vec<String> {
        self.stop_function();
        let id = self.edge.id();
        let (output, logs) = self.edge.stop().unwrap();
        if !logs.is_empty() {
            self.faults.push(format!("a log has lines: {logs}"));
        }
        self.faults.extend(told_by(output.as_bytes(), &self.marks));
        let trace = self.folder.path().join("edge.trace");
        self.faults.extend(faults_of_trace(&trace, id, &self.marks));
        self.faults
    }
}

fn slices(forms: &[Vec<u8>]) -> Vec<&[u8]> {
    forms.iter().map(Vec::as_slice).collect()
}

/// A mark or the address of the writer, if bytes hold one.
fn told_by(bytes: &[u8], marks: &[Mark]) -> Option<String> {
    let mark = marks.iter().find(|mark| mark.is_in(bytes));
    let address = memchr::memmem::find(bytes, WRITER.as_bytes()).map(|_| WRITER);
    mark.map(Mark::text).or(address).map(str::to_owned)
}

/// Every call of an ended program with a mark or the address of the writer in a path or in bytes for a file or a pipe, and
/// every call that could hide some.
fn faults_of_trace(trace: &Path, id: u32, marks: &[Mark]) -> Vec<String> {
    let calls = trace::calls(trace, id).unwrap();
    assert!(
        calls.iter().any(Call::writes_to_a_file) && calls.iter().any(Call::makes_a_file),
        "it is seen that a process id or a first line is written"
    );
    let faults = calls.iter().filter_map(|call| {
        let Call { name, target, .. } = call;
        if call.hides_its_bytes() {
            return Some(format!("{name} to {target:?} cannot be looked into"));
        }
        let is_for_a_file = call.writes_to_a_file() || call.makes_a_file();
        let told = is_for_a_file.then(|| told_by(&call.bytes, marks))??;
        Some(format!("{told} by {name} to {target:?}"))
    });
    faults.collect()
}

/// Tips of every kind through a server; then on a full disk, and without the function.
fn faults_of(kind: super::Kind, time: Duration) -> Vec<String> {
    let mut watched = Watched::start(&kind.server(), &[]);
    let mut kinds = every_kind(&watched.edge, "--http1.1");
    kinds.extend(every_kind(&watched.edge, "--http2"));
    watched.send(kinds);
    watched.the_function_forgets();
    watched.fill_disk();
    watched.send(vec![tip("FULLDISK", &[503])]);
    watched.the_function_forgets();
    watched.search_files();
    watched.stop_function();
    watched.send(vec![tip("STOPPED", &[502, 503, 504])]);
    watched.the_edge_forgets_within(time);
    watched.search_files();
    watched.stop()
}

#[test]
#[ignore = "needs nginx and strace: site-tests/run installs them and runs this"]
fn debian_s_nginx_writes_no_word_and_forgets_it_with_the_next_visits() {
    assert_no_faults(&faults_of(super::Kind::Nginx, Duration::ZERO));
}

#[test]
#[ignore = "needs a newer nginx and strace: site-tests/run installs them and runs this"]
fn the_next_debian_s_nginx_writes_no_word_and_forgets_it_with_the_next_visits() {
    assert_no_faults(&faults_of(super::Kind::NewNginx, Duration::ZERO));
}

#[test]
#[ignore = "needs Caddy and strace: site-tests/run installs them and runs this"]
fn debian_s_caddy_writes_no_word_and_forgets_it_within_two_minutes_of_visits_and_tips() {
    assert_no_faults(&faults_of(super::Kind::Caddy, SOON));
}

#[test]
#[ignore = "needs a newer Caddy and strace: site-tests/run installs them and runs this"]
fn the_newest_caddy_writes_no_word_and_forgets_it_within_two_minutes_of_visits_and_tips() {
    assert_no_faults(&faults_of(super::Kind::NewCaddy, SOON));
}

/// Caddy clears its memory every two minutes, of what it kept for reuse in two steps. A current one had one of eight tips in a
/// buffer even after ten minutes; it forgets that once people come.
#[test]
#[ignore = "takes seven minutes: site-tests/run --all runs this"]
fn long_debian_s_caddy_forgets_a_tip_within_ten_minutes_of_silence() {
    let mut watched = Watched::start(&super::Kind::Caddy.server(), &[]);
    watched.send(every_kind(&watched.edge, "--http1.1"));
    watched.send(every_kind(&watched.edge, "--http2"));
    let began = Instant::now();
    while !watched.remembered_by_edge().is_empty() && began.elapsed() < SILENCE {
        thread::sleep(Duration::from_secs(5));
    }
    println!("forgotten after {:?}", began.elapsed());
    let remembered = watched.remembered_by_edge();
    assert_no_faults(&[remembered, watched.stop()].concat());
}

#[test]
#[ignore = "needs nginx and strace: site-tests/run installs them and runs this"]
fn a_word_in_a_file_or_in_memory_is_found() {
    // With a small buffer nginx writes a tip to a file, which is gone with the answer.
    let small = [("client_body_buffer_size 512k", "client_body_buffer_size 1k")];
    let mut watched = Watched::start(&super::Kind::Nginx.server(), &small);
    watched.send(vec![tip("FILE", &[200])]);
    watched.search_files();
    assert_eq!(watched.faults, [""; 0], "the file is gone");
    let faults = watched.stop().concat();
    assert!(
        faults.contains("XMARKEDFILE") && faults.contains("/body/"),
        "{faults}"
    );
    // Without the variables that make it overwrite what it frees, nginx keeps words.
    let site = small_site();
    let function = Function::start(&site.replies()).unwrap();
    let changes = Changes {
        without_environment: true,
        ..Changes::default()
    };
    let server = super::Kind::Nginx.server();
    let edge = Edge::start(&server, site, function.host(), &changes).unwrap();
    let tips: Vec<_> = (0..10)
        .map(|number| tip(&format!("MEMORY{number}"), &[200]))
        .collect();
    let faults = tips.iter().flat_map(|tip| tip.send(&edge));
    assert_no_faults(&faults.collect::<Vec<_>>());
    let count = |id| search::count(id, &slices(&Mark::beginning().forms()));
    let found: usize = edge.processes().unwrap().into_iter().map(count).sum();
    assert!(found > 0);
    edge.stop().unwrap();
}
