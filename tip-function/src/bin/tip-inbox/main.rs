//! Takes sealed tips off the queue and opens them for the operators of a hotline.
//!
//! `pull` needs the queue and no private key; `list`, `show` and `find` need the private key and no
//! queue, so they can run on another machine.

#[expect(
    clippy::disallowed_methods,
    reason = "the commands read and write what their arguments name"
)]
mod command;
mod view;

use std::alloc::System;
use std::io::Write;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use clap::Parser;
use zeroizing_alloc::ZeroAlloc;

use crate::command::{Arguments, Failure};

/// What is freed is overwritten first: identities and words stay in memory for as long as they are needed.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    // A panic message could hold words of a tip; see the hook.
    tip_function::health::set_panic_hook();
    // Nor may a crash leave words or an identity on the disk.
    if let Err(error) = tip_function::core_dump::forbid() {
        complain(&Failure::from(error));
        return ExitCode::FAILURE;
    }
    match command::run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            complain(&failure);
            ExitCode::FAILURE
        }
    }
}

fn complain(failure: &Failure) {
    let error = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let help = Style::new().bold().fg_color(Some(AnsiColor::Cyan.into()));
    let mut out = anstream::stderr();
    // A closed standard error is no reason to panic.
    let _ = writeln!(out, "{error}error{error:#}: {}", failure.what);
    if let Some(text) = &failure.help {
        let _ = writeln!(out, "{help}help{help:#}: {text}");
    }
}
