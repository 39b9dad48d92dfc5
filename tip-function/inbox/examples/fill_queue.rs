//! Fills a queue with tips that one identity can open: `fill_queue FOLDER COUNT` writes `FOLDER/queue` and
//! `FOLDER/identity`, and prints how long the slowest put took. `site-tests/benchmark inbox` measures with it how long
//! operators wait.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use tip_core::code::Code;
use tip_core::envelope::Envelope;
use tip_core::form::Form;
use tip_core::lane::Lane;
use tip_core::message::{Header, Message};
use tip_core::queue::{DiskQueue, Queue};
use tip_core::rng::Rng;
use tip_core::seal::Recipients;
use tip_core::slot::Slot;
use tip_core::tip::Tip;
use tip_inbox::identity::Identity;

type Failure = Box<dyn std::error::Error>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(count)) = (arguments.next(), arguments.next()) else {
        return Err("usage: fill_queue FOLDER COUNT".into());
    };
    let (folder, count): (&Path, usize) = (Path::new(&folder), count.parse()?);
    let identity = Identity::generate();
    tip_core::private_file::write(&folder.join("identity"), identity.to_file().as_bytes())?;
    let recipients = Recipients::single(identity.recipient());
    let queue = Queue::Disk(DiskQueue::open(&folder.join("queue"))?.with_capacity(count));
    let form = Form::parse(
        "questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 5000 }]",
    )?;
    let mut puts = tokio::task::JoinSet::new();
    let mut slowest = Duration::ZERO;
    for number in 0..count {
        let envelope = seal(number, &form, &recipients)?;
        let queue = queue.clone();
        puts.spawn(async move {
            let began = Instant::now();
            let put = queue.put(&envelope, Lane::Normal, Duration::ZERO).await;
            put.map(|()| began.elapsed())
        });
        // Each commit takes all that wait, so some must.
        while puts.len() > 64 {
            if let Some(put) = puts.join_next().await {
                slowest = slowest.max(put??);
            }
        }
    }
    while let Some(put) = puts.join_next().await {
        slowest = slowest.max(put??);
    }
    let seconds = slowest.as_secs_f64();
    writeln!(std::io::stdout(), "slowest put: {seconds:.3} s")?;
    Ok(())
}

fn seal(number: usize, form: &Form, recipients: &Recipients) -> Result<Envelope, Failure> {
    let sentence = "They+keep+our+papers+and+lock+the+house+at+night.+".repeat(10);
    let Ok(tip) = Tip::parse(format!("what={number}+{sentence}").as_bytes(), form) else {
        return Err("the tip does not fit the form".into());
    };
    let header = Header {
        slot: Slot::at(SystemTime::now()),
        locale: "en".to_owned(),
        code: Code::draw(&Rng::system())?,
        lane: Lane::Normal,
    };
    Ok(Envelope::seal(
        &Message::of(&tip, form, header),
        recipients,
    )?)
}
