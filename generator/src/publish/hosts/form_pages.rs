//! The pages with the tip form, which have headers of their own.

use crate::content::role::Role;
use crate::problem::Problem;
use crate::site::Site;

/// The address of the form's page in each locale; none where the site has no form.
///
/// # Errors
///
/// When the page has no address, though the site has a form.
pub(crate) fn form_pages(site: &Site) -> Result<Vec<String>, Problem> {
    if !site.has_form() {
        return Ok(Vec::new());
    }
    let tags = site.config.tags();
    let address = |tag| {
        site.page_address(&Role::Write.id(), tag)
            .ok_or_else(|| Problem::general("the page with the form has no address"))
    };
    tags.iter().map(address).collect()
}
