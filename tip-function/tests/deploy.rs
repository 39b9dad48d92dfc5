//! `deploy/`: the template sends browsers the same headers as the site and the function do, keeps no log, and raises
//! alarms; and the scripts beside it do what the README says.

use std::path::Path;
use std::process::Command;

use tip_function::headers::{EVERYWHERE, FORM, PAGE};
use tip_function::health::Health;

use crate::door::process::texts;

const TEMPLATE: &str = include_str!("../deploy/template.yaml");

/// The lines of one resource, without indentation.
fn resource(name: &str) -> String {
    let lines = TEMPLATE.lines();
    let from = lines.skip_while(|line| *line != format!("  {name}:"));
    from.skip(1)
        .take_while(|line| line.is_empty() || line.starts_with("    "))
        .flat_map(|line| [line.trim(), "\n"])
        .collect()
}

/// How a CDN policy writes a header: some have a property of their own.
fn lines_of(name: &str, value: &str) -> String {
    match name {
        "Content-Security-Policy" => format!("ContentSecurityPolicy: \"{value}\"\n"),
        "Strict-Transport-Security" => {
            let age = value.strip_prefix("max-age=").unwrap();
            format!("AccessControlMaxAgeSec: {age}\nIncludeSubdomains: false\n")
        }
        "X-Content-Type-Options" => "ContentTypeOptions:\n".to_owned(),
        "X-Frame-Options" => format!("FrameOption: {value}\n"),
        "Referrer-Policy" => format!("ReferrerPolicy: {value}\n"),
        // Assets are uploaded with a header of their own.
        _ => {
            let is_page = (name, value) == PAGE[1];
            format!("- Header: {name}\nValue: {value}\nOverride: {}\n", !is_page)
        }
    }
}

#[test]
fn the_policies_of_the_template_are_the_headers_of_the_site() {
    for (name, more) in [("SiteHeaders", PAGE), ("FormHeaders", FORM)] {
        let policy = resource(name);
        let headers: Vec<_> = EVERYWHERE.iter().chain(&more).collect();
        for (header, value) in &headers {
            let lines = lines_of(header, value);
            assert!(policy.contains(&lines), "{name} lacks {lines}");
        }
        assert_eq!(policy.matches("Override: ").count(), headers.len());
    }
}

/// The findings of cfn-lint in a template; empty if there are none.
fn findings(template: &Path) -> String {
    let program = std::env::var("CFN_LINT").expect("CFN_LINT names the program");
    let output = Command::new(program)
        .args(["--format", "parseable", "--include-checks", "I", "--"])
        .arg(template)
        .output()
        .unwrap();
    let (out, err) = texts(&output);
    assert_eq!(output.status.success(), out.is_empty(), "{out}{err}");
    out + &err
}

#[test]
#[ignore = "needs cfn-lint: site-tests/run installs it and runs this"]
fn the_template_has_no_finding() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("template.yaml");
    std::fs::write(&path, TEMPLATE).unwrap();
    assert_eq!(findings(&path), "");
    // The template with three mistakes: a type, a property and a reference that do not exist.
    let broken = TEMPLATE
        .replacen("AWS::SNS::Topic\n", "AWS::SNS::Tropic\n", 1)
        .replacen("MaximumMessageSize: 65536", "MaximalMessageSize: 65536", 1)
        .replacen("!GetAtt DeadTips.Arn", "!GetAtt LostTips.Arn", 1);
    std::fs::write(&path, broken).unwrap();
    let findings = findings(&path);
    for name in ["Tropic", "MaximalMessageSize", "LostTips"] {
        assert!(findings.contains(name), "{name}: {findings}");
    }
}

