//! What pages say about records of visits, which follows from the field `hosts` of `site.toml`.

use crate::content::vocabulary::vocabulary;

vocabulary! {
    /// What pages say about records of visits, from the fewest records to the most.
    ///
    /// The company or server that sends a page sees the reader's address. Each kind of host records something else of
    /// that, and no setting of ours changes it, so the pages say what holds.
    Hosting {
        /// A server of the site's own people, with the settings that `fanal build` writes: it keeps no record of visits.
        OwnServer = "own-server",
        /// Amazon: no records are turned on, and it may keep its own.
        Aws = "aws",
        /// Netlify, Cloudflare Pages, GitHub Pages and the like: they record addresses.
        StaticHost = "static-host",
    }
}
