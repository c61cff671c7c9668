//! What a page can pin: every file of the embed with its hash for `integrity`. Only the loader's name is stable, so only its hash changes with a
//! version; the names of the others carry one.

use std::path::Path;

use anyhow::Result;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha384};

/// Prints the list.
pub(crate) fn print(embed: &Path) -> Result<()> {
    let mut files: Vec<_> = std::fs::read_dir(embed)?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::file_name);
    println!("\nembed, to pin by `integrity`");
    for file in files.iter().filter(|file| file.path().is_file()) {
        println!("{:<46} {}", file.file_name().to_string_lossy(), of(&std::fs::read(file.path())?));
    }
    Ok(())
}

fn of(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_hash_is_what_browsers_compute() {
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(super::of(b""), empty);
    }
}
