//! The embed in one file, for authors who work without npm: a zip with a page on where its files go. Each file is deflated; times are left at their
//! first day, so that the same files make the same zip.

use std::io::Write as _;

use anyhow::{Context as _, Result};
use flate2::{Compression, Crc, write::DeflateEncoder};

/// 1 January 1980, the first day that a zip knows.
const DAY: u16 = (1 << 5) | 1;
const DEFLATED: u16 = 8;
const VERSION: u16 = 20;
/// The names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// The zip of these files.
pub(super) fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let offset = u32::try_from(out.len())?;
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes)?;
        let packed = encoder.finish()?;
        let mut crc = Crc::new();
        crc.update(bytes);
        let mut fields = Vec::new();
        for short in [VERSION, FLAGS, DEFLATED, 0, DAY] {
            fields.extend(short.to_le_bytes());
        }
        for long in [crc.sum(), u32::try_from(packed.len())?, u32::try_from(bytes.len())?] {
            fields.extend(long.to_le_bytes());
        }
        fields.extend(u16::try_from(name.len()).context("a short name")?.to_le_bytes());
        fields.extend(0_u16.to_le_bytes());
        out.extend(b"PK\x03\x04".iter().chain(&fields).chain(name.as_bytes()).chain(&packed));
        directory.extend(b"PK\x01\x02".iter().copied().chain(VERSION.to_le_bytes()).chain(fields));
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes().iter().chain(name.as_bytes()));
    }
    let (count, at, length) = (u16::try_from(files.len())?, u32::try_from(out.len())?, u32::try_from(directory.len())?);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0".iter().copied().chain(count.to_le_bytes()).chain(count.to_le_bytes()));
    out.extend(length.to_le_bytes().into_iter().chain(at.to_le_bytes()).chain([0, 0]));
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::zip;

    #[test]
    fn what_goes_in_comes_out_by_somebody_elses_hand() {
        let files = [("a/one.txt".to_owned(), b"one ".repeat(50)), ("b.bin".to_owned(), vec![0, 159, 255])];
        let path = std::env::temp_dir().join(format!("ff-{}.zip", std::process::id()));
        std::fs::write(&path, zip(&files).unwrap()).unwrap();
        let script = "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.namelist(), z.read('b.bin'))";
        let read = Command::new("python3").args(["-c", script]).arg(&path).output();
        std::fs::remove_file(&path).unwrap();
        // Where there is no python, nobody else's hand is at hand.
        if let Ok(read) = read {
            assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
            assert_eq!(String::from_utf8_lossy(&read.stdout).trim(), r"['a/one.txt', 'b.bin'] b'\x00\x9f\xff'");
        }
    }
}
