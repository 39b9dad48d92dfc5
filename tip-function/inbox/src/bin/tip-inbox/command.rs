//! The commands of `tip-inbox`.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::time::SystemTime;

use clap::CommandFactory;
use tip_core::code::Code;
use tip_core::private_file;
use tip_core::queue::{Queue, QueueError};
use tip_core::slot::Day;
use tip_inbox::faces::{json, text};
use tip_inbox::folder::{Contents, Inbox, InboxError};
use tip_inbox::identity::{Identities, Identity};
use tip_inbox::pull::pull;
use zeroize::Zeroizing;

use crate::arguments::{Arguments, Command, Format, Reading};
use crate::failure::Failure;

/// Runs the command that the arguments name.
pub(crate) async fn run(arguments: Arguments) -> Result<(), Failure> {
    match arguments.command {
        Command::Keygen { output } => keygen(&output),
        Command::Recipient { identity } => recipient(&identity),
        Command::Pull { queue, inbox } => pull_into(&queue, &inbox.inbox).await,
        Command::List { reading } => list(&reading),
        Command::Show { id, all, reading } => show(id.as_deref(), all, &reading),
        Command::Find { code, reading } => find(&code.join(" "), &reading),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "tip-inbox", &mut script);
            Ok(std::io::stdout().write_all(&script)?)
        }
    }
}

fn keygen(output: &Path) -> Result<(), Failure> {
    let identity = Identity::generate();
    private_file::write_new(output, identity.to_file().as_bytes()).map_err(|error| match error
        .kind()
    {
        ErrorKind::AlreadyExists => Failure::new(format!(
            "`{}` exists, and is not overwritten",
            output.display()
        ))
        .help("a lost identity cannot open the tips that were sealed to it; choose another name"),
        kind => Failure::new(format!("cannot write `{}`: {kind}", output.display())),
    })?;
    text::made(output, &mut anstream::stderr())?;
    print_recipient(&identity)
}

/// Prints the recipient of every identity in a file.
fn recipient(path: &Path) -> Result<(), Failure> {
    for identity in read_identities(path)?.keys() {
        print_recipient(identity)?;
    }
    Ok(())
}

fn print_recipient(identity: &Identity) -> Result<(), Failure> {
    // A key should be replaced after a year.
    let expires_on = Day::at(SystemTime::now()).plus(365);
    let (mut out, mut notes) = (anstream::stdout(), anstream::stderr());
    Ok(text::recipient(identity, expires_on, &mut out, &mut notes)?)
}

async fn pull_into(address: &str, folder: &Path) -> Result<(), Failure> {
    // Opening a queue makes its file, and a mistyped path must not look like an empty queue.
    let is_file = !address.contains("://");
    if is_file && !Path::new(address).exists() {
        return Err(Failure::new(format!("there is no queue at `{address}`"))
            .help("use the path that the function has in `TIP_QUEUE`"));
    }
    let queue = Queue::open(address)
        .map_err(|error: QueueError| Failure::new(format!("queue `{address}`: {error}")))?;
    let inbox = Inbox::at(folder).map_err(Failure::new)?;
    let pulled = pull(&queue, &inbox, SystemTime::now)
        .await
        .map_err(Failure::new)?;
    Ok(text::pulled(pulled, folder, &mut anstream::stdout())?)
}

fn list(reading: &Reading) -> Result<(), Failure> {
    let (inbox, identities) = open(reading)?;
    let contents = inbox.open_all(&identities).map_err(Failure::new)?;
    let mut out = anstream::stdout();
    match reading.format {
        Format::Json => json::list(&contents, &mut out)?,
        Format::Text => {
            text::list(&contents, &mut out)?;
            text::unopened(&contents.unopened, &mut anstream::stderr())?;
        }
    }
    Ok(())
}

fn show(id: Option<&str>, all: bool, reading: &Reading) -> Result<(), Failure> {
    let (inbox, identities) = open(reading)?;
    let Some(prefix) = id else {
        let contents = inbox.open_all(&identities).map_err(Failure::new)?;
        if !all && contents.opened.len() > 1 {
            return Err(
                Failure::new(format!("there are {} tips", contents.opened.len()))
                    .help("name one of the tips that `tip-inbox list` shows, or use `--all`"),
            );
        }
        return print(&contents, reading.format);
    };
    let id = inbox.find_id(prefix).map_err(|error| {
        let help = match error {
            InboxError::Ambiguous { .. } => "give more of the name",
            _ => "`tip-inbox list` shows the names",
        };
        Failure::new(error).help(help)
    })?;
    // All tips are opened, so that a repeated tip names the tip whose words it repeats.
    let mut contents = inbox.open_all(&identities).map_err(Failure::new)?;
    contents.opened.retain(|tip| tip.id == id);
    contents.unopened.retain(|tip| tip.id == id);
    if let [unopened] = contents.unopened.as_slice() {
        return Err(Failure::new(format!(
            "tip {} does not open: {}",
            id.short(),
            unopened.why
        )));
    }
    print(&contents, reading.format)
}

fn find(code: &str, reading: &Reading) -> Result<(), Failure> {
    let code: Code = code.parse().map_err(|error| {
        Failure::new(error)
            .help("the writer of a tip was shown twelve digits, such as 1234 5678 9012")
    })?;
    let (inbox, identities) = open(reading)?;
    let found = inbox.find(&code, &identities).map_err(Failure::new)?;
    if found.opened.is_empty() {
        return Err(Failure::new(format!("no tip in the inbox has the code {code}"))
            .help("ask for the digits again; a new tip may wait on the queue for some minutes, then `tip-inbox pull`"));
    }
    print(&found, reading.format)
}

fn print(contents: &Contents, format: Format) -> Result<(), Failure> {
    let mut out = anstream::stdout();
    match format {
        Format::Json => json::show(contents, &mut out)?,
        Format::Text => {
            text::show(contents, &mut out)?;
            text::unopened(&contents.unopened, &mut anstream::stderr())?;
        }
    }
    Ok(())
}

/// The folder and the identities that the arguments name.
fn open(reading: &Reading) -> Result<(Inbox, Identities), Failure> {
    let folder = &reading.inbox.inbox;
    if !folder.is_dir() {
        return Err(Failure::new(format!(
            "there is no inbox folder at `{}`",
            folder.display()
        ))
        .help("`tip-inbox pull` makes it"));
    }
    let identities = read_identities(&reading.identity)?;
    Ok((Inbox::at(folder).map_err(Failure::new)?, identities))
}

fn read_identities(path: &Path) -> Result<Identities, Failure> {
    let name = path.display();
    let unreadable = |error: std::io::Error| {
        Failure::new(format!(
            "cannot read the identity `{name}`: {}",
            error.kind()
        ))
        .help("`tip-inbox keygen --output FILE` made it")
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path).map_err(unreadable)?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(Failure::new(format!(
                "the identity `{name}` can be read by others (mode {:04o})",
                mode & 0o7777
            ))
            .help(format!("chmod 600 '{name}'")));
        }
    }
    let text = Zeroizing::new(fs::read_to_string(path).map_err(unreadable)?);
    Identities::parse(&text)
        .map_err(|error| Failure::new(format!("the identity `{name}`: {error}")))
}
