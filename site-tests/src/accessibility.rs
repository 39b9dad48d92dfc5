//! Accessibility violations that axe-core finds on a page.

use std::sync::OnceLock;

use anyhow::{Context, Result};
use chromiumoxide::cdp::browser_protocol::accessibility::GetPartialAxTreeParams;

use crate::visit::Visit;

/// A violation of an accessibility rule, with the element that violates it.
#[derive(Debug)]
pub struct Violation(String);

impl std::fmt::Display for Violation {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

const TAGS: &[&str] = &[
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// The source of axe-core, from the file that the environment variable `AXE_JS` names.
fn axe() -> Result<&'static str> {
    static AXE: OnceLock<String> = OnceLock::new();
    if let Some(axe) = AXE.get() {
        return Ok(axe);
    }
    let file = std::env::var_os("AXE_JS")
        .context("AXE_JS is not set; site-tests/run installs axe-core and sets it")?;
    let axe = std::fs::read_to_string(&file)
        .with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(AXE.get_or_init(|| axe))
}

impl Visit<'_> {
    /// Violations of WCAG 2.2 A and AA and of axe-core's best practices.
    ///
    /// # Errors
    ///
    /// When axe-core is missing.
    pub fn violations(&self) -> Result<Vec<Violation>> {
        self.violations_by(&serde_json::json!({ "type": "tag", "values": TAGS }))
    }

    /// Violations of the axe-core rules with the ids `rules`.
    ///
    /// # Errors
    ///
    /// When axe-core is missing or does not know a rule.
    pub fn violations_of(&self, rules: &[&str]) -> Result<Vec<Violation>> {
        self.violations_by(&serde_json::json!({ "type": "rule", "values": rules }))
    }

    /// The name by which a screen reader calls the first element that matches `selector`.
    ///
    /// # Errors
    ///
    /// When no element matches, or it has no name.
    pub fn spoken_name(&self, selector: &str) -> Result<String> {
        self.driver.wait(async {
            let element = self.page.find_element(selector).await?;
            let params = GetPartialAxTreeParams::builder()
                .backend_node_id(element.backend_node_id)
                .fetch_relatives(false)
                .build();
            let nodes = self.page.execute(params).await?.result.nodes;
            let name = nodes.into_iter().find_map(|node| node.name?.value);
            let name = name.with_context(|| format!("{selector} has no name"))?;
            Ok(name.as_str().unwrap_or_default().to_owned())
        })
    }

    fn violations_by(&self, only: &serde_json::Value) -> Result<Vec<Violation>> {
        // Axe-core is half a megabyte, so each document receives it only once.
        if !self.value::<bool>("'axe' in globalThis")? {
            let axe = axe()?;
            self.value::<bool>(&format!("(() => {{ {axe} }})(), true"))?;
        }
        let expression = format!(
            "(async () => {{
                const found = await axe.run(document, {{ runOnly: {only}, resultTypes: ['violations'] }});
                return found.violations.flatMap(({{ id, help, nodes }}) =>
                    nodes.map(({{ html, failureSummary }}) => `${{id}}: ${{help}}\\n  ${{html}}\\n  ${{failureSummary}}`));
            }})()"
        );
        Ok(self
            .value::<Vec<String>>(&expression)?
            .into_iter()
            .map(Violation)
            .collect())
    }
}
