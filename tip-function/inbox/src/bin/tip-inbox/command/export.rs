//! Writing tips into files.

use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;

use anstream::StripStream;
use tip_core::private_file;
use tip_inbox::faces::{csv, text};

use super::desk::Desk;
use super::folder::{existing_inbox, find_id};
use super::identity;
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
        private_file::write_new(file, envelope.age_file())
            .map_err(|error| unwritten(file, &error))?;
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
    if let Some(path) = &export.output {
        let file = private_file::create_new(path).map_err(|error| unwritten(path, &error))?;
        let mut out = BufWriter::new(file);
        write(export, &desk, UNWRAPPED, &mut out)?;
        out.get_ref().sync_all()?;
    } else {
        let mut out = BufWriter::new(std::io::stdout());
        write(export, &desk, terminal::columns(), &mut out)?;
    }
    Ok(desk.ended())
}

/// Writes the tips, one at a time.
fn write(
    export: &Export,
    desk: &Desk,
    columns: usize,
    out: &mut (dyn Write + 'static),
) -> Result<(), Failure> {
    if export.csv {
        csv::write(desk.tips(), out)?;
    } else {
        text::show(desk.tips(), columns, &mut StripStream::new(&mut *out))?;
    }
    Ok(out.flush()?)
}

fn unwritten(path: &Path, error: &std::io::Error) -> Failure {
    let failure = Failure::new(format!(
        "cannot write `{}`: {}",
        path.display(),
        error.kind()
    ));
    match error.kind() {
        ErrorKind::AlreadyExists => {
            failure.help("an existing file is not overwritten; choose another name")
        }
        _ => failure,
    }
}
