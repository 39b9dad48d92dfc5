//! The command line: what can be asked, and what each command does and says.

mod args;
mod command;
mod interrupt;
mod serve;

pub(crate) use args::Cli;
pub(crate) use command::run;
