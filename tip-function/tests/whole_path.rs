//! From the form to the operator's screen.

use std::time::{Duration, UNIX_EPOCH};

use tip_core::lane::Lane;
use tip_core::seal::ExpiringKey;
use tip_function::health::Health;
use tip_function::reply::{Pages, Replies};
use tip_function::service::Clock;
use tip_inbox::identity::{Identities, Identity};

use crate::door::{Function, damage, replies, said};

const WHOLE: &str = "locale=ur&more=&what=%D9%85%DB%8C%D8%B1%D8%A7+%D9%BE%D8%A7%D8%B3%D9%BE%D9%88%D8%B1%D9%B9&where=Pier+4&who=someone&safe=yes&there-debt=1";

#[tokio::test]
async fn a_tip_arrives_as_it_was_written() {
    let mut function = Function::new();
    let code = function.post(WHOLE).await.code();
    let tips = function.tips().await;
    assert_eq!(
        said(&tips),
        ["what: میرا پاسپورٹ; where: Pier 4; who: [someone]; there: [debt]"]
    );
    let message = &tips.opened[0].message;
    assert_eq!(message.code.to_string(), code);
    assert_eq!(
        (message.locale.as_str(), message.lane),
        ("ur", Lane::Normal)
    );
    assert_eq!(message.slot.to_string(), "2026-11-24T18Z/PT6H");
    assert_eq!(function.health(), []);
    assert!(
        function.tips().await.opened.len() == 1,
        "and it is off the queue"
    );
}

#[tokio::test]
async fn an_unfinished_form_comes_back_with_every_answer() {
    let mut function = Function::new();
    let answer = function
        .post("what=+&where=%22x%22&who=me&safe=no&there-papers=1")
        .await;
    answer.is(
        422,
        "look again: what is missing. <textarea>\n </textarea>\
         <input value=\"&quot;x&quot;\"><input checked=\"checked\"><input><input>\
         <input checked=\"checked\"><input checked=\"checked\"><input>",
    );
    let long = "x".repeat(5_001);
    let answer = function.post(format!("what={long}")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("too long") && answer.text.contains(&long));
    assert!(function.tips().await.opened.is_empty());
}

#[tokio::test]
async fn accepted_replies_are_equal_but_for_the_digits() {
    let mut function = Function::new();
    let mut shapes = Vec::new();
    let mut codes = Vec::new();
    for (body, headers) in [
        (WHOLE, &[][..]),
        (WHOLE, &[]), // a duplicate
        ("locale=ur&what=x&more=http://spam.example", &[]),
        (
            "locale=ur&what=x",
            &[("origin", "https://elsewhere.example")],
        ),
        (
            "locale=xx&what=x&who=someone",
            &[("sec-fetch-site", "cross-site")],
        ),
    ] {
        let answer = function.post_with(body, headers).await;
        codes.push(answer.code());
        let digitless = answer
            .text
            .replace(|character: char| character.is_ascii_digit(), "#");
        shapes.push((answer.headers, digitless));
    }
    shapes.dedup();
    assert_eq!(shapes.len(), 1);
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), 5, "each has a code of its own");
    assert_eq!(function.tips().await.opened.len(), 5, "each is queued");
}

#[tokio::test]
async fn a_queue_that_fails_is_never_thanked_for_and_the_words_are_kept() {
    let mut function = Function::with_capacity(1);
    function.post("what=first").await.code();
    let answer = function.post("what=%3Cb%3Esecond&where=here").await;
    answer.is(
        503,
        "not sent: <textarea>\n&lt;b&gt;second\nhere</textarea>",
    );
    assert_eq!(function.post("what=third").await.status, 503);
    assert_eq!(function.health(), [Health::QueueFull], "said once");
    assert_eq!(said(&function.tips().await), ["what: first"]);
    function.post("what=fourth").await.code();
}

#[tokio::test]
async fn that_the_queue_is_back_is_reported_only_when_the_next_slot_begins() {
    let mut function = Function::with_capacity(1);
    // Half a second before a slot ends.
    function.set_clock(|| UNIX_EPOCH + Duration::from_millis(6 * 60 * 60 * 1_000 * 80_000 - 500));
    function.post("what=first").await.code();
    assert_eq!(function.post("what=second").await.status, 503);
    function.tips().await;
    function.post("what=third").await.code();
    assert_eq!(
        function.health(),
        [Health::QueueFull],
        "the line would tell when the third tip came"
    );
    while function.health().len() < 2 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(function.health(), [Health::QueueFull, Health::QueueBack]);
}

