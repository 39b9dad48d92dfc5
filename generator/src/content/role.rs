//! The role of a page: what the program does with it because of its id.
//!
//! Most pages are articles. The others have ids that the program knows, because it links to these pages or shows more
//! than their text. This is the only place where such an id is written.

use std::borrow::Cow;

use crate::content::vocabulary::Vocabulary as _;
use crate::content::way::Way;

/// The role of a page. Roles and ids of pages correspond one to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role<'a> {
    /// The home page of a locale.
    Home,
    /// The list of territories with their numbers.
    Directory,
    /// The page with the tip form.
    Write,
    /// The list of campaigns.
    Campaigns,
    /// The page of the campaign with this id.
    Campaign(&'a str),
    /// How to stay safe on this device; every page links to it.
    StayingSafe,
    /// What is promised to people who write; the tip form links to it.
    Promise,
    /// What this site keeps, and what others see; it says who sends the pages.
    Privacy,
    /// What happens during a call; the pages of territories link to it.
    Calling,
    /// Other ways to get help, for people in a territory without a hotline.
    Resources,
    /// What somebody can do for themselves; one of the two doors of the home page.
    AboutMe,
    /// What somebody can do for another person; the other door.
    AboutSomeone,
    /// Lines listed by what somebody needs, wherever they are.
    Way(Way),
    /// Any other page, with its id.
    Article(&'a str),
}

impl<'a> Role<'a> {
    /// The roles whose ids are fixed.
    const FIXED: [Role<'static>; 11] = [
        Role::Home,
        Role::Directory,
        Role::Write,
        Role::Campaigns,
        Role::StayingSafe,
        Role::Promise,
        Role::Privacy,
        Role::Calling,
        Role::Resources,
        Role::AboutMe,
        Role::AboutSomeone,
    ];

    /// The template of pages that are a text.
    const ARTICLE: &'static str = "page.html";

    /// The roles of the pages that a site cannot be without.
    pub const REQUIRED: [Role<'static>; 2] = [Role::Home, Role::Directory];

    /// Whether every site shows the page with this role.
    pub fn is_required(self) -> bool {
        Self::REQUIRED.contains(&self)
    }

    /// The role of the page with this id.
    pub fn of(id: &'a str) -> Self {
        let mut fixed = Self::FIXED.into_iter();
        if let Some(role) = fixed.find(|role| role.id() == id) {
            return role;
        }
        if let Some(way) = Way::parse(id) {
            return Self::Way(way);
        }
        match id.strip_prefix("campaigns/") {
            Some(campaign) if !campaign.contains('/') => Self::Campaign(campaign),
            _ => Self::Article(id),
        }
    }

    /// The template of the page with this role, on a site for one country or on one for all.
    pub fn template(self, is_one_country: bool) -> &'static str {
        match self {
            Self::Home => "home.html",
            Self::Directory if is_one_country => "own_numbers.html",
            Self::Directory => "numbers.html",
            Self::Write => "write.html",
            Self::Campaigns => "campaigns.html",
            Self::Campaign(_) => "campaign.html",
            Self::Way(_) => "way.html",
            Self::StayingSafe
            | Self::Promise
            | Self::Privacy
            | Self::Calling
            | Self::Resources
            | Self::AboutMe
            | Self::AboutSomeone
            | Self::Article(_) => Self::ARTICLE,
        }
    }

    /// Whether the page is a text, and shows no hotline but those that the text names.
    pub fn is_article(self) -> bool {
        self.template(false) == Self::ARTICLE
    }

    /// The id of the page with this role.
    pub fn id(self) -> Cow<'a, str> {
        Cow::Borrowed(match self {
            Self::Home => "index",
            Self::Directory => "numbers",
            Self::Write => "write",
            Self::Campaigns => "campaigns",
            Self::Campaign(campaign) => return Cow::Owned(format!("campaigns/{campaign}")),
            Self::StayingSafe => "staying-safe",
            Self::Promise => "promise",
            Self::Privacy => "privacy",
            Self::Calling => "calling",
            Self::Resources => "resources",
            Self::AboutMe => "get-help",
            Self::AboutSomeone => "help-someone",
            Self::Way(way) => way.word(),
            Self::Article(id) => id,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_and_an_id_give_each_other() {
        let ids = [
            "campaigns/july",
            "campaigns/july/more",
            "rights",
            "rights/stay",
        ];
        let ways = Way::ALL.iter().copied().map(Role::Way);
        let roles = Role::FIXED.into_iter().chain(ways).chain(ids.map(Role::of));
        for role in roles {
            assert_eq!(Role::of(&role.id()), role);
        }
        assert_eq!(Role::of("campaigns/july"), Role::Campaign("july"));
        assert_eq!(
            Role::of("campaigns/july/more"),
            Role::Article("campaigns/july/more")
        );
    }
}
