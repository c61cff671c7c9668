//! What is not ours in the storage, and what is ours and cannot be read.

use crate::kit::{Place, Visit};
use crate::way;

const ODD: &[(&str, &str)] = &[
    ("__proto__", "a"),
    ("getItem", "b"),
    ("length", "{"),
    ("", "empty"),
    ("ff1", "near"),
    ("ff1:other:e:abc:0000000001:w", "another journal"),
    ("ff2:default:e:abc:0000000001:w", "another program"),
    ("theme", "dark"),
];
const OURS: &[(&str, &str)] = &[
    ("ff1:default:e:damaged:0000000001:w", "{\"v\":1,\"id\":\"dama"),
    ("ff1:default:e:empty:0000000001:w", ""),
    ("ff1:default:e:newer:0000000001:w", "{\"v\":99,\"id\":\"newer\",\"what\":\"is this\"}"),
    ("ff1:default:nonsense", "\u{0}\u{202e}"),
];

#[test]
fn what_is_not_ours_stays_byte_for_byte() {
    let visit = Visit::to(Place::Host("plain"));
    for (key, value) in ODD {
        visit.puts(key, value);
    }
    visit.presses("start").reaches("arrive").has_loaded();
    way::into_the_journal(&visit);
    visit
        .counts(1, "entry")
        .counts(0, "unreadable")
        .reads_entry(way::LINE)
        .presses("delete")
        .presses("confirm")
        .sees("undo");
    let stored = visit.stored();
    for (key, value) in ODD {
        assert_eq!(stored.get(*key).map(String::as_str), Some(*value), "{key}");
    }
    let more: Vec<_> =
        stored.keys().filter(|key| !key.starts_with("ff1:default:") && !ODD.iter().any(|odd| odd.0 == *key)).collect();
    assert!(more.is_empty(), "{more:?}");
    visit.ends_quietly();
}

#[test]
fn what_cannot_be_read_is_shown_so_and_stays_byte_for_byte() {
    let visit = Visit::to(Place::Host("plain"));
    for (key, value) in OURS {
        visit.puts(key, value);
    }
    visit.presses("start").reaches("arrive").has_loaded();
    way::into_the_journal(&visit);
    let rows = visit.counts(1, "entry").counts(OURS.len(), "unreadable").reads("unreadable");
    assert!(rows.iter().any(|row| row.contains("newer version") && row.contains("e:newer:")), "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("e:damaged:")), "{rows:?}");
    visit.reads_entry(way::LINE).presses("delete").presses("confirm").sees("undo");
    let stored = visit.stored();
    for (key, value) in OURS {
        assert_eq!(stored.get(*key).map(String::as_str), Some(*value), "{key}");
    }
    visit.ends_quietly();
}
