//! Takes tips: as a plain server, or as a Lambda where the runtime API is set.
//!
//! `tip_function::config` has its arguments, exit codes and environment.

use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use mimalloc::MiMalloc;
use tip_core::process::{forbid_core_dumps, raise_open_files, set_panic_hook};
use tip_core::queue::Queue;
use tip_core::seal::Recipients;
use tip_function::check;
use tip_function::config::{Config, ConfigError, HELP};
use tip_function::health::{Reporter, log_line};
use tip_function::reply::Pages;
use tip_function::server::{self, CONNECTIONS_MAX, Listener, Stop};
use tip_function::service::{ServiceConfig, standalone_router};
use tip_function::supervisor;
use tokio::runtime::Builder;
use zeroizing_alloc::ZeroAlloc;

/// Overwrites memory before it is freed, so that words do not stay in it after their request; and then gives it back. The
/// system's allocator would keep most of what a flood took.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<MiMalloc> = ZeroAlloc(MiMalloc);

/// Threads that wait for the disk. One commits, and the others wait for it; each costs memory.
const DISK_THREADS: usize = 4;

/// Files that are open besides the connections.
const OTHER_FILES: u64 = 64;

fn main() -> ExitCode {
    set_panic_hook();
    let mut arguments = std::env::args_os().skip(1);
    let argument = arguments.next();
    let reasons = match argument.as_ref().map(|argument| argument.to_str()) {
        _ if arguments.next().is_some() => return usage("it takes one argument"),
        None => run(),
        Some(Some("--check")) => check_start(),
        Some(Some("--help" | "-h")) => return print(HELP),
        Some(Some("--version" | "-V")) => {
            return print(concat!("tip-function ", env!("CARGO_PKG_VERSION"), "\n"));
        }
        Some(_) => return usage("it does not know this argument"),
    };
    match reasons {
        Ok(()) => ExitCode::SUCCESS,
        Err(reasons) => {
            for reason in reasons {
                log_line(&format!("cannot start: {reason}"));
            }
            ExitCode::FAILURE
        }
    }
}

fn usage(problem: &str) -> ExitCode {
    log_line(&format!("{problem}; `tip-function --help` lists them"));
    ExitCode::from(2)
}

/// Writes to standard output. If that is closed, nobody reads it.
fn print(text: &str) -> ExitCode {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

/// The settings, or all that is wrong with them.
fn settings() -> Result<Config, Vec<String>> {
    Config::read(|name| std::env::var_os(name)).map_err(|problems| {
        let problem = |problem: &ConfigError| format!("{problem}; {}", problem.help());
        problems.iter().map(problem).collect()
    })
}

fn pages(config: &Config) -> Result<Pages, Vec<String>> {
    let path = config.replies.display();
    Pages::read(&config.replies).map_err(|error| single(format!("`{path}`: {error}")))
}

/// Two results, or the reasons of those that failed.
fn both<A, B>(
    one: Result<A, Vec<String>>,
    other: Result<B, Vec<String>>,
) -> Result<(A, B), Vec<String>> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => Err([one.err(), other.err()]
            .into_iter()
            .flatten()
            .flatten()
            .collect()),
    }
}

/// One reason as a list.
fn single(reason: impl Display) -> Vec<String> {
    vec![reason.to_string()]
}

/// Says whether the program could start, without making the queue or taking the address.
fn check_start() -> Result<(), Vec<String>> {
    let config = settings()?;
    let queue = check::queue(&config.queue).map_err(single);
    let socket = check::listen(&config.listen).map_err(single);
    let (pages, _) = both(pages(&config), both(queue, socket))?;
    let listen = &config.listen;
    print(&format!("it could start, and take tips at {listen}\n"));
    if let Some(line) = expiry(pages.recipients()) {
        print(&format!("{line}\n"));
    }
    Ok(())
}

/// When the first recipient expires, and what happens then; `None` if none does.
fn expiry(recipients: &Recipients) -> Option<String> {
    let day = recipients.expires_on()?;
    let then = match recipients.valid_on(day) {
        Some(_) => "tips are sealed to the others only",
        None => "no tip is taken",
    };
    Some(format!(
        "the first recipient expires on {day}; from that day {then}"
    ))
}

/// Takes tips until it is told to stop.
fn run() -> Result<(), Vec<String>> {
    forbid_core_dumps()
        .map_err(|error| single(format!("cannot forbid cores: {}", error.kind())))?;
    let config = settings()?;
    let runtime = Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(DISK_THREADS)
        .build()
        .map_err(single)?;
    let done = runtime.block_on(take_tips(config));
    // A commit that has no deadline any more does not keep the process.
    runtime.shutdown_background();
    done
}

async fn take_tips(config: Config) -> Result<(), Vec<String>> {
    let queue = Queue::open(&config.queue);
    let queue = queue.map_err(|error| single(format!("queue `{}`: {error}", config.queue)));
    let (pages, queue) = both(pages(&config), queue)?;
    let recipients = pages.recipients().clone();
    let router = standalone_router(ServiceConfig {
        delay_seconds_max: config.delay_seconds_max,
        origin_secrets: config.origin_secrets,
        ..ServiceConfig::new(pages, queue)
    });
    if config.is_lambda {
        return answer_as_lambda(router).await;
    }
    raise_open_files(CONNECTIONS_MAX as u64 + OTHER_FILES).map_err(single)?;
    let listener = Listener::open(&config.listen);
    let listener = listener.await.map_err(single)?;
    let stop = Stop::listen().map_err(single)?;
    let address = listener.address().map_err(single)?;
    log_line(&format!("start: taking tips at {address}"));
    if let Some(line) = expiry(&recipients) {
        log_line(&line);
    }
    supervisor::tell("READY=1");
    server::serve(listener, router, stop, Reporter::stderr())
        .await
        .map_err(single)?;
    log_line("stop");
    Ok(())
}

#[cfg(feature = "aws")]
async fn answer_as_lambda(router: axum::Router) -> Result<(), Vec<String>> {
    // The error of the runtime can quote an event, so it is dropped.
    lambda_http::run(router)
        .await
        .map_err(|_| single("the Lambda runtime API failed"))
}

#[cfg(not(feature = "aws"))]
#[expect(
    clippy::unused_async,
    reason = "its counterpart with the feature `aws` awaits"
)]
async fn answer_as_lambda(_router: axum::Router) -> Result<(), Vec<String>> {
    Err(single(
        "`AWS_LAMBDA_RUNTIME_API` is set, and this program was built without the feature `aws`",
    ))
}
