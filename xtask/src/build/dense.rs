//! Moves what is dense already, the coach's rules, to the end of a wasm file. gzip makes a new code for some ten thousand letters at a time, whatever they
//! are: texts and code that share one with dense bytes take a kilobyte more. Used by `program`, as the last step.

use anyhow::{Context, Result};
use flate2::{Compression, write::DeflateEncoder};
use std::io::Write;

use super::wasm::{DATA, counted, number, put, sections, written};

/// Shorter data are left where they are.
const LONG: usize = 10_000;
/// What stands before the place of some data, when it is known: plain data, and the number of a constant.
const PLAIN: [u8; 2] = [0, 0x41];
const END: u8 = 0x0b;

/// The same wasm with its dense data last. Each says where in the memory it goes, so that their order means nothing.
///
/// # Errors
/// If it is no wasm, or has data that are named by their order.
pub(super) fn last(wasm: &[u8]) -> Result<Vec<u8>> {
    let (head, sections) = sections(wasm)?;
    let mut moved = head.to_vec();
    for (id, content) in sections {
        moved.push(id);
        if id != DATA {
            put(&mut moved, content);
            continue;
        }
        let (count, mut rest) = number(content)?;
        let (mut data, mut behind) = (written(count), Vec::new());
        for _ in 0..count {
            let (whole, bytes, after) = segment(rest)?;
            if is_dense(bytes)? { &mut behind } else { &mut data }.extend(whole);
            rest = after;
        }
        data.append(&mut behind);
        put(&mut moved, &data);
    }
    Ok(moved)
}

/// A segment as it stands, the bytes in it, and what follows.
fn segment(data: &[u8]) -> Result<(&[u8], &[u8], &[u8])> {
    let placed = data.strip_prefix(&PLAIN).context("data without a place of their own")?;
    let (_, ended) = number(placed)?;
    let sized = ended.strip_prefix(&[END]).context("data whose place is reckoned")?;
    let (bytes, after) = counted(sized)?;
    let (whole, _) = data.split_at_checked(data.len() - after.len()).context("the wasm ends too soon")?;
    Ok((whole, bytes, after))
}

/// Long, and hardly shorter when deflated.
fn is_dense(bytes: &[u8]) -> Result<bool> {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(bytes)?;
    Ok(bytes.len() > LONG && deflated.finish()?.len() * 4 > bytes.len() * 3)
}

#[cfg(test)]
mod tests {
    use super::super::wasm::{DATA, put, sections};
    use super::last;

    fn wasm(segments: &[(u8, &[u8])]) -> Vec<u8> {
        let mut data = vec![segments.len() as u8];
        for (place, bytes) in segments {
            data.extend([0, 0x41, *place, 0x0b]);
            put(&mut data, bytes);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.push(DATA);
        put(&mut wasm, &data);
        wasm
    }

    #[test]
    fn dense_data_go_last_and_each_keeps_its_place_in_the_memory() {
        let mut number = 1_u32;
        let mut dense = || {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (number >> 24) as u8
        };
        let dense: Vec<u8> = (0..20_000).map(|_| dense()).collect();
        let plain = b"when I rush I skip the check ".repeat(900);
        let moved = last(&wasm(&[(1, &dense), (2, b"?9z"), (3, &plain)])).unwrap();
        assert!(moved == wasm(&[(2, b"?9z"), (3, &plain), (1, &dense)]));
    }

    #[test]
    fn data_that_are_named_by_their_order_are_refused() {
        let mut passive = wasm(&[(1, b"abc")]);
        let at = passive.len() - 8;
        passive[at] = 1;
        assert!(sections(&passive).is_ok());
        assert!(last(&passive).is_err());
    }
}
