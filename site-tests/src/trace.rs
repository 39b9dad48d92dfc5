//! What a program wrote and where, as its system calls tell.
//!
//! In: a command. Out: the same command under `strace`, and afterwards every [`Call`] that can bring bytes to a file.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// The calls that write, and those that open, make or name files. Rings of `io_uring` and of `aio` would hide what is written.
const CALLS: &str = "trace=write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,splice,vmsplice,tee,mmap,\
    open,openat,openat2,creat,memfd_create,mknod,mknodat,mkdir,mkdirat,link,linkat,symlink,symlinkat,rename,renameat,\
    renameat2,process_vm_writev,io_submit,io_uring_setup";

/// A system call.
#[derive(Debug)]
pub struct Call {
    /// Its name, such as `pwrite64`.
    pub name: String,
    /// The file, socket or pipe that takes the bytes; empty for a call that has none.
    pub target: String,
    /// The arguments without texts, such as flags.
    pub arguments: String,
    /// All texts among its arguments, one after the other.
    pub bytes: Vec<u8>,
}

impl Call {
    /// Whether it writes to a file or a pipe, in memory that is shared with a file, or in a way that does not show the bytes.
    pub fn writes_to_a_file(&self) -> bool {
        match self.name.as_str() {
            "mmap" => {
                self.arguments.contains("MAP_SHARED")
                    && self.arguments.contains("PROT_WRITE")
                    && !self.target.is_empty()
            }
            "write" | "pwrite64" | "writev" | "pwritev" | "pwritev2" | "sendfile"
            | "copy_file_range" | "splice" | "vmsplice" | "tee" => self.is_file(),
            "process_vm_writev" | "io_submit" | "io_uring_setup" => true,
            _ => false,
        }
    }

    /// Whether the bytes that it writes do not stand in its arguments.
    pub fn hides_its_bytes(&self) -> bool {
        self.writes_to_a_file() && !self.name.contains("write") || self.name == "process_vm_writev"
    }

    /// Whether it makes a file, gives it a name, or opens it for writing.
    pub fn makes_a_file(&self) -> bool {
        match self.name.as_str() {
            "open" | "openat" | "openat2" => ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TMPFILE"]
                .iter()
                .any(|flag| self.arguments.contains(flag)),
            name => ["creat", "mem", "mk", "link", "symlink", "rename"]
                .iter()
                .any(|start| name.starts_with(start)),
        }
    }

    fn is_file(&self) -> bool {
        let others = ["TCP", "UDP", "UNIX", "NETLINK", "socket:", "anon_inode:"];
        !others.iter().any(|other| self.target.starts_with(other)) && self.target != "/dev/null"
    }

    /// Parses a line of a trace; `None` if it is no call, or the second half of one.
    fn parse(line: &str) -> Option<Self> {
        // The id of the thread comes first.
        let (_, line) = line.trim_start().split_once(' ')?;
        let (name, rest) = line.trim_start().split_once('(')?;
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return None;
        }
        let mut parts = rest.split('"');
        let mut arguments = String::new();
        let mut bytes = Vec::new();
        while let Some(between) = parts.next() {
            arguments.push_str(between);
            bytes.extend(parts.next().map(unescape).unwrap_or_default());
        }
        let described = arguments
            .split('<')
            .skip(1)
            .filter_map(|rest| rest.split('>').next());
        let mut targets = described.map(|text| String::from_utf8_lossy(&unescape(text)).into());
        let target = match name {
            "copy_file_range" | "splice" | "tee" => targets.nth(1),
            _ => targets.next(),
        };
        Some(Self {
            name: name.to_owned(),
            target: target.unwrap_or_default(),
            arguments,
            bytes,
        })
    }
}

/// Undoes the escapes of `strace -xx`: every byte of a text is `\x` and two digits.
fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let code = rest.strip_prefix("\\x").and_then(|rest| rest.get(..2));
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = rest.get(4..).unwrap_or_default();
        } else {
            bytes.extend(first.to_string().into_bytes());
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    bytes
}

