//! The tip function measured, beside programs that do nothing: start, size, memory, tips per second, waits.
//!
//! On Lambda it stands beside an empty function that links the same SDK; as a plain server beside an empty server. A tip counts
//! when its answer says that it is on the queue: sealed, and committed on disk.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde::Serialize;

use crate::http::{Connection, free_port};
use crate::process::{Server, run};
use crate::report::{Machine, progress};
use crate::{lambda, load};

/// What to measure, with which programs.
#[derive(Debug, clap::Args)]
pub(crate) struct Settings {
    /// How often each start and each load is measured
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub(crate) rounds: usize,
    /// Tips of each load, up to the 5000 that a queue takes from one network
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=5_000))]
    tips: u32,
    /// Connections that send at the same time; the function takes up to 64
    #[arg(long, value_name = "N,…", value_delimiter = ',', default_values_t = [1, 8, 32], value_parser = connections)]
    connections: Vec<usize>,
    /// Also write all figures to this file, as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Where queues lie; on a folder in memory, such as /dev/shm, the disk does not count
    #[arg(
        long,
        value_name = "DIR",
        env = "BENCHMARK_WORK",
        hide_env = true,
        default_value = "target/benchmark"
    )]
    work: PathBuf,
    /// The program `fanal`, for the pages that the function answers with
    #[arg(
        long,
        value_name = "FILE",
        env = "FANAL_BIN",
        hide_env = true,
        default_value = "target/release/fanal"
    )]
    fanal: PathBuf,
    /// The folder with `tip-function` and `examples/`, built with the profile `function`
    #[arg(
        long,
        value_name = "DIR",
        env = "FUNCTION_BINS",
        hide_env = true,
        default_value = "target/function"
    )]
    programs: PathBuf,
}

fn connections(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number @ 1..=60) => Ok(number),
        _ => Err("a number from 1 to 60; beyond 64 at once the function sheds tips".to_owned()),
    }
}

/// A recipient whose identity was thrown away: nobody can open these tips.
const RECIPIENT: &str = "age1xaes76ems6v0anjdmtfu7m4e5duensxdz8lqv3zmdggz9nhfqylssd0txw";

/// A server that does not start within this time is broken.
const PATIENCE: Duration = Duration::from_mins(1);

/// Everything that was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Outcome {
    machine: Machine,
    /// Programs and their size in bytes.
    pub(crate) sizes: Vec<(String, f64)>,
    /// Starts, each program's rounds in order.
    pub(crate) starts: Vec<Start>,
    /// Loads of the plain servers.
    pub(crate) loads: Vec<Load>,
}

/// Starts of one program.
#[derive(Debug, Serialize)]
pub(crate) struct Start {
    pub(crate) name: String,
    /// Milliseconds from start to first reply.
    pub(crate) first_reply: Vec<f64>,
    /// Milliseconds for the first tip, which sets up what a queue needs.
    pub(crate) first_tip: Vec<f64>,
    /// Milliseconds of a processor for both.
    pub(crate) cpu: Vec<f64>,
    /// Bytes of memory after that.
    pub(crate) memory: Vec<f64>,
}

/// Loads of one server over so many connections.
#[derive(Debug, Serialize)]
pub(crate) struct Load {
    pub(crate) name: String,
    pub(crate) connections: usize,
    /// Tips in a second of the clock.
    pub(crate) per_second: Vec<f64>,
    /// Tips in a second of one processor core, all to itself.
    pub(crate) per_core_second: Vec<f64>,
    /// Milliseconds that half of the tips did not exceed.
    pub(crate) p50: Vec<f64>,
    /// Milliseconds that 99 of 100 did not exceed.
    pub(crate) p99: Vec<f64>,
    /// Bytes of memory at the end.
    pub(crate) memory: Vec<f64>,
}

/// The four programs, and what they need.
struct Ground<'a> {
    settings: &'a Settings,
    work: &'a Path,
    replies: PathBuf,
    /// A tip of usual length, as a browser sends it.
    form: String,
}

const FUNCTION: &str = "tip-function";
const EMPTY_LAMBDA: &str = "examples/empty_lambda";
const EMPTY_SERVER: &str = "examples/empty_server";

