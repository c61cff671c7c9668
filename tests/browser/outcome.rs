//! What a debrief leaves, taken away: each outcome copied, changed by hand, followed again, downloaded and printed; the event; the plan brought back.

use serde_json::json;

use crate::kit::{Place, Visit};
use crate::way;

/// Each outcome, in the order of Close, with the field of its wording.
const OUTCOMES: [(usize, &str, &str); 4] = [
    (0, "Statement", "close.statement"),
    (1, "Lesson card", "close.lesson-card"),
    (2, "Talking points", "close.talking-points"),
    (3, "Plan", "close.plan"),
];

/// Notes what is printed instead of asking for paper, and whether a sheet of ours lies upon it.
const PAPER: &str = "
    const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow').get;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { configurable: true, get() {
      const inside = real.call(this);
      if (inside) inside.print = () => {
        Object.assign(this.style, { inlineSize: '150mm', blockSize: '240mm' });
        const body = inside.document.body;
        window.printed = { text: body.innerText, sheets: inside.document.adoptedStyleSheets.length, high: body.scrollHeight,
          ink: inside.getComputedStyle(body.firstElementChild).color };
        inside.dispatchEvent(new Event('afterprint'));
      };
      return inside;
    } })";

fn at_close() -> Visit {
    way::at_close(PAPER)
}

/// What an outcome says, line for line, as a copy of it would.
fn said(visit: &Visit, nth: usize) -> Vec<String> {
    let script =
        "return [...parts('yield')[args[0]].querySelectorAll('.ff-yield-text, dd')].map((one) => one.innerText.trim())";
    visit.js(script, json!([nth]))
}

#[test]
fn each_outcome_is_copied_changed_by_hand_and_followed_again() {
    let visit = at_close();
    visit.has_a_clipboard();
    for (nth, name, field) in OUTCOMES {
        let joined = said(&visit, nth);
        visit.presses_in(nth, "Copy").sees_words("Copied.");
        let copied = visit.clipboard_with(joined.last().expect("it says something"));
        assert!(joined.iter().all(|line| copied.contains(line.as_str())), "{name}: {copied} is not {joined:?}");
        visit.presses_in(nth, "Change the wording").has_focus_on(field);
        visit.pastes(field, &format!("{name} in my own words.")).waits_until_saved();
        assert_eq!(said(&visit, nth), [format!("{name} in my own words.")]);
        visit.presses_in(nth, "Copy");
        visit.clipboard_with(&format!("{name} in my own words."));
        visit.presses_in(nth, "Follow my answers again");
        visit.until("return [...parts('yield')[args[0]].querySelectorAll('.ff-yield-text, dd')].some((one) => one.innerText.trim() === args[1])", json!([nth, joined[0]]));
    }
    visit.ends_quietly();
}

#[test]
fn a_wording_stays_over_a_reload_and_can_be_taken_back_after_it_was_given_up() {
    let visit = at_close();
    visit.presses_in(3, "Change the wording").pastes("close.plan", "I ask first, in writing.").waits_until_saved();
    visit.reloads().presses("resume").reaches("close").has_loaded().sees_words("I ask first, in writing.");
    visit.presses_in(3, "Follow my answers again").sees_words("Next time I will ask who checked it.");
    visit.presses_in(3, "Back to my wording").sees_words("I ask first, in writing.").waits_until_saved();
    visit.finds_stored("I ask first, in writing.").ends_quietly();
}

#[test]
fn each_outcome_is_printed_alone_on_one_sheet_in_black() {
    let visit = at_close();
    for (nth, name, _) in OUTCOMES {
        let lines = said(&visit, nth);
        visit.presses_in(nth, "Print").until("return window.printed?.text.startsWith(args[0]) ?? false", json!(name));
        let (text, sheets, high, ink): (String, u32, u32, String) =
            visit.js("const { text, sheets, high, ink } = window.printed; return [text, sheets, high, ink]", json!([]));
        assert!(lines.iter().all(|line| text.contains(line.as_str())), "{name}: {text}");
        assert_eq!((sheets, ink.as_str()), (1, "rgb(0, 0, 0)"));
        assert!(high < 910 && !text.contains("Fail forward"), "{name} is {high} px high: {text}");
        visit.until("return !root.querySelector('iframe')", json!([]));
    }
    visit.ends_quietly();
}

#[test]
fn an_outcome_is_downloaded_as_text_and_as_markdown() {
    let visit = at_close();
    let line = said(&visit, 1).concat();
    visit.presses_in(1, "Download");
    let (name, text) = visit.downloaded();
    assert!(name.starts_with("debrief-") && text == line, "{name}: {text}");
    visit.presses_in(1, "Markdown");
    let (name, text) = visit.downloaded_as("md");
    assert!(name.ends_with(".md") && text == format!("# Lesson card\n\n{line}\n"), "{name}: {text}");
    visit.ends_quietly();
}

#[test]
fn the_plan_goes_into_the_calendar_and_comes_back_into_an_empty_journal() {
    let visit = at_close();
    visit.presses_in(3, "Add to calendar").sees_words("All that the event will say").sees_words("Something to look at");
    visit.breaks_no_rule("the event").presses_words("Save the event");
    let (_, file) = visit.downloaded_as("ics");
    assert!(file.contains("SUMMARY:Something to look at\r\n") && !file.contains("check to keep"), "{file}");

    let visit = {
        visit.ends_quietly();
        Visit::to(Place::Post)
    };
    visit.presses("start").reaches("arrive").has_loaded().presses_words("Bring a plan back").reaches("journal");
    visit.has_focus_on("plan-back").pastes("plan-back", &file).sees_words("Understood").breaks_no_rule("a plan read");
    visit.sees_words("Next time I will ask who checked it.").presses("continue").counts(1, "entry").waits_until_saved();
    visit.reads_entry("A debrief without a first line").sees_words("Next time I will ask who checked it.");
    visit.ends_quietly();
}

#[test]
fn a_broken_file_is_told_by_its_line_and_nothing_is_stored() {
    let visit = Visit::to(Place::Post);
    visit.presses("start").reaches("arrive").has_loaded().presses_words("Bring a plan back").has_focus_on("plan-back");
    let title: String = visit.js("return document.title", json!([]));
    visit.pastes("plan-back", "see you friday").presses("continue").sees_words("No plan was found in this.");
    visit.breaks_no_rule("no plan in it");
    visit.until("return root.activeElement?.id === 'ff-problem'", json!([]));
    visit.presses_words("No plan was found in this. A plan has a line that begins with “Plan:”.");
    visit.has_focus_on("plan-back").finds("plan-back", "see you friday");
    visit.until("return document.title === args[0]", json!(title)); // a blog's title is its own
    let broken = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION Plan: x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    visit.gives_a_file("import", "plan.ics", broken).sees_words("Line 3 of this calendar file was not understood");
    visit.gives_a_file(
        "import",
        "plan.ics",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:Plan: wait\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    visit.sees_words("Understood").presses_words("Leave it").reaches("journal").sees_no("entry");
    visit.asked_for_nothing();
    for place in [Place::Standalone, Place::At("site/index.html")] {
        visit.goes_to(place).reaches("arrive").has_loaded().presses_words("Bring a plan back");
        visit.has_focus_on("plan-back").keys_in("see you friday").presses("continue");
        visit.until("return document.title === 'Error: Fail forward'", json!([]));
        visit.presses_words("Leave it").until("return document.title === 'Fail forward'", json!([]));
        visit.runs("localStorage.clear()");
    }
    visit.ends_quietly();
}
