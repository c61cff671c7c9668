//! Takes out of a wasm file what no call can come to and the compiler had to keep: the body of each such function becomes a trap, and wasm-opt then
//! drops whatever only it had called. wasm-snip does the same by hand. Used by `program`, and with it goes a hundredth of the program.

use anyhow::Result;

use super::wasm::{CODE, CUSTOM, EXPORTS, IMPORTS, exported, functions, imported, names, put, sections, written};

/// What Yew can draw and this program never does, each behind a variant of `VNode` or `Attributes`: a test of `tests/architecture.rs` keeps them out of
/// `src`. Of a kind that never is, no method is called; but what holds perhaps one is dropped all the time.
const NEVER: [&str; 10] = [
    "::VRaw",
    "::BRaw",
    "::VPortal",
    "::BPortal",
    "::VSuspense",
    "::BSuspense",
    "::BaseSuspense",
    "::VComp",
    "::BComp",
    "indexmap::",
];
const DROP: &str = "::drop_in_place";

/// How JavaScript calls a closure of each kind. js-sys has many kinds, and the table of functions names them all; only those that are exported, or that a
/// shim of wasm-bindgen's calls, are of use.
const CLOSURE: &str = "wasm_bindgen::convert::closures::_::invoke::";
const SHIM: &str = " externref shim";

/// No locals; `unreachable`; `end`.
const TRAP: [u8; 3] = [0, 0x00, 0x0b];

/// The same wasm with a trap for every function that is never called.
///
/// # Errors
/// If it is no wasm, or imports more than functions. Where the compiler gives other names, nothing is found and nothing is taken out.
pub(super) fn trapped(wasm: &[u8]) -> Result<Vec<u8>> {
    let (head, sections) = sections(wasm)?;
    let (mut before, mut kept, mut called) = (0, Vec::new(), Vec::new());
    for (id, content) in &sections {
        match *id {
            IMPORTS => before = imported(content)?,
            EXPORTS => kept = exported(content)?,
            CUSTOM => called.extend(names(content)?.into_iter().map(|(function, name)| (function, plain(name)))),
            _ => {}
        }
    }
    let shims: Vec<_> = called.iter().filter_map(|(_, name)| Some(name.split_once(SHIM)?.0)).collect();
    let never = |(function, name): &&(usize, String)| {
        let closure = name.starts_with(CLOSURE) && !name.contains(SHIM) && !shims.contains(&name.as_str());
        let drawn = NEVER.iter().any(|kind| name.contains(kind)) && !name.contains(DROP);
        (closure || drawn) && !kept.contains(function)
    };
    let unused: Vec<_> = called.iter().filter(never).map(|(function, _)| *function).collect();
    eprintln!("wasm: {} functions that are never called are taken out", unused.len());
    let mut trapped = head.to_vec();
    for (id, content) in sections {
        trapped.push(id);
        if id != CODE {
            put(&mut trapped, content);
            continue;
        }
        let bodies = functions(content)?;
        let mut code = written(bodies.len());
        for (at, body) in bodies.into_iter().enumerate() {
            put(&mut code, if unused.contains(&(before + at)) { &TRAP } else { body });
        }
        put(&mut trapped, &code);
    }
    Ok(trapped)
}

/// A name without the hashes of the crates: `yew[d7411f8c]::html` is `yew::html`.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for piece in name.split('[') {
        let hash = piece.split_once(']').filter(|(hash, _)| hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match hash.filter(|(hash, _)| !hash.is_empty()) {
            Some((_, rest)) => plain.push_str(rest),
            None if plain.is_empty() => plain.push_str(piece),
            None => plain.extend(["[", piece]),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::wasm::{CODE, CUSTOM, EXPORTS, functions, named, put, sections, written};
    use super::{TRAP, plain, trapped};

    const BODY: &[u8] = &[0, 0x01, 0x0b];

    /// What becomes of functions with these names, the last of which is exported.
    fn taken(names: &[&str]) -> Vec<bool> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        let mut exports = written(1);
        put(&mut exports, b"last");
        exports.extend([0, names.len() as u8 - 1]);
        let mut code = written(names.len());
        names.iter().for_each(|_| put(&mut code, BODY));
        let names = named(names.iter().map(|name| (*name).to_owned()).enumerate());
        for (id, content) in [(EXPORTS, exports), (CODE, code), (CUSTOM, names)] {
            wasm.push(id);
            put(&mut wasm, &content);
        }
        let trapped = trapped(&wasm).unwrap();
        let (_, sections) = sections(&trapped).unwrap();
        let code = sections.into_iter().find(|(id, _)| *id == CODE).unwrap().1;
        functions(code).unwrap().into_iter().map(|body| body == TRAP).collect()
    }

    #[test]
    fn what_is_never_drawn_is_taken_out_and_what_drops_it_stays() {
        let names = [
            "<yew[d7]::virtual_dom::vraw::VRaw as yew[d7]::dom_bundle::traits::Reconcilable>::attach",
            "<yew[d7]::virtual_dom::vtag::VTag as yew[d7]::dom_bundle::traits::Reconcilable>::attach",
            "core[75]::ptr::drop_in_place::<yew[d7]::dom_bundle::braw::BRaw>",
            "<yew[d7]::virtual_dom::vcomp::VComp>::exported",
        ];
        assert_eq!(taken(&names), [true, false, false, false]);
    }

    #[test]
    fn a_closure_that_javascript_can_call_stays() {
        let invoke = |of: &str| format!("wasm_bindgen[89]::convert::closures::_::invoke::<{of}>");
        let shim = invoke("A") + " externref shim multivalue shim";
        assert_eq!(taken(&[&invoke("A"), &invoke("B"), &shim, &invoke("C")]), [false, true, false, false]);
    }

    #[test]
    fn only_hashes_go_out_of_a_name() {
        assert_eq!(
            plain("<yew[d7411f8c]::a::B as core[75d5]::C<[char; 2usize]>>::d"),
            "<yew::a::B as core::C<[char; 2usize]>>::d"
        );
    }
}