#[test]
fn the_template_keeps_no_log_of_who_came() {
    for name in [
        "Logging:",
        "AccessLogSettings:",
        "RealtimeLogConfigArn:",
        "LoggingConfiguration:",
        "WebACLId:",
        "Mode: Active",
        "GeoRestriction:",
        "KmsMasterKeyId:",
    ] {
        assert!(!TEMPLATE.contains(&format!(" {name}")), "{name}");
    }
    assert!(resource("TipLog").contains("RetentionInDays: 3\n"));
    assert!(resource("TipFunction").contains("SystemLogLevel: WARN\n"));
    // All permissions of the function.
    let role = resource("TipRole");
    assert_eq!(role.matches("Action:").count(), 3, "{role}");
    assert!(role.contains("Action: sqs:SendMessage\nResource: !GetAtt Tips.Arn\n"));
    assert!(role.contains("Action: [logs:CreateLogStream, logs:PutLogEvents]\n"));
    let pull = resource("PullPolicy");
    assert!(pull.contains("Action: [sqs:ReceiveMessage, sqs:DeleteMessage]\n"));
    assert_eq!(pull.matches("Action:").count(), 2, "{pull}");
}

#[test]
fn the_edge_shows_a_page_of_the_site_only_where_no_page_of_ours_came() {
    let edge = resource("Distribution");
    for code in [500, 502, 504] {
        let lines = format!(
            "- ErrorCode: {code}\nResponseCode: {code}\nResponsePagePath: !Ref FailurePage\n"
        );
        assert!(edge.contains(&lines), "{code}");
    }
    for code in [429, 503] {
        assert!(!edge.contains(&format!("ErrorCode: {code}")), "{code}");
    }
    assert!(TEMPLATE.contains("    Default: /failure.html\n"));
}

#[test]
fn somebody_is_told_when_tips_wait_die_or_stop_coming() {
    for (alarm, metric, missing) in [
        (
            "NobodyPulls",
            "ApproximateAgeOfOldestMessage",
            "notBreaching",
        ),
        (
            "DeadLetters",
            "ApproximateNumberOfMessagesVisible",
            "notBreaching",
        ),
        ("CanaryMissing", "Opened", "breaching"),
        ("FunctionUnwell", "Alarms", "notBreaching"),
        ("FunctionFailing", "Errors", "notBreaching"),
        ("FunctionThrottled", "Throttles", "notBreaching"),
        ("EdgeFailing", "5xx", "notBreaching"),
        ("CertificateEnding", "DaysToExpiry", "notBreaching"),
    ] {
        let alarm = resource(alarm);
        assert!(
            alarm.contains(&format!("MetricName: {metric}\n")),
            "{alarm}"
        );
        assert!(
            alarm.contains(&format!("TreatMissingData: {missing}\n")),
            "{alarm}"
        );
        assert!(alarm.contains("AlarmActions: [!Ref Alarms]\n"), "{alarm}");
    }
    // Lambda's log filter counts the lines that src/health.rs marks as alarms.
    assert!(resource("HealthLines").contains("FilterPattern: '\"alarm:\"'\n"));
    assert!(Health::QueueFailing.to_string().starts_with("alarm:"));
}

/// A script of `deploy/` with these arguments.
fn script(name: &str) -> Command {
    Command::new(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("deploy")
            .join(name),
    )
}

#[test]
fn the_path_of_the_form_is_read_from_the_site() {
    let folder = tempfile::tempdir().unwrap();
    let page = |path: &str, html: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, html).unwrap();
    };
    let form_path = || {
        let output = script("form-path").arg(folder.path()).output().unwrap();
        let (out, err) = texts(&output);
        if output.status.success() {
            out
        } else {
            format!("error: {err}")
        }
    };
    page("en/rights/index.html", "<a href=/t>");
    assert!(form_path().starts_with("error: no page of "));
    page(
        "en/tell-us/index.html",
        "<form method=post action=/t class=tip>",
    );
    page(
        "zh-Hans/tell-us/index.html",
        "<form action=\"/t\" method=\"post\">",
    );
    assert_eq!(form_path(), "/*/tell-us/*\n");
    page("nb/skriv/index.html", "<form action='/t'>");
    let refused = form_path();
    assert!(
        refused.starts_with("error: ") && refused.contains("/*/skriv/*"),
        "{refused}"
    );
}
