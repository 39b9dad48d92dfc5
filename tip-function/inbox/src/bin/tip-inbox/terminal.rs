//! The terminal of the operator: its width, and questions that are asked on it.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal, Read, Write};

use tip_inbox::faces::text::COLUMNS;
use zeroize::Zeroizing;

use crate::failure::Failure;

/// Longest line that is read, in bytes.
const LINE_BYTES_MAX: usize = 1024;

/// What Ctrl-C types.
const INTERRUPT: u8 = 3;

/// Columns of the terminal that shows the output. Standard error or input tell them where the output goes through a
/// pager.
#[cfg(unix)]
pub(crate) fn columns() -> usize {
    fn of(stream: impl std::os::fd::AsFd + IsTerminal) -> Option<usize> {
        let size = rustix::termios::tcgetwinsize(stream.is_terminal().then_some(stream)?).ok()?;
        (size.ws_col > 0).then_some(usize::from(size.ws_col))
    }
    of(io::stdout())
        .or_else(|| of(io::stderr()))
        .or_else(|| of(io::stdin()))
        .unwrap_or(COLUMNS)
}

#[cfg(not(unix))]
pub(crate) fn columns() -> usize {
    COLUMNS
}

/// The terminal from which the program was started, even if its input and output are redirected.
pub(crate) struct Terminal(File);

impl Terminal {
    /// `None` if there is no terminal, as in a script that a timer runs.
    pub(crate) fn open() -> Option<Terminal> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .open("/dev/tty")
            .ok()?;
        file.is_terminal().then_some(Terminal(file))
    }

    /// Asks, and returns the line that was typed, without its end.
    pub(crate) fn ask(&mut self, question: &str) -> Result<Zeroizing<String>, Failure> {
        self.0.write_all(question.as_bytes())?;
        line(&mut self.0)
    }

    /// Writes a line.
    pub(crate) fn say(&mut self, words: &str) -> io::Result<()> {
        writeln!(self.0, "{words}")
    }

    /// Asks, and does not show what is typed.
    #[cfg(unix)]
    pub(crate) fn ask_secretly(&mut self, question: &str) -> Result<Zeroizing<String>, Failure> {
        use rustix::io::Errno;
        use rustix::termios::{
            LocalModes, OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr,
        };
        let failed = |error: Errno| Failure::from(io::Error::from(error));
        let before = tcgetattr(&self.0).map_err(failed)?;
        let mut silent = before.clone();
        silent.local_modes.insert(LocalModes::ECHONL);
        // Ctrl-C ends the line instead of the program, which would leave the terminal silent.
        silent
            .local_modes
            .remove(LocalModes::ECHO | LocalModes::ISIG);
        silent.special_codes[SpecialCodeIndex::VEOL] = INTERRUPT;
        // What was typed before the question is dropped.
        tcsetattr(&self.0, OptionalActions::Flush, &silent).map_err(failed)?;
        let answer = self.ask(question);
        tcsetattr(&self.0, OptionalActions::Now, &before).map_err(failed)?;
        answer
    }

    #[cfg(not(unix))]
    pub(crate) fn ask_secretly(&mut self, _: &str) -> Result<Zeroizing<String>, Failure> {
        Err(Failure::new("this system cannot hide what is typed"))
    }
}

/// A line of standard input, where that is no terminal.
pub(crate) fn line_of_input() -> Result<Zeroizing<String>, Failure> {
    line(&mut io::stdin().lock())
}

/// One line, read byte by byte: a buffered reader would keep a passphrase in its buffer.
fn line(input: &mut dyn Read) -> Result<Zeroizing<String>, Failure> {
    let unread = || Failure::new("no answer was typed");
    let mut bytes = Zeroizing::new(Vec::with_capacity(LINE_BYTES_MAX));
    let mut byte = [0];
    loop {
        let count = input.read(&mut byte).map_err(|_| unread())?;
        match byte {
            // The end of the input is no empty answer: that may mean something.
            _ if count == 0 && bytes.is_empty() => return Err(unread()),
            [INTERRUPT] => return Err(unread()),
            [b'\n'] => break,
            _ if count == 0 => break,
            _ if bytes.len() == LINE_BYTES_MAX => {
                return Err(Failure::new("the answer is too long"));
            }
            [byte] => bytes.push(byte),
        }
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| unread())?;
    Ok(Zeroizing::new(text.trim_end_matches('\r').to_owned()))
}