#[tokio::test]
async fn a_queue_that_fails_again_in_the_same_slot_is_an_alarm_again_and_not_back() {
    let mut function = Function::with_capacity(1);
    function.set_clock(|| UNIX_EPOCH + Duration::from_millis(6 * 60 * 60 * 1_000 * 80_000 - 100));
    for _ in 0..2 {
        function.post("what=x").await.code();
        assert_eq!(function.post("what=y").await.status, 503);
        function.tips().await;
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(function.health(), [Health::QueueFull, Health::QueueFull]);
}

#[tokio::test]
async fn a_broken_queue_file_is_an_honest_failure() {
    let mut function = Function::new();
    damage(&function.path("queue"));
    assert_eq!(function.post("what=x").await.status, 503);
    assert_eq!(function.health(), [Health::QueueFailing]);
}

/// A function whose clock shows this second, with these recipients in `replies.json`.
fn function_of(seconds: u64, recipients: &[(&Identity, &str)]) -> Function {
    let mut replies = Replies::parse(&replies("age1")).unwrap();
    let keys = recipients.iter().map(|(identity, day)| {
        ExpiringKey::new(
            identity.recipient().to_string(),
            Some(identity.browser_key().to_string()),
            day.parse().unwrap(),
        )
    });
    replies.recipients = keys.collect();
    Function::with(|config| {
        config.pages = Pages::check(replies).unwrap();
        config.clock = Clock::new(move || UNIX_EPOCH + Duration::from_secs(seconds));
    })
}

/// How many of the tips on the queue each identity opens.
async fn opened_by<const N: usize>(
    function: &mut Function,
    identities: [&Identity; N],
) -> [usize; N] {
    let inbox = function.pull().await;
    identities.map(|identity| {
        let identities = Identities::parse(&identity.to_file()).unwrap();
        inbox.open_all(&identities).unwrap().opened.len()
    })
}

const EXPIRY: u64 = 1_825_027_200; // 2027-11-01T00:00Z

#[tokio::test]
async fn case_31_one_expired_recipient_is_left_out_and_the_others_read_on() {
    let (leaves, stays) = (Identity::generate(), Identity::generate());
    let both = [(&leaves, "2027-11-01"), (&stays, "2028-11-01")];
    let mut before = function_of(EXPIRY - 1, &both);
    before.post("what=x").await.code();
    assert_eq!(before.health(), []);
    assert_eq!(opened_by(&mut before, [&leaves, &stays]).await, [1, 1]);
    let mut after = function_of(EXPIRY, &both);
    for _ in 0..2 {
        after.post("what=x").await.code();
    }
    assert_eq!(after.health(), [Health::RecipientExpired], "said once");
    assert_eq!(opened_by(&mut after, [&leaves, &stays]).await, [0, 2]);
}

#[tokio::test]
async fn case_31_when_all_recipients_have_expired_nothing_is_sent_and_an_alarm_is_said_once() {
    let (first, last) = (Identity::generate(), Identity::generate());
    let mut expired = function_of(EXPIRY, &[(&first, "2027-10-01"), (&last, "2027-11-01")]);
    for _ in 0..2 {
        expired
            .post("what=x")
            .await
            .is(503, "not sent: <textarea>\nx\n</textarea>");
    }
    assert_eq!(expired.health(), [Health::RecipientsExpired]);
    assert!(expired.tips().await.opened.is_empty());
}

#[tokio::test]
async fn a_key_is_rotated_with_an_overlap_in_which_either_opens() {
    let (old, new) = (Identity::generate(), Identity::generate());
    let mut opened = Vec::new();
    for recipients in [
        &[(&old, "2028-11-01")][..],
        &[(&old, "2028-11-01"), (&new, "2029-11-01")],
        &[(&new, "2029-11-01")],
    ] {
        let mut function = function_of(EXPIRY, recipients);
        function.post("what=x").await.code();
        assert_eq!(function.health(), []);
        opened.push(opened_by(&mut function, [&old, &new]).await);
    }
    assert_eq!(opened, [[1, 0], [1, 1], [0, 1]]);
    // One identity file can hold both keys, and opens the tips of all three phases.
    let both = format!("{}{}", *old.to_file(), *new.to_file());
    assert_eq!(Identities::parse(&both).unwrap().keys().count(), 2);
}

#[tokio::test(start_paused = true)]
async fn each_tip_waits_for_a_time_of_its_own_within_the_bound() {
    let mut function = Function::with(|config| config.delay_seconds_max = 900);
    let queue = function.config.queue.clone();
    for _ in 0..20 {
        function.post("what=x").await.code();
    }
    let mut came = Vec::new();
    for minute in 0..=16 {
        let received = queue.receive().await.unwrap();
        came.extend(received.iter().map(|_| minute));
        tokio::time::sleep(Duration::from_mins(1)).await;
    }
    assert_eq!(came.len(), 20);
    came.dedup();
    assert!(came.len() > 2, "they came in the minutes {came:?} only");
}

#[tokio::test]
async fn a_full_low_lane_leaves_room_for_the_normal_one() {
    let mut function = Function::with_capacity(4);
    for _ in 0..2 {
        function.post("what=spam&more=1").await.code();
    }
    assert_eq!(function.post("what=spam&more=1").await.status, 503);
    function.post("what=help").await.code();
    let tips = function.tips().await;
    assert_eq!(
        said(&tips),
        ["what: help", "what: spam", "what: spam"],
        "low comes last"
    );
    assert!(
        tips.opened[2].same_as.as_ref() == Some(&tips.opened[1].id),
        "duplicates are marked"
    );
}
