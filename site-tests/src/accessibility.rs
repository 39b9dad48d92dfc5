//! What axe-core finds wrong for people who see, hear, move or think in another way than its author.

use anyhow::{Context, Result};

use crate::visit::Visit;

/// A violation of an accessibility rule.
#[derive(Debug)]
pub struct Violation(String);

impl std::fmt::Display for Violation {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

impl Visit<'_> {
    /// Violations of WCAG 2.2 A and AA and of best practice that axe-core finds; the file is what `AXE_JS` names.
    ///
    /// # Errors
    ///
    /// When there is no axe-core.
    pub fn violations(&self) -> Result<Vec<Violation>> {
        let file = std::env::var_os("AXE_JS")
            .context("AXE_JS does not say where axe-core is; site-tests/run does")?;
        let axe = std::fs::read_to_string(&file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        let question = format!(
            "(async () => {{ {axe}
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                const found = await axe.run(document, {{ runOnly: tags, resultTypes: ['violations'] }});
                return found.violations.flatMap(({{ id, help, nodes }}) =>
                    nodes.map(({{ html, failureSummary }}) => `${{id}}: ${{help}}\\n  ${{html}}\\n  ${{failureSummary}}`));
            }})()"
        );
        Ok(self
            .value::<Vec<String>>(&question)?
            .into_iter()
            .map(Violation)
            .collect())
    }
}