/// Measures, prints tables, and writes the JSON that was asked for.
///
/// # Errors
///
/// When a program fails, or a file cannot be written.
pub(crate) fn measure(settings: &Settings) -> Result<()> {
    let before = Machine::look();
    std::fs::create_dir_all(&settings.work)?;
    let work = tempfile::tempdir_in(&settings.work)?;
    let ground = Ground::prepare(settings, work.path())?;
    let size = |program: &str| -> Result<(String, f64)> {
        let path = settings.programs.join(program);
        let length = std::fs::metadata(&path)
            .with_context(|| format!("no program {}", path.display()))?
            .len();
        #[expect(clippy::cast_precision_loss, reason = "a file's size fits 52 bits")]
        Ok((program.to_owned(), length as f64))
    };
    let programs = [FUNCTION, EMPTY_LAMBDA, EMPTY_SERVER];
    let sizes = programs
        .iter()
        .map(|program| size(program))
        .collect::<Result<_>>()?;
    let starts = ground.starts()?;
    let loads = ground.loads()?;
    progress("");
    let outcome = Outcome {
        machine: before.until_now(),
        sizes,
        starts,
        loads,
    };
    crate::report::print_function(&outcome);
    println!("{}", outcome.machine);
    if let Some(path) = &settings.json {
        std::fs::write(path, serde_json::to_string_pretty(&outcome)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

impl<'a> Ground<'a> {
    fn prepare(settings: &'a Settings, work: &'a Path) -> Result<Self> {
        let site = work.join("site");
        std::fs::create_dir(&site)?;
        run(Command::new("cp").args(["-r", "content"]).arg(&site))?;
        let path = site.join("content/site.toml");
        let tip = format!(
            "\n[tip]\nrecipients = [{{ key = \"{RECIPIENT}\", expires_on = 2099-01-01 }}]\nreaders = \"hotline-operators\"\n\
             line = \"no-rosa\"\ncountries = [\"NO\"]\nreading = \"daily\"\n"
        );
        std::fs::write(&path, std::fs::read_to_string(&path)? + &tip)?;
        run(Command::new(&settings.fanal)
            .arg("--site")
            .arg(&site)
            .arg("build"))?;
        let sentence = "They+keep+our+papers+and+lock+the+house+at+night.+";
        Ok(Self {
            settings,
            work,
            replies: site.join("public.tip/replies.json"),
            form: format!(
                "locale=en&what={}&who=saw&there-papers=1&work=home&time=now&contact=no",
                sentence.repeat(10)
            ),
        })
    }

    fn program(&self, name: &str) -> Command {
        Command::new(self.settings.programs.join(name))
    }

    /// Starts every program once in each round, one after the other.
    fn starts(&self) -> Result<Vec<Start>> {
        let names = [
            "tip-function on Lambda",
            "empty function on Lambda",
            "tip-function as server",
            "empty server",
        ];
        let mut starts: Vec<_> = names
            .iter()
            .map(|name| Start {
                name: (*name).to_owned(),
                first_reply: Vec::new(),
                first_tip: Vec::new(),
                cpu: Vec::new(),
                memory: Vec::new(),
            })
            .collect();
        let settings = [
            ("TIP_REPLIES", self.replies.display().to_string()),
            ("TIP_DELAY_SECONDS_MAX", "0".to_owned()),
        ];
        // The first round reads programs into memory and is not kept.
        for round in 0..=self.settings.rounds {
            for (place, start) in starts.iter_mut().enumerate() {
                progress(&format!("starting {}: round {round}", start.name));
                let started = match place {
                    0 => lambda::start(self.program(FUNCTION), &settings, &self.form)?,
                    1 => lambda::start(self.program(EMPTY_LAMBDA), &settings, &self.form)?,
                    2 => self.started_server(FUNCTION)?,
                    _ => self.started_server(EMPTY_SERVER)?,
                };
                if round > 0 {
                    start.first_reply.push(started.first_reply);
                    start.first_tip.push(started.first_tip);
                    start.cpu.push(started.cpu);
                    start.memory.push(started.memory);
                }
            }
        }
        Ok(starts)
    }

    fn started_server(&self, program: &str) -> Result<lambda::Started> {
        let (server, port, first_reply) = self.server(program)?;
        let first_tip = load::post(port, &self.form, 1, 1)?.quantile(1.0);
        Ok(lambda::Started {
            first_reply,
            first_tip,
            cpu: server.first_thread()?,
            memory: server.memory()?,
        })
    }

    /// A plain server with a new queue on disk, its port, and the milliseconds from its start to the answer to a GET.
    fn server(&self, program: &str) -> Result<(Server, u16, f64)> {
        let port = free_port()?;
        let folder = tempfile::tempdir_in(self.work)?.keep();
        let mut command = self.program(program);
        command
            .env_clear()
            .env("TIP_REPLIES", &self.replies)
            .env("TIP_QUEUE", folder.join("tips.queue"))
            .env("TIP_LISTEN", format!("127.0.0.1:{port}"))
            .env("TIP_DELAY_SECONDS_MAX", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let started = Instant::now();
        let server = Server::start(&mut command)?;
        while Connection::open(port)
            .and_then(|mut connection| connection.get("/t"))
            .is_err()
        {
            if started.elapsed() > PATIENCE {
                bail!("{command:?} does not start");
            }
            std::thread::sleep(Duration::from_micros(200));
        }
        Ok((server, port, started.elapsed().as_secs_f64() * 1_000.0))
    }

    /// Loads both servers in each round, over each number of connections.
    fn loads(&self) -> Result<Vec<Load>> {
        let mut loads = Vec::new();
        for &connections in &self.settings.connections {
            let load = |name: &str| Load {
                name: name.to_owned(),
                connections,
                per_second: Vec::new(),
                per_core_second: Vec::new(),
                p50: Vec::new(),
                p99: Vec::new(),
                memory: Vec::new(),
            };
            let mut pair = [load(FUNCTION), load(EMPTY_SERVER)];
            for round in 0..self.settings.rounds {
                for load in &mut pair {
                    progress(&format!(
                        "{} with {connections} connections: round {}",
                        load.name,
                        round + 1
                    ));
                    self.load(load)?;
                }
            }
            loads.extend(pair);
        }
        Ok(loads)
    }

    fn load(&self, load: &mut Load) -> Result<()> {
        crate::process::settle()?;
        let (server, port, _) = self.server(&load.name)?;
        let before = server.cpu()?;
        // The empty server takes too little of a processor for the clock of the system, so it gets more to do.
        let times = if load.name == EMPTY_SERVER { 20 } else { 1 };
        let requests = self.settings.tips * times;
        let answered = load::post(port, &self.form, requests as usize, load.connections)?;
        let used = server.cpu()? - before;
        load.per_second.push(f64::from(requests) / answered.wall);
        load.per_core_second
            .push(f64::from(requests) / used.max(0.01));
        load.p50.push(answered.quantile(0.5));
        load.p99.push(answered.quantile(0.99));
        load.memory.push(server.memory()?);
        Ok(())
    }
}
