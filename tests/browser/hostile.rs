//! Pages that mean no good, or mean well and go too far: one small host each. Whatever they do, a reader can begin, write, go on, and find it again.

use serde_json::json;

use crate::kit::{Place, Visit};

/// Begins, writes, goes on and back; the words are stored.
#[track_caller]
fn lives(visit: &Visit) {
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Written here").waits_until_saved();
    visit.presses("continue").reaches("own").types("own.because", "hid it").presses("back").reaches("arrive");
    visit.finds("arrive.line", "Written here");
}

#[track_caller]
fn lives_at(host: &'static str) -> Visit {
    let visit = Visit::to(Place::Host(host));
    visit.finds_it("invited");
    lives(&visit);
    visit.finds_stored("hid it");
    visit
}

#[test]
fn a_page_that_unsets_everything_changes_nothing_in_here() {
    let visit = lives_at("unsets");
    let looks: Vec<String> = visit.js(
        "const go = parts('continue')[0], area = getComputedStyle(all('textarea')[0]);
         return [getComputedStyle(host).display, `${getComputedStyle(go).backgroundColor !== 'rgba(0, 0, 0, 0)'}`,
           `${go.offsetHeight >= 44}`, `${parseFloat(area.borderBottomWidth) > 0}`]",
        json!([]),
    );
    assert_eq!(looks, ["block", "true", "true", "true"]);
    visit.ends_quietly();
}

#[test]
fn a_page_that_hides_fields_and_buttons_hides_none_of_ours() {
    lives_at("no-fields").ends_quietly();
}

#[test]
fn a_page_of_huge_zoomed_capitals_leaves_our_words_as_they_are_and_fits() {
    let visit = lives_at("huge");
    let looks: Vec<String> = visit.js(
        "const style = getComputedStyle(parts('question')[0]);
         return [style.textTransform, `${parseFloat(style.letterSpacing) < 1}`, style.textAlign, style.whiteSpace, `${host.scrollWidth <= host.clientWidth}`]",
        json!([]),
    );
    assert_eq!(looks, ["none", "true", "start", "normal", "true"]);
    visit.ends_quietly();
}

#[test]
fn on_a_page_from_right_to_left_it_stands_from_right_to_left() {
    let visit = lives_at("right-to-left");
    visit.until(
        "return getComputedStyle(root.querySelector('[part~=widget]')).direction === 'rtl' && parts('open-journal')[0].getBoundingClientRect().left < innerWidth / 2",
        json!([]),
    );
    visit.ends_quietly();
}

#[test]
fn hotkeys_of_the_page_do_not_hear_what_is_typed_here() {
    let visit = lives_at("hotkeys");
    visit.until("return window.keys.length === 0", json!([]));
    visit.tabs_to("A link after").until("return window.keys.includes('Tab')", json!([])).ends_quietly();
}

#[test]
fn patched_lists_json_and_promises_do_not_reach_us() {
    let visit = lives_at("patched");
    visit
        .runs("host.configure({ stories: [{ title: 'All the same', text: 'Told' }] })")
        .sees_words("Read a short failure first");
    visit.ends_quietly();
}

#[test]
fn a_page_that_asks_for_trusted_types_needs_none_of_ours() {
    let visit = Visit::to(Place::At("trusting/hosts/plain.html"));
    lives(&visit);
    visit.ends_quietly();
}

#[test]
fn a_storage_that_is_only_a_stub_is_not_believed() {
    let visit = Visit::to(Place::Host("stub"));
    visit.presses("start").reaches("arrive").has_loaded().sees("notice").types("arrive.line", "On the screen alone");
    visit.presses("continue").reaches("own").presses("back").finds("arrive.line", "On the screen alone").ends_quietly();
}

#[test]
fn in_quirks_mode_and_where_nobody_gives_it_a_width_it_works_and_is_as_wide_as_its_text_needs() {
    let visit = lives_at("quirks");
    visit.until("return document.compatMode === 'BackCompat' && Math.round(host.offsetWidth) === 736", json!([]));
    visit.runs("document.querySelector('main').style.inlineSize = '300px'");
    visit.until("return host.offsetWidth === 300 && host.scrollWidth === 300", json!([])).ends_quietly();
}

#[test]
fn a_base_elsewhere_leads_nothing_of_ours_astray() {
    lives_at("base").ends_quietly();
}

#[test]
fn the_files_may_lie_on_another_origin() {
    lives_at("elsewhere").ends_quietly();
}

#[test]
fn an_element_from_before_the_script_wakes_with_it() {
    let visit = Visit::to(Place::Host("late"));
    visit.until("return !host.shadowRoot && document.querySelectorAll('fail-forward').length === 2", json!([]));
    visit.runs("await window.begin()").finds_it("invited");
    lives(&visit);
    visit.until("return root.querySelector('.ff-name').tagName === 'H3'", json!([]));
    visit.turns_to(1).finds_it("invited").presses("start").reaches("arrive").finds("arrive.line", "").ends_quietly();
}

#[test]
fn inside_another_shadow_root_it_works_and_its_events_come_out() {
    let visit = Visit::to(Place::Host("nested"));
    visit.runs("window.inner = () => document.getElementById('outer').shadowRoot.querySelector('fail-forward')");
    visit.runs("await customElements.whenDefined('fail-forward'); await inner().open()").has_loaded();
    visit.until("return inner().dataset.step === 'arrive' && journey.heard.includes('open')", json!([]));
    visit.runs(
        "const line = inner().shadowRoot.getElementById('ff-arrive.line'); line.focus(); line.value = 'Deep inside'; line.dispatchEvent(new Event('input', { bubbles: true }))",
    );
    visit.finds_stored("Deep inside").ends_quietly();
}

#[test]
fn a_page_that_swaps_its_body_for_a_snapshot_of_it_offers_to_go_on() {
    let visit = lives_at("plain");
    visit.runs("const snapshot = document.body.cloneNode(true); document.body.replaceWith(snapshot)");
    visit.finds_it("invited").sees("resume").presses("resume").reaches("arrive").finds("arrive.line", "Written here");
    visit.ends_quietly();
}

#[test]
fn a_frame_of_another_site_has_a_journal_of_its_own() {
    let visit = Visit::to(Place::Host("third-party"));
    visit.enters_the_frame();
    lives(&visit);
    visit.finds_stored("hid it").leaves_the_frame().ends_quietly();
}

#[test]
fn a_sandboxed_frame_keeps_nothing_and_says_so() {
    let visit = Visit::to(Place::Host("sandboxed-frame"));
    visit.enters_the_frame().presses("start").reaches("arrive").has_loaded().sees_saved("off").sees("notice");
    visit.types("arrive.line", "On the screen alone").presses("continue").reaches("own").presses("back");
    visit.finds("arrive.line", "On the screen alone").leaves_the_frame().ends_quietly();
}
