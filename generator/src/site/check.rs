//! The check of a whole site: the only place where a [`Site`] is made.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::addresses;
use super::claims;
use super::compiled::Compiled;
use super::conditions::Conditions;
use super::headings;
use super::kits;
use super::known::{Known, PassedChecks};
use super::layout::Layout;
use super::messages;
use super::model::Site;
use super::numbers::{self, KnownNumbers};
use super::pages::{self, Pages};
use super::parts::Parts;
use super::picture_uses;
use super::records;
use super::references;
use super::statistics;
use crate::content::config::SiteToml;
use crate::content::message::{Filled, MessageUse};
use crate::content::statistics::title_id;
use crate::digest::{Digest, Hasher};
use crate::problem::{Problem, Problems};
use crate::source::Source;
use crate::theme::Theme;

/// A site without problems that stop a build.
#[derive(Debug)]
pub struct Checked {
    /// The site.
    pub site: Site,
    /// Its theme.
    pub theme: Arc<Theme>,
    /// Problems that an editor should know of, though they stop nothing.
    pub warnings: Vec<Problem>,
}

impl Site {
    /// Checks a site, and compiles its theme on the way.
    ///
    /// # Errors
    ///
    /// Every problem of the site, if one of them stops a build.
    pub fn check(source: &Source, conditions: &Conditions<'_>) -> Result<Checked, Problems> {
        let problems = Problems::default();
        problems.extend(source.problems().iter().cloned());
        if problems.has_errors() {
            let pages = source.pages();
            problems.extend(pages.filter_map(|(path, _)| source.page(path, |_, problem| problem)));
            return Err(problems);
        }
        let Some(site) = SiteToml::read(source, &problems) else {
            return Err(problems);
        };
        pages::check_locale_folders(source, &site.config, &problems);
        let files = source.digest(None);
        let ((compiled, reusable), mut pages) = read(source, &site, conditions, files, &problems);
        let (fresh, listed) = (
            std::mem::take(&mut pages.fresh),
            std::mem::take(&mut pages.listed),
        );
        let mut parts = Parts::read(source, site, pages, conditions, &problems);

        let base = conditions.digest(files);
        let passed = &conditions.earlier.checked;
        let references_digest = references::digest(&parts, base);
        // A page that passed is only checked again when something that its references lead to has changed.
        let unchanged = references_digest == passed.references;
        let only = unchanged.then_some(&fresh);
        check_references(source, &parts, &compiled, only, &problems);
        let reusable = check_messages(&compiled, reusable, &parts, conditions, &problems);

        problems.extend(parts.lacking_form());
        problems.extend(parts.lacking_line());
        problems.extend(parts.foreign_lines());
        parts.show_drafts();
        let (layout, layout_inputs) = lay_out(&parts, &compiled, conditions, base, &problems);
        let Some(theme) = compiled.theme.clone() else {
            return Err(problems);
        };
        if problems.has_errors() {
            return Err(problems);
        }
        let checked = PassedChecks {
            references: references_digest,
            addresses: layout_inputs,
        };
        let records = records::digests(source, &parts.records.hotlines);
        let known = Known::new(listed, parts.pictures.known(), records, checked);
        let known = known.with_shared(&layout, reusable);
        let base = conditions.digest(source.digest(Some(records::HOTLINES)));
        Ok(Checked {
            site: whole(parts, &compiled, layout, known, base),
            theme,
            warnings: problems.into_sorted(),
        })
    }
}

/// Checks what the parts of a site say of each other; of pages all or only those in `only`.
fn check_references(
    source: &Source,
    parts: &Parts,
    compiled: &Compiled,
    only: Option<&BTreeSet<Arc<str>>>,
    problems: &Problems,
) {
    let numbers = KnownNumbers::of(&parts.records);
    references::check(parts, &numbers, only, problems);
    if let Some(theme) = &compiled.theme {
        headings::check(parts, theme, only, problems);
    }
    numbers.check_messages(source, problems);
    numbers.check_names(&parts.records, problems);
    numbers::check_twice(&parts.records, problems);
    numbers::check_half_changed(&parts.records, problems);
    statistics::check(&parts.statistics.tables, problems);
}

