//! Partners: the bodies that carry a campaign together with the site's own.

use crate::content::fields::Fields;
use crate::content::locale::Tag;
use crate::content::markdown::check_plain;

/// A body that carries a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The name that it gives itself.
    pub name: String,
    /// The language of the name.
    pub lang: Tag,
    /// The address of its own page, from `https://` on.
    pub url: Option<String>,
}

impl Partner {
    /// Reads the field `partners`.
    pub(super) fn read_all(fields: &mut Fields<'_>) -> Vec<Self> {
        let tables = fields.tables("partners").into_iter();
        tables.filter_map(Self::read).collect()
    }

    fn read(mut table: Fields<'_>) -> Option<Self> {
        let name = table.required_text("name");
        let lang = table.required_text("lang");
        let lang = lang.and_then(|lang| table.tag(&lang));
        let url = table.text("url");
        if let Some(url) = url.as_ref().filter(|url| !is_page(&url.value)) {
            table.error(
                &url.span,
                format!("`{}` is not the address of a page", url.value),
                "write it from `https://` on, or leave it out",
            );
        }
        if let Some(name) = &name {
            check_plain(table.path(), name, table.problems());
        }
        table.finish();
        Some(Self {
            name: name?.value,
            lang: lang?.value,
            url: url.map(|url| url.value),
        })
    }
}

/// Whether a text is an address that a link may have.
fn is_page(url: &str) -> bool {
    let is_foreign = |character: char| {
        character.is_whitespace() || character.is_control() || "<>\"\\".contains(character)
    };
    url.len() > "https://".len() && url.starts_with("https://") && !url.contains(is_foreign)
}
