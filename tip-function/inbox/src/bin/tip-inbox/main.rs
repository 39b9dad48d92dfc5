//! Takes sealed tips off the queue and opens them for the operators of a hotline.
//!
//! `pull` needs the queue and no private key; the commands that read need the private key and no queue, so they can run
//! on another machine.

mod arguments;
#[expect(
    clippy::disallowed_methods,
    reason = "the commands read the files that their arguments name"
)]
mod command;
mod failure;
#[expect(
    clippy::disallowed_methods,
    reason = "the terminal is opened to ask for a passphrase"
)]
mod terminal;

use std::alloc::System;
use std::io::Write;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use clap::Parser;
use zeroizing_alloc::ZeroAlloc;

use crate::arguments::Arguments;
use crate::failure::Failure;

/// Overwrites memory before it is freed, so that identities and words do not stay in it.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    // The message of a panic could hold words of a tip.
    tip_core::process::set_panic_hook();
    // A core dump would leave words or an identity on the disk.
    if let Err(error) = tip_core::process::forbid_core_dumps() {
        print(&Failure::from(error));
        return ExitCode::FAILURE;
    }
    match command::run(Arguments::parse()).await {
        Ok(ended) => ended.into(),
        Err(failure) => {
            print(&failure);
            failure.code()
        }
    }
}

fn print(failure: &Failure) {
    let error = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let help = Style::new().bold().fg_color(Some(AnsiColor::Cyan.into()));
    let mut out = anstream::stderr();
    // A closed standard error is no reason to panic.
    let _ = writeln!(out, "{error}error{error:#}: {}", failure.what);
    if let Some(text) = &failure.help {
        let _ = writeln!(out, "{help}help{help:#}: {text}");
    }
}
