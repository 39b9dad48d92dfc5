//! The field `hosting` of `site.toml`: where the site is published, which decides what its pages say about records.

use crate::content::vocabulary::vocabulary;

vocabulary! {
    /// Where the site is published.
    ///
    /// The company or server that sends a page sees the reader's address. Each kind of host records something else of
    /// that, and no setting of ours changes it, so the pages say what holds.
    Hosting {
        /// A server of the site's own people, with the settings that `fanal build` writes: it keeps no record of visits.
        OwnServer = "own-server",
        /// The template for AWS: no records are turned on, and Amazon may keep its own.
        Aws = "aws",
        /// Netlify, Cloudflare Pages, GitHub Pages and the like: they record addresses.
        StaticHost = "static-host",
    }
}
