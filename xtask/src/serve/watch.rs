//! Whether a source changed since the last look: by reading times and sizes, which is quick enough for so few files.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use xshell::Shell;

use crate::project::path;

/// What the build is made of. The demo pages are served from where they lie and need no build.
const SOURCES: &[&str] =
    &["src", "styles", "index.html", "Cargo.toml", "Cargo.lock", "build.rs", "build", "site", "npm"];

/// The sources, and how they looked last.
pub(super) struct Watch {
    sources: Vec<PathBuf>,
    seen: u64,
}

impl Watch {
    pub(super) fn new(shell: &Shell) -> Self {
        let sources: Vec<_> = SOURCES.iter().map(|source| path(shell, source)).collect();
        let seen = look(&sources);
        Self { sources, seen }
    }

    /// Says it once for each change, before the build: what changes meanwhile is said the next time.
    pub(super) fn changed(&mut self) -> bool {
        let now = look(&self.sources);
        std::mem::replace(&mut self.seen, now) != now
    }
}

fn look(sources: &[PathBuf]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for source in sources {
        add(source, &mut hasher);
    }
    hasher.finish()
}

/// A file that vanishes between two looks is simply not there: the next look tells.
fn add(path: &Path, hasher: &mut DefaultHasher) {
    let Ok(facts) = path.metadata() else { return };
    path.hash(hasher);
    if facts.is_dir() {
        let mut entries: Vec<_> = path.read_dir().into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        entries.sort();
        entries.iter().for_each(|entry| add(entry, hasher));
    } else {
        facts.len().hash(hasher);
        facts.modified().ok().hash(hasher);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Watch, look};

    #[test]
    fn a_change_is_told_once_and_a_new_file_and_a_removed_one_are_changes() {
        let folder = std::env::temp_dir().join(format!("ff-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        fs::write(folder.join("deep/a"), "one").unwrap();
        let sources = vec![folder.clone()];
        let mut watch = Watch { seen: look(&sources), sources };
        assert!(!watch.changed());
        fs::write(folder.join("deep/a"), "longer").unwrap();
        assert!(watch.changed() && !watch.changed());
        fs::write(folder.join("b"), "").unwrap();
        assert!(watch.changed() && !watch.changed());
        fs::remove_file(folder.join("b")).unwrap();
        assert!(watch.changed() && !watch.changed());
        fs::remove_dir_all(folder).unwrap();
    }
}
