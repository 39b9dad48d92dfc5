//! The settings of a web server for a test: those of the documentation and of `fanal build`, with other paths and ports.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::site::{Site, Source};

/// The folders in which nginx keeps what is too large for memory: bodies of requests, and bodies of answers from the function.
pub(super) const BODIES: [&str; 2] = ["body", "proxy"];

/// Where the parts of a server are.
#[derive(Debug)]
pub(super) struct Place {
    /// The folder for everything that this test writes.
    pub(super) folder: PathBuf,
    /// The built site.
    pub(super) root: PathBuf,
    /// The host name in the site's origin.
    pub(super) host: String,
    /// The port for HTTPS.
    pub(super) https: u16,
    /// The port for plain HTTP.
    pub(super) http: u16,
    /// Whether HTTPS is there at `::1`, too.
    pub(super) ipv6: bool,
}

impl Place {
    pub(super) fn certificate(&self) -> PathBuf {
        self.folder.join("certificate.pem")
    }

    pub(super) fn key(&self) -> PathBuf {
        self.folder.join("key.pem")
    }
}

/// Copies the generated settings into the folder of the test, with another address of the function, other log files, and
/// the changes of the test, each of which must fit one of the files.
pub(super) fn copy_generated(
    place: &Place,
    site: &Site,
    function: &str,
    changes: &[(&str, &str)],
) -> Result<()> {
    let mut fitting = 0;
    for name in ["nginx.conf", "Caddyfile"] {
        let text = fs::read_to_string(site.beside("host").join(name))?;
        ensure!(text.contains("127.0.0.1:8080"), "{name} names no function");
        let mut text = text
            .replace("127.0.0.1:8080", function)
            .replace("/var/log/nginx", &place.folder.display().to_string());
        for (from, to) in changes {
            fitting += usize::from(text.contains(from));
            text = text.replace(from, to);
        }
        fs::write(place.folder.join(format!("generated-{name}")), text)?;
    }
    ensure!(fitting == changes.len(), "not all of {changes:?} fit");
    Ok(())
}

/// The variables with which the documentation has systemd start the web server.
pub(super) fn environment() -> Result<Vec<(String, String)>> {
    let text = example("tip-function/deploy/server.md", "```ini\n[Service]\n")?;
    let lines = text.lines();
    let variables = lines.filter_map(|line| line.strip_prefix("Environment=")?.split_once('='));
    let variables: Vec<_> = variables
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    ensure!(!variables.is_empty(), "the documentation sets no variable");
    Ok(variables)
}

/// The whole settings of nginx: what Debian's `nginx.conf` says of logs and compression, and the documented blocks.
pub(super) fn nginx(place: &Place) -> Result<String> {
    let folder = place.folder.display();
    let listen = |port: u16| format!("listen 127.0.0.1:{port}");
    let listen_ipv6 = if place.ipv6 {
        format!("listen [::1]:{} ssl http2;", place.https)
    } else {
        String::new()
    };
    let blocks = changed(
        documented("```nginx\n")?,
        &[
            ("listen [::]:443 ssl http2;", &listen_ipv6),
            ("listen [::]:80;", ""),
            ("listen 443", &listen(place.https)),
            ("listen 80", &listen(place.http)),
            (
                "/etc/letsencrypt/live/help.example.org/fullchain.pem",
                &place.certificate().display().to_string(),
            ),
            (
                "/etc/letsencrypt/live/help.example.org/privkey.pem",
                &place.key().display().to_string(),
            ),
            ("/srv/fanal/public.host/", &format!("{folder}/generated-")),
            ("/srv/fanal/public", &place.root.display().to_string()),
            ("/var/log/nginx", &folder.to_string()),
            ("help.example.org", &place.host),
        ],
    )?;
    let connections = "worker_rlimit_nofile";
    let connections = connections.to_owned() + &documented("```\nworker_rlimit_nofile")?;
    let [body, proxy] = BODIES;
    for name in BODIES {
        fs::create_dir(place.folder.join(name))?;
    }
    Ok(format!(
        "user root;\nworker_processes 1;\npid {folder}/nginx.pid;\nerror_log {folder}/error.log;\n\
         {connections}http {{\nsendfile on;\ntcp_nopush on;\ngzip on;\ninclude /etc/nginx/mime.types;\ndefault_type application/octet-stream;\n\
         access_log {folder}/access.log;\nclient_body_temp_path {folder}/{body};\nproxy_temp_path {folder}/{proxy};\n\
         fastcgi_temp_path {folder}/fastcgi;\nuwsgi_temp_path {folder}/uwsgi;\nscgi_temp_path {folder}/scgi;\n{blocks}}}\n"
    ))
}

/// The whole settings of Caddy: the documented ones.
pub(super) fn caddy(place: &Place) -> Result<String> {
    let folder = place.folder.display();
    let ipv6 = if place.ipv6 { " ::1" } else { "" };
    let own = format!(
        "{{\n\tadmin off\n\tdefault_bind 127.0.0.1{ipv6}\n\thttp_port {}\n\thttps_port {}\n\tstorage file_system {folder}/storage\n",
        place.http, place.https
    );
    let tls = format!(
        "\ttls {} {}\n\troot * {}\n",
        place.certificate().display(),
        place.key().display(),
        place.root.display()
    );
    changed(
        documented("```\n{\n")?.trim_start_matches('\n'),
        &[
            ("\troot * /srv/fanal/public\n", &tls),
            ("/srv/fanal/public.host/", &format!("{folder}/generated-")),
            ("help.example.org", &place.host),
        ],
    )
    .map(|text| own + &text)
}

/// The text with each `from` replaced, of which there must be one at least.
fn changed(text: impl Into<String>, changes: &[(&str, &str)]) -> Result<String> {
    let mut text = text.into();
    for (from, to) in changes {
        ensure!(text.contains(from), "{from:?} is not in the documentation");
        text = text.replace(from, to);
    }
    Ok(text)
}

/// The example in `generator/docs/publish.md` after `start`.
fn documented(start: &str) -> Result<String> {
    example("generator/docs/publish.md", start)
}

/// The example in a document after `start`.
fn example(document: &str, start: &str) -> Result<String> {
    let file = Source::repository().folder().join(document);
    let text = fs::read_to_string(file)?;
    let (_, after) = text
        .split_once(start)
        .with_context(|| format!("{start:?} is not in {document}"))?;
    let (example, _) = after
        .split_once("```")
        .with_context(|| format!("an example of {document} has no end"))?;
    Ok(example.to_owned())
}
