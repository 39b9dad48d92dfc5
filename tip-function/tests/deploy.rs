//! `deploy/template.yaml` says the same to browsers as the site and the function do.

use tip_function::headers::{EVERYWHERE, FORM, REFERRER};

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
            let (age, whole) = value.split_once("; ").unwrap();
            assert_eq!(whole, "includeSubDomains");
            let age = age.strip_prefix("max-age=").unwrap();
            format!("AccessControlMaxAgeSec: {age}\nIncludeSubdomains: true\n")
        }
        "X-Content-Type-Options" => "ContentTypeOptions:\n".to_owned(),
        "X-Frame-Options" => format!("FrameOption: {value}\n"),
        "Referrer-Policy" => format!("ReferrerPolicy: {value}\n"),
        _ => format!("- Header: {name}\nValue: {value}\nOverride: true\n"),
    }
}

#[test]
fn the_policies_of_the_template_are_the_headers_of_the_site() {
    for (name, more) in [("SiteHeaders", &[REFERRER][..]), ("FormHeaders", &FORM)] {
        let policy = resource(name);
        let headers: Vec<_> = EVERYWHERE.iter().chain(more).collect();
        for (header, value) in &headers {
            let lines = lines_of(header, value);
            assert!(policy.contains(&lines), "{name} lacks {lines}");
        }
        assert_eq!(policy.matches("Override: true").count(), headers.len());
    }
}
