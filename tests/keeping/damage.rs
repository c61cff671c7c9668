//! Texts that were cut, altered or put in the wrong place: never wrong words, and an older revision where there is one.

use fail_forward::journal::{Reason, saved};

use super::desk::{at, debrief, id, lines, reopened, tab, write};
use super::medium::Shared;

fn one_kept(medium: &Shared) -> (String, String) {
    tab(medium, 1).keep(&debrief(7, "é 🫖 it was my call"), at(1)).expect("kept");
    medium.held().into_iter().next().expect("a key")
}

#[test]
fn a_text_cut_anywhere_is_never_taken_for_a_debrief() {
    let (_, text) = one_kept(&Shared::default());
    for (cut, _) in text.char_indices() {
        assert!(saved::decode(&text[..cut]).is_err(), "cut at {cut}");
        assert!(saved::decode(&text[cut..]).is_err() || cut == 0, "cut off before {cut}");
    }
}

#[test]
fn a_bit_flipped_anywhere_is_never_taken_for_a_debrief() {
    let (_, text) = one_kept(&Shared::default());
    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            // What is no longer UTF-8 reaches us with the replacement character in it.
            let flipped = String::from_utf8_lossy(&bytes);
            assert!(saved::decode(&flipped).is_err(), "bit {bit} of byte {at}");
        }
    }
}

#[test]
fn when_the_newest_is_damaged_the_one_before_it_is_shown_and_the_damage_is_said() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, "the first words"));
    store.keep(&record, at(1)).expect("kept");
    write(&mut record, "the second words");
    let newest = store.keep(&record, at(2)).expect("kept").revision;
    let key = format!("ff1:default:e:7:{newest}");
    medium.put(&key, "{\"v\":1,\"id\":\"7\"");

    let journal = reopened(&medium);
    assert_eq!(lines(&journal), ["the first words"]);
    assert_eq!((journal.unreadable[0].key.as_str(), journal.unreadable[0].reason), (key.as_str(), Reason::Damaged));
}

#[test]
fn a_good_text_under_another_key_is_not_believed() {
    let medium = Shared::default();
    let (key, text) = one_kept(&medium);
    medium.take(&key);
    for wrong in ["e:8:0000000001:1", "e:7:0000000002:1", "e:7:0000000001:2", "t:7:0000000001:1"] {
        medium.put(&format!("ff1:default:{wrong}"), &text);
    }
    let journal = reopened(&medium);
    assert!(journal.entries.is_empty());
    assert!(journal.unreadable.iter().all(|one| one.reason == Reason::Foreign));
    assert_eq!(journal.unreadable.len(), 4);
}

#[test]
fn a_newer_text_stays_byte_for_byte_whatever_the_reader_does() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, "mine"));
    store.keep(&record, at(0)).expect("kept");
    let newer = [
        ("ff1:default:e:7:0000000009:z", "{\"v\":2,\"words\":\"theirs\"}"),
        ("ff1:default:e:8:0000000001:z", "{\"v\":3}"),
        ("ff1:default:t:7:0000000010:z", "{\"v\":2}"),
        ("ff1:default:s:theme", "dark"),
        ("ff1:default:nonsense", "\u{0}"),
    ];
    for (key, text) in newer {
        medium.put(key, text);
    }
    let journal = store.load().expect("read");
    assert_eq!(
        (lines(&journal), journal.unreadable.len()),
        (vec!["mine"], 4),
        "settings of a later version are no trouble"
    );
    for second in 1..40 {
        write(&mut record, &format!("mine {second}"));
        store.keep(&record, at(second)).expect("kept");
        store.sweep(at(second));
    }
    assert_eq!(lines(&reopened(&medium)), ["mine 39"]);
    store.delete(&id(7), at(50)).expect("deleted");
    store.undelete(&id(7)).expect("back again");
    store.flag_open(true).expect("flagged");
    store.probe().expect("writable");
    for (key, text) in newer {
        assert_eq!(medium.held().get(key).map(String::as_str), Some(text), "{key}");
    }
}

#[test]
fn an_empty_text_is_damage_and_does_not_hide_the_rest() {
    let medium = Shared::default();
    one_kept(&medium);
    for (at, text) in ["", "null", "[]", "42"].into_iter().enumerate() {
        medium.put(&format!("ff1:default:e:b:000000000{at}:w"), text);
    }
    let journal = reopened(&medium);
    assert_eq!((journal.entries.len(), journal.unreadable.len()), (1, 4));
}