/// Reads messages, theme and pages at once. The messages and theme are given twice if the next run can reuse them.
fn read(
    source: &Source,
    site: &SiteToml,
    conditions: &Conditions<'_>,
    files: Digest,
    problems: &Problems,
) -> ((Arc<Compiled>, Option<Arc<Compiled>>), Pages) {
    let earlier = conditions.earlier.compiled.as_ref();
    let ((compiled, of_compiled), (pages, of_pages)) = rayon::join(
        || {
            if let Some(compiled) = earlier.filter(|compiled| compiled.from == files) {
                return (Arc::clone(compiled), Vec::new());
            }
            let problems = Problems::default();
            let compiled = Compiled::read(source, files, &site.config, &problems);
            (Arc::new(compiled), problems.into_sorted())
        },
        || {
            let problems = Problems::default();
            let pages = Pages::read(source, &site.config, conditions, &problems);
            (pages, problems)
        },
    );
    // Messages and theme with warnings are compiled again, so that the warnings are shown again.
    let reusable = of_compiled.is_empty().then(|| Arc::clone(&compiled));
    problems.extend(of_compiled);
    problems.extend(of_pages.into_sorted());
    ((compiled, reusable), pages)
}

/// Checks the messages, unless they are those of an earlier run, which found no problem. Gives what the next run can
/// reuse.
fn check_messages(
    compiled: &Compiled,
    reusable: Option<Arc<Compiled>>,
    parts: &Parts,
    conditions: &Conditions<'_>,
    problems: &Problems,
) -> Option<Arc<Compiled>> {
    let own = Problems::default();
    let earlier = conditions.earlier.compiled.as_ref();
    let is_reused = earlier.is_some_and(|earlier| std::ptr::eq(Arc::as_ptr(earlier), compiled));
    if !is_reused {
        let theme = compiled.theme.as_deref();
        let form = parts.form.as_ref();
        let statistics = &parts.statistics;
        let hotlines = &parts.records.hotlines;
        let mut by_site =
            messages::of_records(&compiled.messages, form, &statistics.tables, hotlines);
        // Figures that cannot be used are a problem already; that their heading is not used is none.
        let headings = statistics.broken.iter().map(|id| title_id(id));
        let headings = headings.filter(|id| compiled.messages.has(id, None));
        let folder: Arc<str> = "content/statistics/".into();
        by_site.extend(headings.map(|id| MessageUse::by_program(id, Filled::new(), &folder)));
        let tags = parts.config.tags();
        messages::check(&compiled.messages, theme, &by_site, &tags, &own);
    }
    let reusable = reusable.filter(|_| own.is_empty());
    problems.extend(own.into_sorted());
    reusable
}

/// The addresses of the site, with the digest of everything they are made from; checked unless an earlier run did.
fn lay_out(
    parts: &Parts,
    compiled: &Compiled,
    conditions: &Conditions<'_>,
    base: Digest,
    problems: &Problems,
) -> (Arc<Layout>, Digest) {
    let earlier = &conditions.earlier;
    let inputs = addresses::inputs(parts, base);
    let unchanged = inputs == earlier.checked.addresses;
    let layout = match earlier.layout.as_ref().filter(|_| unchanged) {
        Some(layout) => Arc::clone(layout),
        None => addresses::lay_out(parts).into(),
    };
    if !unchanged {
        let theme = compiled.theme.as_deref();
        claims::check(parts, &layout, theme, &conditions.reserved, problems);
    }
    (layout, inputs)
}

/// The site that checked parts make; `base` is the digest of everything but pages and hotlines.
fn whole(
    parts: Parts,
    compiled: &Compiled,
    layout: Arc<Layout>,
    known: Known,
    base: Digest,
) -> Site {
    let pictures = picture_uses::shown(&parts);
    let mut base = Hasher::default().part(base).part(layout.digest).clone();
    base.part(addresses::linked_titles(&parts));
    for id in parts.records.hotlines.keys() {
        base.part(&**id);
    }
    let kits = kits::shown(&parts.kits, &parts.pages, parts.today, parts.drafts);
    // A text that shows another picture is another text, and the site has another file.
    for (name, shown) in &pictures {
        base.part(name).part([u8::from(shown.is_shared)]);
    }
    Site {
        config: parts.config,
        today: parts.today,
        drafts: parts.drafts,
        base: base.finish(),
        known: known.into(),
        messages: Arc::clone(&compiled.messages),
        pages: parts.pages,
        unshown: parts.unshown,
        territories: records::by_territory(&parts.records.hotlines),
        hotlines: parts.records.hotlines,
        emergency: parts.emergency,
        other_names: parts.other_names,
        sources: parts.sources,
        campaigns: parts.campaigns,
        kits,
        pictures,
        statistics: parts.statistics.tables,
        form: parts.form,
        tip: parts.tip,
        layout,
    }
}
