//! Reads a wasm file as far as `alike` and `dense` have to: its sections, its functions and their names. Whatever else is in it is handed on as it
//! stands.

use anyhow::{Context, Result, ensure};

pub(super) const CUSTOM: u8 = 0;
pub(super) const IMPORTS: u8 = 2;
pub(super) const CODE: u8 = 10;
pub(super) const DATA: u8 = 11;
const HEAD: usize = 8;
const NAMES: &[u8] = b"name";
const FUNCTION_NAMES: u8 = 1;
/// What an import or export is marked with that is a function.
const FUNCTION: u8 = 0;

/// A section: its number, and what is in it.
pub(super) type Section<'a> = (u8, &'a [u8]);

/// The first bytes, and what follows them.
pub(super) fn sections(wasm: &[u8]) -> Result<(&[u8], Vec<Section<'_>>)> {
    let (head, mut rest) = wasm.split_at_checked(HEAD).context("no wasm")?;
    let mut all = Vec::new();
    while let [id, sized @ ..] = rest {
        let (content, after) = counted(sized)?;
        all.push((*id, content));
        rest = after;
    }
    Ok((head, all))
}

/// How many functions are imported: they are numbered before all others.
///
/// # Errors
/// If anything else is imported; wasm-bindgen imports functions alone.
pub(super) fn imported(imports: &[u8]) -> Result<usize> {
    let (count, mut rest) = number(imports)?;
    for _ in 0..count {
        let (_module, named) = counted(rest)?;
        let (_name, described) = counted(named)?;
        let (kind, typed) = described.split_first().context("the wasm ends too soon")?;
        ensure!(*kind == FUNCTION, "the wasm imports what is no function");
        rest = number(typed)?.1;
    }
    Ok(count)
}

/// The bodies of all functions.
pub(super) fn functions(code: &[u8]) -> Result<Vec<&[u8]>> {
    let (count, mut rest) = number(code)?;
    let mut bodies = Vec::new();
    for _ in 0..count {
        let (body, after) = counted(rest)?;
        bodies.push(body);
        rest = after;
    }
    Ok(bodies)
}

/// A section of names that calls each of these functions so.
pub(super) fn named(functions: impl ExactSizeIterator<Item = (usize, String)>) -> Vec<u8> {
    let mut names = written(functions.len());
    for (function, name) in functions {
        names.extend(written(function));
        put(&mut names, name.as_bytes());
    }
    let mut section = Vec::new();
    put(&mut section, NAMES);
    section.push(FUNCTION_NAMES);
    put(&mut section, &names);
    section
}

/// What comes after its own length, and what comes after that.
pub(super) fn counted(bytes: &[u8]) -> Result<(&[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    rest.split_at_checked(length).context("the wasm ends too soon")
}

/// A number in LEB128: seven bits a byte, the lowest first.
pub(super) fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let last = bytes.iter().take(5).position(|byte| byte & 0x80 == 0).context("no number in the wasm")?;
    let (digits, rest) = bytes.split_at(last + 1);
    Ok((digits.iter().rev().fold(0, |number, digit| number << 7 | usize::from(digit & 0x7f)), rest))
}

pub(super) fn written(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// Puts bytes behind their length.
pub(super) fn put(into: &mut Vec<u8>, bytes: &[u8]) {
    into.extend(written(bytes.len()));
    into.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::{imported, named, number, written};

    #[test]
    fn a_number_is_read_as_it_was_written() {
        for each in [0, 1, 127, 128, 300, 16_383, 16_384, 4_000_000] {
            let mut bytes = written(each);
            bytes.push(7);
            assert_eq!(number(&bytes).unwrap(), (each, [7].as_slice()));
        }
        assert!(number(&[0x80]).is_err());
    }

    #[test]
    fn imports_are_counted_if_they_are_functions() {
        assert_eq!(imported(b"\x02\x01a\x01b\x00\x07\x01a\x02bc\x00\x09").unwrap(), 2);
        assert!(imported(b"\x01\x01a\x01b\x02\x00\x01").is_err());
    }

    #[test]
    fn names_are_written_in_a_section_of_their_own() {
        assert_eq!(named([(3, "one".to_owned())].into_iter()), b"\x04name\x01\x06\x01\x03\x03one");
    }
}
