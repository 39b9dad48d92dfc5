//! The QR code of an address, as a picture.

use fast_qr::ECL;
use fast_qr::convert::Builder as _;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;

/// The white modules around the code, as the standard asks for.
const QUIET_ZONE: usize = 4;

/// An SVG of the QR code, with its quiet zone. A quarter of it may be dirty or torn.
///
/// `None` for an address of more than a thousand characters, which no code holds.
pub(crate) fn svg(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).ecl(ECL::Q).build().ok()?;
    Some(SvgBuilder::default().margin(QUIET_ZONE).to_str(&code))
}
