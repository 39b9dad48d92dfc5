//! Takes tips: a plain server, or a Lambda where the runtime API is there.
//!
//! What it is told stands in `tip_function::config`; it ends with a failing exit code, and says why,
//! when it cannot take tips.

use std::alloc::System;
use std::process::ExitCode;

use tip_function::config::Config;
use tip_function::core_dump;
use tip_function::health::{say, set_panic_hook};
use tip_function::queue::Queue;
use tip_function::reply::Pages;
use tip_function::server::{self, Stop};
use tip_function::service::{ServiceConfig, whole};
use tokio::net::TcpListener;
use zeroizing_alloc::ZeroAlloc;

/// What is freed is overwritten first: a word is in memory for as long as its request lasts.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    set_panic_hook();
    match start().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(reasons) => {
            for reason in reasons {
                say(&format!("cannot start: {reason}"));
            }
            ExitCode::FAILURE
        }
    }
}

async fn start() -> Result<(), Vec<String>> {
    core_dump::forbid().map_err(|error| vec![format!("cannot forbid cores: {}", error.kind())])?;
    let config = Config::read(|name| std::env::var_os(name)).map_err(|problems| {
        problems
            .iter()
            .map(|problem| format!("{problem}; {}", problem.help()))
            .collect::<Vec<_>>()
    })?;
    let pages = Pages::read(&config.replies)
        .map_err(|error| vec![format!("`{}`: {error}", config.replies.display())])?;
    let queue = Queue::open(&config.queue)
        .map_err(|error| vec![format!("queue `{}`: {error}", config.queue)])?;
    let recipients = pages.recipients().clone();
    let router = whole(ServiceConfig {
        delay_seconds_max: config.delay_seconds_max,
        origin_secrets: config.origin_secrets,
        ..ServiceConfig::new(pages, queue)
    });
    if config.is_lambda {
        return answer_as_lambda(router).await;
    }
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| vec![format!("cannot listen on {}: {error}", config.listen)])?;
    let address = listener
        .local_addr()
        .map_or(config.listen, |address| address);
    let stop = Stop::listen().map_err(|error| vec![error.to_string()])?;
    say(&format!("start: taking tips at http://{address}/t"));
    if let Some(day) = recipients.expires_on() {
        let then = match recipients.valid_on(day) {
            Some(_) => "tips are sealed to the others only",
            None => "no tip is taken",
        };
        say(&format!(
            "the first recipient expires on {day}; from that day {then}"
        ));
    }
    server::serve(listener, router, stop)
        .await
        .map_err(|error| vec![error.to_string()])?;
    say("stop");
    Ok(())
}

#[cfg(feature = "aws")]
async fn answer_as_lambda(router: axum::Router) -> Result<(), Vec<String>> {
    // The runtime describes what went wrong with an event, so its words go no further.
    lambda_http::run(router)
        .await
        .map_err(|_| vec!["the Lambda runtime API failed".to_owned()])
}

#[cfg(not(feature = "aws"))]
#[expect(clippy::unused_async, reason = "the other one of this name waits")]
async fn answer_as_lambda(_router: axum::Router) -> Result<(), Vec<String>> {
    Err(vec![
        "`AWS_LAMBDA_RUNTIME_API` is set, and this program was built without the feature `aws`"
            .to_owned(),
    ])
}
