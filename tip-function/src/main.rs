//! Takes tips: as a plain server, or as a Lambda where the runtime API is set.
//!
//! `tip_function::config` lists its environment. When it cannot take tips it writes the reasons and ends with a
//! failing exit code.

use std::alloc::System;
use std::process::ExitCode;

use tip_core::process::{forbid_core_dumps, set_panic_hook};
use tip_core::queue::Queue;
use tip_function::config::Config;
use tip_function::health::log_line;
use tip_function::reply::Pages;
use tip_function::server::{self, Stop};
use tip_function::service::{ServiceConfig, standalone_router};
use tokio::net::TcpListener;
use zeroizing_alloc::ZeroAlloc;

/// Overwrites memory before it is freed, so that words do not stay in it after their request.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    set_panic_hook();
    match start().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(reasons) => {
            for reason in reasons {
                log_line(&format!("cannot start: {reason}"));
            }
            ExitCode::FAILURE
        }
    }
}

async fn start() -> Result<(), Vec<String>> {
    forbid_core_dumps().map_err(|error| vec![format!("cannot forbid cores: {}", error.kind())])?;
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
    let router = standalone_router(ServiceConfig {
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
    log_line(&format!("start: taking tips at http://{address}/t"));
    if let Some(day) = recipients.expires_on() {
        let then = match recipients.valid_on(day) {
            Some(_) => "tips are sealed to the others only",
            None => "no tip is taken",
        };
        log_line(&format!(
            "the first recipient expires on {day}; from that day {then}"
        ));
    }
    server::serve(listener, router, stop)
        .await
        .map_err(|error| vec![error.to_string()])?;
    log_line("stop");
    Ok(())
}

#[cfg(feature = "aws")]
async fn answer_as_lambda(router: axum::Router) -> Result<(), Vec<String>> {
    // The error of the runtime can quote an event, so it is dropped.
    lambda_http::run(router)
        .await
        .map_err(|_| vec!["the Lambda runtime API failed".to_owned()])
}

#[cfg(not(feature = "aws"))]
#[expect(
    clippy::unused_async,
    reason = "its counterpart with the feature `aws` awaits"
)]
async fn answer_as_lambda(_router: axum::Router) -> Result<(), Vec<String>> {
    Err(vec![
        "`AWS_LAMBDA_RUNTIME_API` is set, and this program was built without the feature `aws`"
            .to_owned(),
    ])
}
