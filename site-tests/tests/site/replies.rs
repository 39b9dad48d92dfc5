//! The replies to a tip: in every locale *sent*, *look again* and *not sent*, and the reply to a GET at the address of the form.
//! A running tip function answers with them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use site_tests::function;
use site_tests::page::Page;

use crate::built::{folder, with_recipient};

/// The text of a realistic tip in Urdu.
pub(crate) const TIP_TEXT: &str = "میں ایک کارخانے میں کام کرتی ہوں۔ مالک نے میرا پاسپورٹ رکھ لیا ہے اور تین مہینے سے تنخواہ نہیں دی۔ \
    دروازہ رات کو بند رہتا ہے اور ہم باہر نہیں جا سکتے۔ وہ کہتا ہے کہ اگر ہم نے کسی کو بتایا تو وہ ہمارے گھر والوں کو نقصان پہنچائے گا۔ \
    یہاں چھ اور عورتیں ہیں۔ ایک بہت بیمار ہے۔ <b>\"&';</b>";

/// Answers to other questions of the form.
pub(crate) const ANSWERS: &[(&str, &str)] =
    &[("who", "me"), ("where", "لاہور \"<"), ("there-pay", "1")];

/// A running tip function. It stops when this is dropped.
pub(crate) struct Function(function::Function);

/// A response of the tip function.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names are in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) html: String,
}

/// A reply that is saved as a page.
pub(crate) struct Reply {
    /// The tag of the locale; empty for the reply in all languages.
    pub(crate) tag: String,
    pub(crate) name: &'static str,
    pub(crate) answer: Answer,
}

impl Function {
    /// Starts the tip function with the reply pages in the file `replies`.
    pub(crate) fn start(replies: &Path) -> Self {
        Self(function::Function::start(replies).unwrap())
    }

    /// Starts the tip function with expired recipients, so that it accepts no tips and returns the form with all answers.
    fn start_expired() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let text = std::fs::read_to_string(with_recipient().site.replies()).unwrap();
        let mut replies: serde_json::Value = serde_json::from_str(&text).unwrap();
        for recipient in replies["recipients"].as_array_mut().unwrap() {
            recipient["expires_on"] = "2020-01-01".into();
        }
        let file = folder.path().join("replies.json");
        std::fs::write(&file, replies.to_string()).unwrap();
        Self::start(&file)
    }

    /// Posts `fields` as browsers post forms.
    pub(crate) fn post(&self, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let answer = reqwest::blocking::Client::new()
            .post(self.0.url())
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .unwrap();
        Answer::from(answer)
    }

    /// Sends a GET to the address of the form.
    pub(crate) fn get(&self) -> Answer {
        Answer::from(reqwest::blocking::get(self.0.url()).unwrap())
    }
}

impl From<reqwest::blocking::Response> for Answer {
    fn from(answer: reqwest::blocking::Response) -> Self {
        let headers = answer.headers().iter();
        Self {
            status: answer.status().as_u16(),
            headers: headers
                .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
                .collect(),
            html: answer.text().unwrap(),
        }
    }
}

impl Reply {
    /// The path of its address on a server for [`replies_folder`].
    pub(crate) fn address(&self) -> String {
        Path::new("/")
            .join(&self.tag)
            .join(format!("{}.html", self.name))
            .display()
            .to_string()
    }

    /// Its file in [`replies_folder`].
    pub(crate) fn file(&self) -> PathBuf {
        replies_folder().join(self.address().trim_start_matches('/'))
    }

    /// The reply as a page, at the path by which checks recognize replies.
    pub(crate) fn page(&self) -> Page {
        let tag = Path::new("/").join(&self.tag).join("t");
        Page::parse(&tag.display().to_string(), &self.answer.html)
    }
}

/// The folder with all replies and the assets that they load.
pub(crate) fn replies_folder() -> PathBuf {
    folder("replies")
}

/// Every reply. Each is saved in [`replies_folder`] too.
pub(crate) fn replies() -> &'static [Reply] {
    static REPLIES: LazyLock<Vec<Reply>> = LazyLock::new(|| {
        let replies = request_all();
        copy_assets();
        for reply in &replies {
            let file = reply.file();
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, &reply.answer.html).unwrap();
        }
        replies
    });
    &REPLIES
}

fn request_all() -> Vec<Reply> {
    let function = Function::start(&with_recipient().site.replies());
    let expired = Function::start_expired();
    let mut replies = vec![Reply {
        tag: String::new(),
        name: "refused",
        answer: function.get(),
    }];
    for (tag, _) in &with_recipient().site.settings.locales {
        let post = |function: &Function, what: &str| {
            let fields = [("locale", tag.as_str()), ("what", what), ("more", "")];
            function.post(&[&fields, ANSWERS].concat())
        };
        for (name, answer) in [
            ("sent", post(&function, TIP_TEXT)),
            ("look-again", post(&function, "")),
            ("not-sent", post(&expired, TIP_TEXT)),
        ] {
            replies.push(Reply {
                tag: tag.clone(),
                name,
                answer,
            });
        }
    }
    replies
}

fn copy_assets() {
    let (from, to) = (&with_recipient().site.folder, replies_folder());
    if to.exists() {
        std::fs::remove_dir_all(&to).unwrap();
    }
    std::fs::create_dir_all(&to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap().path();
        if file.is_file() {
            std::fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
        }
    }
}
