//! A page with a life of its own: its keys are none of our business.

use super::desk::{at, debrief, id, lines, reopened, tab, write};
use super::medium::Shared;

#[test]
fn five_hundred_keys_of_the_host_stay_as_they_were() {
    let medium = Shared::default();
    for number in 0..490 {
        medium.put(&format!("host:{number}"), "not {json");
    }
    let odd = [
        "__proto__",
        "length",
        "getItem",
        "constructor",
        "",
        "ff1",
        "ff1:",
        "ff1:other:e:7:0000000001:z",
        "ff1:default",
        "FF1:default:open",
    ];
    for key in odd {
        medium.put(key, "theirs");
    }
    let before = medium.held();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, ""));
    store.probe().expect("writable");
    for second in 0..30 {
        write(&mut record, &second.to_string());
        store.keep(&record, at(second)).expect("kept");
        store.sweep(at(second));
    }
    medium.room(medium.used());
    write(&mut record, "full");
    store.keep(&record, at(90)).expect("kept, in the room that our own history gave");
    store.flag_open(true).expect("flagged");
    let journal = store.load().expect("read");
    assert_eq!((lines(&journal), journal.unreadable.len()), (vec!["full"], 0));
    store.delete(&id(7), at(91)).expect("deleted");
    store.undelete(&id(7)).expect("brought back");
    let after = medium.held();
    assert!(before.iter().all(|(key, text)| after.get(key) == Some(text)));
    assert!(after.keys().all(|key| before.contains_key(key) || key.starts_with("ff1:default:")));
}

#[test]
fn the_sign_stands_while_a_debrief_is_unfinished() {
    let medium = Shared::default();
    let mut store = tab(&medium, 1);
    for (open, stands) in [(true, Some("1")), (true, Some("1")), (false, None), (false, None), (true, Some("1"))] {
        store.flag_open(open).expect("flagged");
        assert_eq!(medium.held().get("ff1:default:open").map(String::as_str), stands);
    }
    assert_eq!(reopened(&medium).unreadable, []);
}
