//! No core: when the process ends by a signal, nothing of its memory is written to disk.
//!
//! In: nothing. Out: a process whose memory holds words of a tip or an identity, and of which neither the
//! kernel nor a crash reporter makes a file. The limit of size alone is not enough: a kernel that hands
//! cores to a program (`core_pattern` with a pipe) does not obey it.

/// Forbids cores of this process, for good.
///
/// # Errors
///
/// When the operating system refuses. Outside Linux only the limits of whoever starts the process count.
#[cfg(target_os = "linux")]
pub fn forbid() -> std::io::Result<()> {
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

/// Forbids cores of this process, where that is known how to.
///
/// # Errors
///
/// Never here.
#[cfg(not(target_os = "linux"))]
pub fn forbid() -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    #[test]
    fn neither_a_file_nor_a_program_gets_a_core() {
        assert_eq!(dumpable_behavior(), Ok(DumpableBehavior::Dumpable));
        super::forbid().unwrap();
        // What a kernel asks before it hands a core to a program, and before it writes one.
        assert_eq!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable));
        let limit = getrlimit(Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
    }
}