/// The same command under a tracer that writes to `file`. The process that starts is the program, and not the tracer.
pub fn traced(command: &Command, file: &Path) -> Command {
    let mut strace = Command::new("strace");
    strace
        .args(["-D", "-f", "--seccomp-bpf", "-yy", "-xx", "-s", "200000"])
        .args(["-e", CALLS, "-e", "signal=none", "-o"])
        .arg(file)
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => strace.env(name, value),
            None => strace.env_remove(name),
        };
    }
    strace
}

/// Every call in a trace, once the traced program `id` has ended.
///
/// # Errors
///
/// When the tracer does not see the end of the program.
pub fn calls(file: &Path, id: u32) -> Result<Vec<Call>> {
    let id = id.to_string();
    let is_end = |line: &str| {
        line.split_whitespace().next() == Some(&id)
            && (line.contains("+++ exited") || line.contains("+++ killed"))
    };
    for _ in 0..1_000 {
        let text = fs::read_to_string(file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        if text.lines().any(is_end) {
            return Ok(text.lines().filter_map(Call::parse).collect());
        }
        thread::sleep(Duration::from_millis(10));
    }
    bail!("the tracer did not see the end of {id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(line: &str) -> Call {
        Call::parse(line).unwrap()
    }

    #[test]
    fn a_call_tells_where_its_bytes_go() {
        let file = call(r#"7 pwrite64(11</tmp/\x62ody>(deleted), "\x77\x3d\x58", 3, 0) = 3"#);
        assert_eq!(
            (file.target.as_str(), &*file.bytes),
            ("/tmp/body", &b"w=X"[..])
        );
        assert!(file.writes_to_a_file() && !file.hides_its_bytes());
        let socket = call(
            r#"7 writev(5<TCP:[127.0.0.1:1->127.0.0.1:2]>, [{iov_base="\x61", iov_len=1}, {iov_base="\x62", iov_len=1}], 2 <unfinished ...>"#,
        );
        assert_eq!(socket.bytes, b"ab");
        assert!(!socket.writes_to_a_file());
        assert!(call("7 write(2<pipe:[5]>, \"\\x61\", 1) = 1").writes_to_a_file());
        assert!(!call("7 write(4<anon_inode:[eventfd]>, \"\\x61\", 8) = 8").writes_to_a_file());
        let out = call("7 sendfile(9<TCP:[1]>, 4</site/page>, [0], 10) = 10");
        assert!(!out.writes_to_a_file());
        let within = call("7 copy_file_range(9<TCP:[1]>, NULL, 4</tmp/body>, NULL, 1, 0) = 1");
        assert!(within.writes_to_a_file() && within.hides_its_bytes());
        let shared = call("7 mmap(NULL, 9, PROT_READ|PROT_WRITE, MAP_SHARED, 4</tmp/x>, 0) = 0x7");
        assert!(shared.writes_to_a_file() && shared.hides_its_bytes());
        let own =
            call("7 mmap(NULL, 9, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7");
        assert!(!own.writes_to_a_file());
        assert!(Call::parse("7 <... write resumed>) = 3").is_none());
        assert!(Call::parse("7 +++ exited with 0 +++").is_none());
    }

    #[test]
    fn a_file_that_is_made_is_told_from_one_that_is_read() {
        let made = call(r#"7 openat(AT_FDCWD, "\x61", O_RDWR|O_CREAT|O_EXCL|O_CLOEXEC, 0600) = 3"#);
        assert!(made.makes_a_file());
        let read = call(r#"7 openat(AT_FDCWD, "\x61", O_RDONLY|O_CLOEXEC) = 3"#);
        assert!(!read.makes_a_file());
        assert!(call(r#"7 rename("\x61", "\x62") = 0"#).makes_a_file());
        assert!(!call("7 mmap(NULL, 9, PROT_READ, MAP_PRIVATE, 4</x>, 0) = 0x7").makes_a_file());
    }
}
