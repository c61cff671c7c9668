//! What is asked of the network, and when.

use crate::kit::{Place, Visit};

#[track_caller]
fn files(visit: &Visit) -> Vec<String> {
    let asked = visit.requests_since();
    let of_ours = asked.iter().filter(|address| address.contains("fail-forward"));
    of_ours
        .filter_map(|address| address.rsplit('/').next())
        .map(|name| {
            let hash = name.trim_start_matches("fail-forward-").chars().take_while(char::is_ascii_hexdigit).count();
            if hash == 16 {
                format!("program.{}", name.rsplit('.').next().unwrap_or_default())
            } else {
                name.to_owned()
            }
        })
        .map(|name| name.split('#').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn before_the_reader_means_it_one_file_is_asked_for() {
    let visit = Visit::to(Place::Post);
    visit.finds_it("invited").sees("start");
    assert_eq!(files(&visit), ["fail-forward.js"]);
    visit.presses("start").reaches("arrive");
    let mut asked = files(&visit);
    asked.sort();
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert!(asked[1].ends_with("wasm"), "{asked:?}");
    visit.ends_quietly();
}

#[test]
fn a_pointer_over_it_warms_it_up() {
    let visit = Visit::to(Place::Post);
    visit.finds_it("invited").points_at("start").waits_for_requests(3).finds_it("invited").has_no_focus();
    visit.presses("start").reaches("arrive");
    visit.ends_quietly();
}

#[test]
fn the_focus_on_it_warms_it_up() {
    let visit = Visit::to(Place::Host("plain"));
    visit.finds_it("invited").tabs_to("start").waits_for_requests(3).finds_it("invited");
    visit.strikes(thirtyfour::Key::Enter).reaches("arrive");
    visit.ends_quietly();
}

#[test]
fn near_the_window_it_warms_up_where_the_author_wants_it() {
    let visit = Visit::to(Place::Host("loads-when-near"));
    visit.waits_for_requests(3).finds_it("invited");
    visit.ends_quietly();
}
