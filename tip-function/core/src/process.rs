//! Guards for a process that holds words of a tip or an identity: no core dump, and no message of a panic. And how many
//! files it may open.
//!
//! Both programs call the guards first.

use std::io::Write;
use std::panic::PanicHookInfo;

/// Forbids core dumps of this process, for good.
///
/// The size limit alone is not enough: a kernel that hands cores to a program (`core_pattern` with a pipe)
/// ignores it.
///
/// # Errors
///
/// When the operating system refuses. Outside Linux only the limits count with which the process was
/// started.
#[cfg(target_os = "linux")]
pub fn forbid_core_dumps() -> std::io::Result<()> {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
    let nothing = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, nothing)?;
    // It also keeps other processes of this user from reading the memory.
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    Ok(())
}

/// Does nothing: only on Linux do we know how to forbid core dumps.
///
/// # Errors
///
/// Never.
#[cfg(not(target_os = "linux"))]
pub fn forbid_core_dumps() -> std::io::Result<()> {
    Ok(())
}

/// Lets this process open as many files and connections as it is allowed to, up to a number. Systems start a process with
/// 1,024 of them, and allow more on request.
///
/// # Errors
///
/// When the operating system refuses.
#[cfg(target_os = "linux")]
pub fn raise_open_files(wanted: u64) -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let allowed = maximum.map_or(wanted, |maximum| maximum.min(wanted));
    if current.is_some_and(|current| current < allowed) {
        let current = Some(allowed);
        setrlimit(Resource::Nofile, Rlimit { current, maximum })?;
    }
    Ok(())
}

/// Does nothing: only on Linux do we know how to ask for more.
///
/// # Errors
///
/// Never.
#[cfg(not(target_os = "linux"))]
pub fn raise_open_files(_wanted: u64) -> std::io::Result<()> {
    Ok(())
}

/// Makes every later panic write its place in the source and nothing else.
///
/// The message of a panic can hold words of a tip: a slice that ends inside a character prints the string
/// that it cuts.
pub fn set_panic_hook() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let line = match info.location() {
            Some(place) => format!(
                "panic at {}:{}:{}",
                place.file(),
                place.line(),
                place.column()
            ),
            None => "panic at an unknown place".to_owned(),
        };
        // A closed standard error is no reason to stop.
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }));
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    #[test]
    fn neither_a_file_nor_a_program_gets_a_core() {
        assert_eq!(dumpable_behavior(), Ok(DumpableBehavior::Dumpable));
        super::forbid_core_dumps().unwrap();
        // The kernel asks for the first before it hands a core to a program, and for the second before it writes a file.
        assert_eq!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable));
        let limit = getrlimit(Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
    }
}
