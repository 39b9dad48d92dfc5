use super::*;

fn key() -> String {
    age::x25519::Identity::generate().to_public().to_string()
}

#[test]
fn a_recipient_is_left_out_from_its_day_on_and_the_others_stay() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let keys = [("2027-11-01", key()), ("2027-11-02", key())];
    let written = keys
        .each_ref()
        .map(|(expires_on, key)| ExpiringKey::new(key, None, day(expires_on)));
    let recipients = Recipients::parse(&written).unwrap();
    let valid = |text: &str| -> Option<Vec<String>> {
        let valid = recipients.valid_on(day(text))?;
        Some(valid.keys().map(ToString::to_string).collect())
    };
    let [(_, first), (_, second)] = keys;
    assert_eq!(valid("2027-10-31"), Some(vec![first, second.clone()]));
    assert_eq!(valid("2027-11-01"), Some(vec![second]));
    assert_eq!(valid("2027-11-02"), None);
    let throw_away = Recipients::single(key().parse().unwrap());
    assert!(throw_away.valid_on(day("9999-12-31")).is_some());
}

#[test]
fn refuses_what_is_no_recipient_and_says_why() {
    let good = key();
    assert_eq!(good.parse::<Recipient>().unwrap().to_string(), good);
    let swapped = |at: usize| {
        let other = if good.as_bytes()[at] == b'q' {
            "p"
        } else {
            "q"
        };
        format!("{}{other}{}", &good[..at], &good[at + 1..])
    };
    let pq = format!("age1pq1{}", "q".repeat(1_952));
    for (text, why) in [
        ("", RecipientError::Empty),
        ("  ", RecipientError::Empty),
        ("AGE-SECRET-KEY-1QQQQ", RecipientError::Identity),
        ("age-secret-key-1qqqq", RecipientError::Identity),
        (pq.as_str(), RecipientError::PostQuantum),
        ("age1tag1qqqq", RecipientError::Tag),
        ("age1tagpq1qqqq", RecipientError::Tag),
        ("age1yubikey1qqqq", RecipientError::Plugin),
        ("ssh-ed25519 AAAA", RecipientError::Ssh),
        ("operator@fanal.example", RecipientError::Prefix),
        (&good.to_uppercase(), RecipientError::Prefix),
        (&format!(" {good}"), RecipientError::Prefix),
        (&format!("{good} "), RecipientError::Character(' ')),
        (&good[..61], RecipientError::Length(61)),
        (&swapped(30), RecipientError::Checksum),
    ] {
        assert_eq!(text.parse::<Recipient>().err(), Some(why), "{text}");
    }
}

#[test]
fn case_31_a_list_that_is_empty_long_doubled_malformed_or_mixed_is_refused() {
    let day = "2027-11-01".parse().unwrap();
    let parse = |keys: &[&str]| {
        let keys: Vec<_> = keys
            .iter()
            .map(|key| ExpiringKey::new(*key, None, day))
            .collect();
        Recipients::parse(&keys)
    };
    let (a, b) = (key(), key());
    assert_eq!(parse(&[&a, &b]).unwrap().expires_on(), Some(day));
    assert_eq!(parse(&[]), Err(RecipientsError::Empty));
    let many: Vec<String> = (0..21).map(|_| key()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(parse(&many), Err(RecipientsError::TooMany(21)));
    assert!(parse(&many[..20]).is_ok());
    assert_eq!(
        parse(&[&a, &b, &a]),
        Err(RecipientsError::Duplicate { place: 3 })
    );
    assert_eq!(
        parse(&[&a, "age1qqq", &b]),
        Err(RecipientsError::Malformed {
            place: 2,
            why: RecipientError::Length(7)
        })
    );
    assert_eq!(
        parse(&[&a, "age1pq1qqq"]),
        Err(RecipientsError::Mixed { place: 2 })
    );
    assert_eq!(
        parse(&["age1tag1qqq", "age1pq1qqq"]),
        Err(RecipientsError::Mixed { place: 2 })
    );
    assert_eq!(
        parse(&["age1pq1qqq", "age1pq1qqq"]),
        Err(RecipientsError::Malformed {
            place: 1,
            why: RecipientError::PostQuantum
        })
    );
}
