//! Writing tips into files.

use std::io::Write;
use std::path::Path;

use tip_core::private_file;
use tip_inbox::faces::{csv, text};
use zeroize::Zeroizing;

use super::read::Desk;
use super::{existing_inbox, find_id, identity};
use crate::arguments::Export;
use crate::failure::{Ended, Failure};
use crate::terminal;

/// Columns of a text that goes into a file: the program that shows it wraps its lines.
const UNWRAPPED: usize = usize::MAX;

pub(super) fn run(export: &Export) -> Result<Ended, Failure> {
    let inbox = existing_inbox(&export.inbox.inbox)?;
    let id = export
        .id
        .as_deref()
        .map(|prefix| find_id(&inbox, prefix))
        .transpose()?;
    if let (Some(file), Some(id)) = (&export.age, &id) {
        let envelope = inbox
            .envelope(id)
            .map_err(|why| Failure::new(format!("tip {} cannot be exported: {why}", id.short())))?;
        write_new(file, envelope.age_file())?;
        return Ok(Ended::Whole);
    }
    let Some(identity) = &export.identity else {
        return Err(Failure::new("to read a tip takes an identity")
            .help("--identity FILE, which `tip-inbox keygen --output FILE` made"));
    };
    let mut desk = Desk::open(inbox, identity::read(identity)?)?;
    if let Some(id) = &id {
        desk.retain(|other, _| other == id);
    }
    let mut bytes = Zeroizing::new(Vec::new());
    let columns = match export.output {
        Some(_) => UNWRAPPED,
        None => terminal::columns(),
    };
    if export.csv {
        csv::write(desk.tips(), &mut *bytes)?;
    } else {
        let mut plain = anstream::StripStream::new(&mut *bytes);
        text::show(desk.tips(), columns, &mut plain)?;
    }
    match &export.output {
        Some(file) => write_new(file, &bytes)?,
        None => std::io::stdout().write_all(&bytes)?,
    }
    Ok(desk.ended())
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    private_file::write_new(path, bytes).map_err(|error| {
        let failure = Failure::new(format!(
            "cannot write `{}`: {}",
            path.display(),
            error.kind()
        ));
        match error.kind() {
            std::io::ErrorKind::AlreadyExists => {
                failure.help("an existing file is not overwritten; choose another name")
            }
            _ => failure,
        }
    })
}
