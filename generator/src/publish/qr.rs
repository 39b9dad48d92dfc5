//! QR codes of addresses, for paper: on the sheets of `fanal print`, and on pages that a browser prints.

use fast_qr::ECL;
use fast_qr::convert::Builder as _;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;

use super::render::{Bytes, Renderer};
use crate::content::locale::Tag;
use crate::content::territory::Territory;
use crate::problem::Problem;

/// The name of the file with the code of a page, beside that page.
pub(super) const CODE: &str = "qr.svg";

/// The name of the style sheet that names this file, beside both.
pub(super) const STYLES: &str = "qr.css";

/// The white modules around the code, as the standard asks for.
const QUIET_ZONE: usize = 4;

/// The QR code of an address as an SVG, with its quiet zone. A quarter of it may be dirty or torn.
///
/// # Errors
///
/// When the address has more than a thousand characters, which no code holds.
pub(crate) fn svg(address: &str) -> Result<String, Problem> {
    let code = QRBuilder::new(address).ecl(ECL::Q).build();
    let code = code.map_err(|_| {
        let help = "write a shorter `short_address` into content/site.toml";
        Problem::general(format!("the address {address} is too long for a QR code")).help(help)
    })?;
    Ok(SvgBuilder::default().margin(QUIET_ZONE).to_str(&code))
}

/// The QR code of the address of a territory's page.
pub(super) fn territory(renderer: &Renderer<'_>, territory: Territory, tag: &Tag) -> Bytes {
    let site = renderer.site;
    let address = site.printed_address(&site.territory_address(territory, tag));
    Ok(svg(&address.url)?.into_bytes())
}

/// The style sheet that puts the code into a page on paper: `paper.css` is for all pages, and cannot name it.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the table of products holds functions that can fail"
)]
pub(super) fn styles(_: &Renderer<'_>, _: Territory, _: &Tag) -> Bytes {
    Ok(format!(".scan{{content:url({CODE})}}\n").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_no_code_holds_is_refused_with_a_way_out() {
        let address = |length| format!("https://fanal.example/{}", "a".repeat(length));
        assert!(svg(&address(900)).unwrap().starts_with("<svg viewBox"));
        let problem = svg(&address(1700)).unwrap_err();
        assert!(problem.message.ends_with("is too long for a QR code"));
        assert!(problem.help.unwrap().contains("`short_address`"));
    }
}
