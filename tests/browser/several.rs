//! Several elements on a page, and elements that come, go and move.

use serde_json::{Value, json};

use crate::kit::{Place, Visit};
use crate::way;

#[test]
fn two_elements_with_two_journals_know_nothing_of_each_other() {
    let visit = Visit::to(Place::Host("two-journals"));
    visit.presses("start").reaches("arrive").types("arrive.line", "In the first");
    visit
        .turns_to(1)
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .finds("arrive.line", "")
        .types("arrive.line", "In the second");
    visit.waits_until_saved().presses("open-journal").reaches("journal").counts(1, "entry").sees_words("In the second");
    visit.turns_to(0).reaches("arrive").finds("arrive.line", "In the first").waits_until_saved();
    visit.presses("open-journal").reaches("journal").counts(1, "entry").sees_words("In the first");
    visit.ends_quietly();
}

#[test]
fn two_elements_with_one_journal_share_it() {
    let visit = Visit::to(Place::Host("one-journal"));
    visit.presses("start").reaches("arrive").has_loaded();
    visit.turns_to(1).presses("start").reaches("arrive").presses("open-journal").reaches("journal").counts(0, "entry");
    visit.turns_to(0);
    way::a_short_one(&visit, "Written in the first");
    visit.turns_to(1).counts(1, "entry").sees_words("Written in the first");
    visit.reads_entry("Written in the first").presses("delete").presses("confirm").sees("undo");
    visit.turns_to(0).counts(0, "entry").turns_to(1).presses("undo").turns_to(0).counts(1, "entry");
    visit.ends_quietly();
}

#[test]
fn an_element_that_is_moved_goes_on_where_it_was() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Moved");
    visit.runs("const aside = document.createElement('aside'); document.body.append(aside); aside.append(host)");
    visit
        .reaches("arrive")
        .finds("arrive.line", "Moved")
        .types("arrive.line", " and alive")
        .presses("continue")
        .reaches("own");
    visit.presses("back").finds("arrive.line", "Moved and alive");
    visit.ends_quietly();
}

const TAKES_OUT: &str = "window.taken = host; host.remove()";
const PUTS_BACK: &str = "document.body.append(window.taken)";

#[test]
fn an_element_that_is_removed_and_put_back_offers_to_go_on() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Taken out").waits_until_saved();
    visit
        .finds_stored("Taken out")
        .runs(TAKES_OUT)
        .runs(PUTS_BACK)
        .finds_it("invited")
        .sees("resume")
        .presses("resume");
    visit.reaches("arrive").finds("arrive.line", "Taken out");
    visit.ends_quietly();
}

#[test]
fn an_element_that_is_removed_in_the_middle_of_a_word_keeps_it() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    // Within one breath, so that no pause of the reader's keeps it first; and on a machine so slow that Yew leaves for later whatever it can.
    visit.runs(&format!("{}; window.taken = host; host.remove()", way::SLOWLY));
    visit.finds_stored("In the middle of a wo").runs(PUTS_BACK).sees("resume").presses("resume");
    visit.reaches("arrive").finds("arrive.line", "In the middle of a wo");
    visit.ends_quietly();
}

#[test]
fn a_clone_begins_as_an_invitation() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "The original");
    visit.runs("document.querySelector('main').append(host.cloneNode(true))").turns_to(1).finds_it("invited");
    visit.until(
        "return !host.hasAttribute('data-step') && !host.hasAttribute('data-saved') && !host.hasAttribute('aria-busy')",
        json!([]),
    );
    visit.presses("start").reaches("arrive").turns_to(0).finds("arrive.line", "The original");
    visit.ends_quietly();
}

#[test]
fn an_element_added_and_removed_ten_times_leaves_nothing() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().presses("hide");
    visit.runs(
        "window.round = async () => {
        const one = document.createElement('fail-forward');
        one.setAttribute('journal', 'leak');
        document.body.append(one);
        one.open();
        await one.ready;
        await new Promise((soon) => setTimeout(soon, 60));
        one.remove();
        await new Promise((soon) => setTimeout(soon, 60));
    }",
    );
    let rounds = |times: usize| {
        let _: Value = visit.js("for (let n = 0; n < args[0]; n++) await window.round(); return 0", json!(times));
        visit.counts_what_lives()
    };
    let (listeners, nodes) = rounds(2);
    let (listeners_after, nodes_after) = rounds(10);
    assert!(listeners_after <= listeners + 2, "{listeners} listeners, ten rounds later {listeners_after}");
    assert!(nodes_after <= nodes + 20, "{nodes} nodes, ten rounds later {nodes_after}");
    visit.ends_quietly();
}

#[test]
fn whoever_waits_for_ready_finds_the_program_drawn() {
    let visit = Visit::to(Place::Host("plain"));
    let found: Vec<String> = visit.js(
        "host.open(); await host.ready; return [host.dataset.state, host.dataset.step, `${parts('answer').length > 0}`]",
        json!([]),
    );
    assert_eq!(found, ["running", "arrive", "true"]);
    visit.has_loaded().ends_quietly();
}

#[test]
fn a_host_that_answers_every_event_from_inside_of_it_stops_nothing() {
    let visit = Visit::to(Place::Host("plain"));
    visit.runs(
        "const twin = document.createElement('fail-forward');
         twin.setAttribute('open', ''); host.after(twin); window.told = 0;
         for (const name of ['open', 'close', 'step', 'saved', 'trouble'])
           document.addEventListener(`fail-forward-${name}`, (event) => {
             if (window.told++ > 60) return;
             event.target.configure({ stories: [] });
             event.target.setAttribute('heading-level', 2 + window.told % 3);
             if (name === 'saved') { event.target.close(); event.target.open(); twin.close(); twin.open(); }
             if (name === 'step') window.dispatchEvent(new Event('focus'));
           })",
    );
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Answered").waits_until_saved();
    visit
        .finds_it("running")
        .presses("continue")
        .reaches("own")
        .types("own.because", "from inside")
        .waits_until_saved();
    visit.runs("document.addEventListener('fail-forward-saved', () => { twin2?.remove(); host.remove() }); var twin2 = host.nextSibling");
    visit.types("own.because", " of it").finds_stored("from inside of it");
    visit.ends_quietly();
}

#[test]
fn a_host_that_calls_an_element_while_it_keeps_its_last_words_stops_nobody() {
    let visit = Visit::to(Place::Host("one-journal"));
    visit.turns_to(1).presses("start").reaches("arrive").turns_to(0).presses("start").reaches("arrive").has_loaded();
    visit.runs(
        "host.addEventListener('fail-forward-saved', ({ target }) => { window.told = true; target.close(); target.configure({}); target.exportJournal().catch(() => {}) })",
    );
    visit.types("arrive.line", "Its last words").runs("host.remove()").until("return window.told === true", json!([]));
    visit.finds_it("running").finds_stored("Its last words").presses("open-journal").counts(1, "entry");
    visit.ends_quietly();
}
