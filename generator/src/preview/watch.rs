//! Watching a site's folder: out come the paths of files that were written.

use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use tokio::sync::mpsc;

use crate::source::ROOTS;

/// Writes that follow each other within this time are one change.
const DEBOUNCE: Duration = Duration::from_millis(10);

/// Watches the folders of a site.
///
/// The site's own folder is watched too, because one of the folders inside, such as `theme/`, may be added later.
pub(super) struct Watch {
    folders: [PathBuf; 3],
    watcher: RecommendedWatcher,
    written: mpsc::UnboundedReceiver<Vec<PathBuf>>,
}

impl Watch {
    /// Starts to watch the site in the folder `root`, an absolute path.
    pub(super) fn new(root: &Path) -> notify::Result<Self> {
        let (sender, written) = mpsc::unbounded_channel();
        let everything = vec![root.to_owned()];
        let folders = ROOTS.map(|folder| root.join(folder));
        let own = folders.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let paths = match event {
                Ok(event) if event.kind.is_access() => return,
                Ok(event) if !event.need_rescan() && !event.paths.is_empty() => {
                    let of_site =
                        |path: &PathBuf| own.iter().any(|folder| path.starts_with(folder));
                    event.paths.into_iter().filter(of_site).collect()
                }
                // The system lost events: any file may have changed.
                _ => everything.clone(),
            };
            if !paths.is_empty() {
                // The receiver is gone only when the preview is about to end.
                let _ = sender.send(paths);
            }
        })?;
        let mut watch = Self {
            folders,
            watcher,
            written,
        };
        watch.watcher.watch(root, RecursiveMode::NonRecursive)?;
        let all = watch.folders.clone();
        watch.follow(&all);
        Ok(watch)
    }

    /// Waits for the next change and returns the paths that were written, or the site's folder if any file may have
    /// been. `None` when nothing is watched any more.
    pub(super) async fn next_change(&mut self) -> Option<Vec<PathBuf>> {
        let mut paths = self.written.recv().await?;
        tokio::time::sleep(DEBOUNCE).await;
        while let Ok(more) = self.written.try_recv() {
            paths.extend(more);
        }
        self.follow(&paths);
        Some(paths)
    }

    /// Watches those of the site's folders that are among `paths`: a folder that was removed and made again is not
    /// watched any more.
    fn follow(&mut self, paths: &[PathBuf]) {
        for folder in self.folders.iter().filter(|folder| paths.contains(folder)) {
            // A folder that does not exist yet is reported once it does.
            let _ = self.watcher.watch(folder, RecursiveMode::Recursive);
        }
    }
}
