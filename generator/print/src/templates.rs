//! The templates, which are compiled into the program.

/// Each template: its path, as other templates import it, and its text.
pub(crate) const TEMPLATES: &[(&str, &str)] = &[
    ("/common.typ", include_str!("../templates/common.typ")),
    ("/poster.typ", include_str!("../templates/poster.typ")),
    ("/poster-a4.typ", include_str!("../templates/poster-a4.typ")),
    ("/poster-a3.typ", include_str!("../templates/poster-a3.typ")),
    ("/strips.typ", include_str!("../templates/strips.typ")),
    ("/card.typ", include_str!("../templates/card.typ")),
    (
        "/card-neutral.typ",
        include_str!("../templates/card-neutral.typ"),
    ),
    ("/leaflet.typ", include_str!("../templates/leaflet.typ")),
    ("/share.typ", include_str!("../templates/share.typ")),
    ("/square.typ", include_str!("../templates/square.typ")),
    ("/story.typ", include_str!("../templates/story.typ")),
    ("/preview.typ", include_str!("../templates/preview.typ")),
];
