//! The program stops in the middle of it all: what is on screen is not lost with it.

use serde_json::json;

use crate::kit::{Place, Visit};
use crate::way;

const TOLD: &str = r#"trouble {"kind":"program-stopped"}"#;
/// The host's page breaks one call of the program's, at the next thing it draws.
const BREAKS: &str = "const was = Node.prototype.insertBefore;
    Node.prototype.insertBefore = () => { Node.prototype.insertBefore = was; throw Error('broken by the host'); }";

#[track_caller]
fn stops_at_own(visit: &Visit) {
    visit.presses("start").reaches("arrive").has_loaded();
    visit.types("arrive.line", way::LINE).presses("continue");
    visit.reaches("own").types("own.because", way::BECAUSE).waits_until_saved();
    visit.runs(BREAKS).presses("deeper").finds_it("stopped");
}

#[test]
fn when_the_program_stops_a_panel_shows_every_word_that_was_on_screen() {
    let visit = Visit::to(Place::Host("plain"));
    stops_at_own(&visit);
    visit.sees("rescue").sees_words("Something here stopped working");
    visit.until("return parts('rescue')[0].querySelector('textarea').value.includes(args[0])", json!(way::BECAUSE));
    assert_eq!(visit.troubles(), [TOLD]);
    visit.breaks_no_rule("stopped");
    visit.ends_stopped();
}

#[test]
fn a_stopped_program_is_never_entered_again_and_after_a_reload_all_is_as_before() {
    let visit = Visit::to(Place::Host("german"));
    stops_at_own(&visit);
    visit.sees("rescue").sees_words("Hier ist etwas stehen geblieben");
    visit.runs("for (const button of host.shadowRoot.querySelectorAll('button')) button.click()");
    visit.runs("host.close(); host.configure({ stories: 3 }); dispatchEvent(new Event('pagehide'))");
    visit.until(
        "return await host.exportJournal().catch((why) => why.message) === 'the program has stopped'",
        json!([]),
    );
    assert_eq!(visit.troubles(), [TOLD]);
    visit.ends_stopped();
    visit.reloads().presses("resume").reaches("own").has_loaded().finds("own.because", way::BECAUSE);
    visit.ends_quietly();
}

#[test]
fn whoever_waits_for_a_program_that_stops_before_it_is_drawn_is_told_so() {
    let visit = Visit::to(Place::Host("plain"));
    visit.runs(&format!("{BREAKS}; window.told = host.open().catch((why) => why.message)")).finds_it("stopped");
    visit.until("return (await window.told) === 'the program has stopped'", json!([])).has_loaded().ends_stopped();
}

#[test]
fn at_whatever_step_it_stops_the_words_are_shown_and_the_storage_is_as_it_was() {
    for last in 0..way::STEPS.len() {
        let visit = Visit::to(Place::Host("plain"));
        visit.presses("start").reaches("arrive").has_loaded();
        for (step, field, words) in &way::STEPS[..last] {
            visit.reaches(step).writes(field, words).presses("continue");
        }
        let (step, field, words) = way::STEPS[last];
        visit.reaches(step).writes(field, words).waits_until_saved();
        let stored = visit.stored();
        // What is drawn anew by this is nothing of the reader's, so there is nothing to keep.
        visit.runs(BREAKS).runs("host.setAttribute('heading-level', '4')").finds_it("stopped");
        visit.until("return parts('rescue')[0].querySelector('textarea').value.includes(args[0])", json!(words));
        assert_eq!(visit.stored(), stored, "at {step}");
        visit.ends_stopped();
    }
}
