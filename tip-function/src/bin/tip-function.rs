//! Takes tips: a plain server, or a Lambda where the runtime API is there.
//!
//! What it is told stands in `tip_function::config`; it ends with a failing exit code, and says why,
//! when it cannot take tips.

use std::process::ExitCode;

use tip_function::config::Config;
use tip_function::health::{say, set_panic_hook};
use tip_function::queue::Queue;
use tip_function::reply::Pages;
use tip_function::server;
use tip_function::service::{ServiceConfig, whole};
use tokio::net::TcpListener;

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
    let expires_on = pages.recipients().expires_on();
    let router = whole(ServiceConfig {
        delay_seconds_max: config.delay_seconds_max,
        ..ServiceConfig::new(pages, queue)
    });
    if config.is_lambda {
        return Err(vec![
            "answering as a Lambda needs the feature `aws`".to_owned(),
        ]);
    }
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| vec![format!("cannot listen on {}: {error}", config.listen)])?;
    let address = listener
        .local_addr()
        .map_or(config.listen, |address| address);
    say(&format!("start: taking tips at http://{address}/t"));
    if let Some(day) = expires_on {
        say(&format!(
            "the first recipient expires on {day}; from that day no tip is taken"
        ));
    }
    server::serve(listener, router)
        .await
        .map_err(|error| vec![error.to_string()])?;
    say("stop");
    Ok(())
}
