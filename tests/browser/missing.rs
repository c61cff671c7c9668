//! When the program is out of reach: the plain form, and what is stored already.

use serde_json::json;

use crate::kit::{Place, Visit};

const MISSING: &str = r#"trouble {"kind":"program-missing"}"#;
const WITHOUT_WASM: &str = "window.kept = WebAssembly; delete globalThis.WebAssembly";

/// A press finds no program: a sentence, the page whole, and the press may be tried again.
#[track_caller]
fn finds_no_program(visit: &Visit) {
    visit
        .finds_it("invited")
        .runs("window.refused = 0; host.ready.catch((why) => window.refused += `${Object.prototype.toString.call(why)}` === '[object Error]')")
        .presses("start")
        .finds_it("missing");
    visit.sees("fallback").sees_words("It did not open").sees("start").heard(&[MISSING]);
    visit.until("return window.refused === 1 && !host.hasAttribute('aria-busy')", json!([]));
    visit.until("return document.querySelector('h1').checkVisibility()", json!([]));
    visit.presses("start").heard(&[MISSING]).finds_it("missing").counts(1, "fallback");
}

/// And the four questions stand there, in the program's own words.
#[track_caller]
fn finds_the_plain_form(visit: &Visit) {
    finds_no_program(visit);
    visit.counts(4, "answer").sees_words("That one’s on me, because I").sees_words("I tend to");
    visit.sees_words("What is the smallest true version you can share this week?").sees_words("Next time I will");
}

#[test]
fn without_webassembly_the_plain_form_stands_there() {
    let visit = Visit::prepared(WITHOUT_WASM);
    visit.goes_to(Place::Post);
    finds_the_plain_form(&visit);
    visit.breaks_no_rule("the plain form").has_loaded();
    visit.ends_quietly();
}

#[test]
fn on_a_german_page_the_plain_form_asks_in_german() {
    let visit = Visit::prepared(WITHOUT_WASM);
    visit.goes_to(Place::Host("german")).presses("start").finds_it("missing").sees_words("Es ging nicht auf");
    visit.counts(4, "answer").sees_words("Das geht auf mich: Ich …").sees_words("Ich neige dazu, …");
    visit.breaks_no_rule("the plain form in German").has_loaded();
    visit.ends_quietly();
}

#[test]
fn without_webassembly_the_page_from_disk_has_the_plain_form_too() {
    let visit = Visit::prepared(WITHOUT_WASM);
    visit.goes_to(Place::Disk).finds_it("missing").counts(4, "answer").types("plain-3", "ask who checked it");
    visit.ends_quietly();
}

#[test]
fn a_wasm_that_is_not_there_counts_as_missing() {
    let visit = Visit::to(Place::Host("no-wasm-file"));
    finds_the_plain_form(&visit);
    visit.ends_with_only_the_browsers_own("404");
}

#[test]
fn a_host_that_forbids_wasm_gets_the_plain_form() {
    let visit = Visit::to(Place::At("forbids-wasm/hosts/plain.html"));
    finds_the_plain_form(&visit);
    visit.ends_with_only_the_browsers_own("Content Security Policy");
}

#[test]
fn where_nothing_at_all_can_be_loaded_one_sentence_says_so() {
    let visit = Visit::to(Place::Host("no-glue"));
    finds_no_program(&visit);
    visit.counts(0, "answer");
    visit.ends_with_only_the_browsers_own("404");
}

#[test]
fn a_program_that_does_not_come_in_twenty_seconds_counts_as_missing() {
    // Only the long wait is cut short, and only the wasm hangs.
    let visit = Visit::prepared(
        "const wait = window.setTimeout;
         window.setTimeout = (deed, time, ...rest) => wait(deed, time === 20_000 ? 700 : time, ...rest);
         window.fetch = () => new Promise(() => {})",
    );
    visit.goes_to(Place::Host("plain")).presses("start").finds_it("loading");
    visit.until("return host.getAttribute('aria-busy') === 'true'", json!([]));
    visit.finds_it("missing").counts(4, "answer").heard(&[MISSING]);
    visit.until("return !host.hasAttribute('aria-busy')", json!([]));
    visit.has_loaded().ends_quietly();
}

#[test]
fn what_is_typed_into_the_plain_form_can_be_copied_and_printed() {
    let visit =
        Visit::prepared(&format!("{WITHOUT_WASM}; window.print = () => (parent.printed = document.body.innerText)"));
    visit.goes_to(Place::Host("plain")).has_a_clipboard().presses("start").counts(4, "answer");
    visit.types("plain-0", "skipped the check").types("plain-3", "ask <b>who</b> checked it");
    let asked = "Finish it out loud: That one’s on me, because I …\nskipped the check";
    let whole = format!(
        "{asked}\n\nOne thing you will do differently, small enough to see? Next time I will …\nask <b>who</b> checked it"
    );
    visit.presses_words("Copy");
    assert_eq!(visit.clipboard_with("who"), whole);
    visit.presses_words("Print").until("return window.printed === args[0]", json!(whole));
    visit.has_loaded().ends_quietly();
}

#[test]
fn a_second_try_that_succeeds_keeps_what_was_typed_meanwhile() {
    let visit = Visit::prepared(WITHOUT_WASM);
    visit.goes_to(Place::Host("plain")).presses("start").counts(4, "answer").types("plain-1", "hurry");
    visit.runs("globalThis.WebAssembly = window.kept").runs("return host.open()").reaches("arrive").has_loaded();
    visit.finds("plain-1", "hurry").counts(1, "fallback").types("arrive.line", "And here").waits_until_saved();
    visit.ends_quietly();
}

#[test]
fn a_second_try_that_succeeds_takes_an_empty_form_away() {
    let visit = Visit::prepared(WITHOUT_WASM);
    visit.goes_to(Place::Host("plain")).presses("start").sees("fallback").runs("globalThis.WebAssembly = window.kept");
    visit.runs("window.first = host.ready").presses("start").reaches("arrive").has_loaded().sees_no("fallback");
    visit.until("await host.ready; return host.ready !== window.first", json!([])).ends_quietly();
}

#[test]
fn what_is_stored_already_can_be_read_and_taken_along() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").types("arrive.line", "The first words").waits_until_saved();
    visit.types("arrive.line", ", and more").finds_stored("and more").has_loaded();
    visit.puts("theirs", "no business of ours").puts("ff1:other:e:a:0000000001:w", "another journal");
    let before = visit.stored();
    visit.goes_to(Place::At("forbids-wasm/hosts/plain.html")).presses("resume").sees("fallback");
    visit.sees_words("What you wrote here before").until(
        "const text = all('textarea').map((one) => one.value).join(); return text.includes('The first words, and more') && !text.includes('business') && !text.includes('another journal')",
        json!([]),
    );
    assert_eq!(visit.stored(), before, "nothing is written, nothing is touched");
    visit.ends_with_only_the_browsers_own("Content Security Policy");
}
