//! Fills an inbox folder with tips, to measure how long `tip-inbox` takes to read it.
//!
//! ```sh
//! cargo run --release -p tip-inbox --example fill_inbox -- /tmp/many 10000
//! cd /tmp/many && time tip-inbox list --identity identity | tail -1
//! ```
//!
//! Every second tip is sealed by a browser too. The budget is two seconds for 10,000 tips on two cores.

#![expect(clippy::print_stderr, reason = "an example speaks")]
#![expect(clippy::disallowed_methods, reason = "it makes a folder")]

use std::error::Error;
use std::path::Path;
use std::time::SystemTime;

use tip_core::answer::{Answer, Answered};
use tip_core::code::Code;
use tip_core::envelope::Envelope;
use tip_core::form::Form;
use tip_core::lane::Lane;
use tip_core::message::{ClearMessage, Header, Message, SealedMessage};
use tip_core::private_file;
use tip_core::rng::Rng;
use tip_core::seal::Recipients;
use tip_core::seal::browser::BrowserSeal;
use tip_core::slot::Slot;
use tip_inbox::folder::TipId;
use tip_inbox::identity::Identity;

const QUESTIONS: &str =
    "questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 5000 }]";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("name a folder")?;
    let count: usize = arguments.next().ok_or("say how many tips")?.parse()?;
    let inbox = Path::new(&folder).join("inbox");
    private_file::folder(&inbox)?;
    let identity = Identity::generate();
    let file = identity.to_file();
    private_file::write_new(&Path::new(&folder).join("identity"), file.as_bytes())?;
    for number in 0..count {
        let envelope = envelope(&identity, number)?;
        let name = TipId::of(envelope.as_bytes()).as_str().to_owned() + ".tip";
        // Nothing is synced: ten thousand syncs are another measurement.
        std::fs::write(inbox.join(name), envelope.as_bytes())?;
    }
    eprintln!("{count} tips in {}", inbox.display());
    Ok(())
}

fn envelope(identity: &Identity, number: usize) -> Result<Envelope, Box<dyn Error>> {
    let header = Header {
        slot: Slot::at(SystemTime::now()),
        locale: "en".to_owned(),
        code: Code::draw(&Rng::system())?,
        lane: Lane::Normal,
    };
    let answers = vec![Answered {
        question: "what".to_owned(),
        answer: Answer::Text(format!(
            "Tip {number}. {}",
            "They keep our papers. ".repeat(20)
        )),
    }];
    let message = if number.is_multiple_of(2) {
        Message::Clear(ClearMessage::with(answers, header))
    } else {
        let seal = BrowserSeal::seal(&answers, &[identity.browser_key()], &Rng::system())?;
        Message::Sealed(SealedMessage::of(&seal, &Form::parse(QUESTIONS)?, header))
    };
    let recipients = Recipients::single(identity.recipient());
    Ok(Envelope::seal(&message, &recipients)?)
}
