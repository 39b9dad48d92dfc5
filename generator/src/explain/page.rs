//! The page `generator/docs/fields.md`: every field of every file.

use std::fmt::Write as _;

use super::example::whole_file;
use super::field::{Explained, fields};
use super::files::FILES;
use super::form::{FORM, FORM_PURPOSE, form};
use crate::content::fields::FileSchema;

/// What stands above the files.
const HEAD: &str = "# The fields of each file

What you can write in the files of a site, field by field: what each says, where it stands, and what it can be. The program prints the
same: `fanal explain hotline` lists the fields of a help line, `fanal explain hotline hours` tells everything of one. For the tasks
themselves, see [For people who publish](editors.md).

The files are in TOML. A few rules hold for all of them:

- A field is a line with its name, `=`, and its value: `day = 2027-10-18`.
- Texts are between straight quotes, `\"` and not `“`. Days, numbers, `true` and `false` are not.
- Fields below a line in brackets, such as `[source]`, belong to that table. All others stand above the first such line.
- What stands behind `#` is a note for yourselves, which the program does not read.
- **Needed** fields must be there. Leave out every other one that you do not know.

";

/// The page in Markdown.
pub fn page() -> String {
    let mut text = HEAD.to_owned();
    for file in FILES {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "- [{}](#{}): {}", file.name, file.name, file.purpose);
    }
    let _ = writeln!(text, "- [{FORM}](#{FORM}): {FORM_PURPOSE}");
    for file in FILES {
        add_file(file, &mut text);
    }
    let _ = write!(
        text,
        "\n## {FORM}\n\n`content/{FORM}.toml`. {FORM_PURPOSE}\n\n```\n{}```\n",
        form()
    );
    text
}

fn add_file(file: &'static FileSchema, text: &mut String) {
    // Writing to a `String` cannot fail.
    let _ = write!(
        text,
        "\n## {}\n\n`{}`. {}\n",
        file.name, file.files, file.purpose
    );
    for field in fields(file) {
        add_field(&field, text);
    }
    let _ = write!(
        text,
        "\n### A {} with every field\n\n```toml\n{}```\n",
        file.name,
        whole_file(file)
    );
}

fn add_field(explained: &Explained, text: &mut String) {
    let field = explained.field;
    let needed = if field.is_required {
        "**Needed.** "
    } else {
        ""
    };
    // Writing to a `String` cannot fail.
    let _ = write!(
        text,
        "\n### `{}`\n\n{needed}{}\n",
        explained.name(),
        explained.field.story()
    );
    let _ = write!(text, "\n```toml\n{}\n```\n", explained.example());
    let _ = writeln!(
        text,
        "\nValue: {}. Place: {}.",
        explained.value(),
        explained.place()
    );
    let words = field.holds.words();
    if !words.is_empty() {
        text.push_str("\n| word | meaning |\n| --- | --- |\n");
    }
    for word in words {
        let _ = writeln!(text, "| `{}` | {} |", word.word, word.meaning);
    }
}
