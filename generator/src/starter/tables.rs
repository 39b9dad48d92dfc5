//! Parts of a TOML file as they are written, comments included, so that a file for one country is a selection of ours.

/// A file, cut above each line that starts a table.
#[derive(Debug)]
pub(super) struct Tables<'t> {
    /// What stands above the first table.
    pub(super) head: &'t str,
    /// Each table with its header line and what follows.
    pub(super) tables: Vec<Table<'t>>,
}

/// A table with its header line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'t> {
    /// The name in its header: `coe` of `[coe]`, `sources` of `[[sources]]`.
    pub(super) name: &'t str,
    /// Its lines.
    pub(super) text: &'t str,
}

impl<'t> Tables<'t> {
    /// Cuts a file. A line of a list or a text that begins with `[` would be taken for a header; our files have none.
    pub(super) fn of(text: &'t str) -> Self {
        let mut starts = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if line.starts_with('[') {
                starts.push(at);
            }
            at += line.len();
        }
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        let tables = starts.iter().zip(ends).filter_map(|(start, end)| {
            let text = text.get(*start..end)?;
            let header = text.lines().next()?;
            let name = header.trim_matches(['[', ']']);
            Some(Table { name, text })
        });
        Self {
            head: text
                .get(..starts.first().copied().unwrap_or(text.len()))
                .unwrap_or_default(),
            tables: tables.collect(),
        }
    }

    /// The file with the tables that `is_wanted`, each with one empty line above it.
    pub(super) fn select(&self, is_wanted: impl Fn(&Table<'t>) -> bool) -> String {
        let mut parts: Vec<_> = vec![self.head.trim_end()];
        let wanted = self.tables.iter().filter(|table| is_wanted(table));
        parts.extend(wanted.map(|table| table.text.trim_end()));
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n") + "\n"
    }
}

impl Table<'_> {
    /// The value of a field that is a text on one line: `NO` of `territory = "NO"`.
    pub(super) fn value(&self, field: &str) -> Option<&str> {
        value(self.text, field)
    }
}

/// The value of a field that is a text on one line.
pub(super) fn value<'t>(text: &'t str, field: &str) -> Option<&'t str> {
    text.lines().find_map(|line| {
        let rest = line.strip_prefix(field)?;
        let value = rest.trim_start().strip_prefix('=')?.trim_start();
        value.strip_prefix('"')?.split('"').next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Head.\n\n[a]\nx = \"1\"\n\n# Of b.\n[[b.c]]\ny = [\n  2,\n]\n";

    #[test]
    fn a_file_is_cut_above_its_tables() {
        let tables = Tables::of(TEXT);
        assert_eq!(tables.head, "# Head.\n\n");
        let names: Vec<_> = tables.tables.iter().map(|table| table.name).collect();
        assert_eq!(names, ["a", "b.c"]);
        assert_eq!(tables.tables[0].value("x"), Some("1"));
        assert_eq!(
            tables.select(|table| table.name == "b.c"),
            "# Head.\n\n[[b.c]]\ny = [\n  2,\n]\n"
        );
        assert_eq!(Tables::of("").select(|_| true), "\n");
    }
}
