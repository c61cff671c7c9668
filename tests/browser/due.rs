//! Coming back two weeks later: the plan greets the reader, and the letter lies with it.

use thirtyfour::Key;

use crate::kit::{Place, Visit};
use crate::way;

/// From now on every page believes that it is this many days later. Nothing else of the clock is touched.
fn days_later(visit: &Visit, days: i64) {
    let script = format!(
        "(() => {{ const Then = Date, by = {days} * 864e5;
           Date = class extends Then {{
             constructor(...args) {{ args.length ? super(...args) : super(Then.now() + by); }}
             static now() {{ return Then.now() + by; }}
           }};
         }})()"
    );
    visit.before_every_page(&script);
}

fn with_a_letter() -> Visit {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    way::all_the_way_to_close(&visit);
    visit.types("close.letter", "dear me, it did not feel like that tonight").breaks_no_rule("a letter");
    visit.presses_in(1, "Ask me in 1, 3 and 9 weeks if it came up");
    visit.presses("continue").reaches("journal").waits_until_saved();
    visit
}

#[test]
fn a_plan_that_is_due_greets_and_the_letter_lies_with_it() {
    let visit = with_a_letter();
    visit.reads_entry(way::LINE).sees_words("A letter to you lies here, sealed until").sees_no_words("dear me");
    visit.breaks_no_rule("a sealed letter");
    days_later(&visit, 15);
    visit.reloads();
    visit.presses("start").reaches("journal").has_focus_on("heading").has_loaded();
    visit.sees_words("You wanted to look back").sees_words("dear me, it did not").sees_words("Next time I will ask");
    visit.sees_words("It stung 7 when you arrived that night, and 4 at the end.");
    visit.breaks_no_rule("a plan is due").takes_a_picture("due");
    visit
        .chooses("look.sting", "2")
        .chooses("look.kept", "partly")
        .types("look.line", "Once.")
        .chooses("look.then", "smaller");
    visit.types("reset.act", " on Mondays").breaks_no_rule("a smaller plan").takes_a_picture("due, smaller");
    visit.presses("continue").reaches("journal").counts(1, "entry").sees_words("plan partly kept");
    visit.sees_words("Did it come up?").breaks_no_rule("did it come up").takes_a_picture("did it come up");
    visit.presses_words("It did, and I kept to it").has_focus_on("heading").sees_words("Noted beside the lesson.");
    visit
        .sees_no_words("Did it come up?")
        .reads_entry(way::LINE)
        .sees_words("It stung 2.")
        .sees_words("Once.")
        .sees_words("on Mondays")
        .sees_words("dear me");
    visit.waits_until_saved().reloads();
    visit.presses("start").reaches("arrive").has_loaded();
    visit.ends_quietly();
}

#[test]
fn with_the_keyboard_alone_a_plan_is_let_go_and_taken_up_again() {
    let visit = with_a_letter();
    days_later(&visit, 15);
    visit.reloads();
    visit.presses("start").has_focus_on("heading").has_loaded();
    visit.chooses("look.kept", "not-yet").chooses("look.then", "let-go").tabs_to("continue").strikes(Key::Enter);
    visit.has_focus_on("heading").sees_words("It asks no more").breaks_no_rule("let go").presses_words("Undo");
    visit.sees_words("Did the plan hold?").presses_words("Something else brought me here").reaches("arrive");
    visit.has_focus_on("arrive.line");
    visit.ends_quietly();
}

#[test]
fn a_seal_is_broken_early_after_a_question() {
    let visit = with_a_letter();
    visit.reads_entry(way::LINE).presses_words("Break the seal").has_focus_on("Break the seal before its day?");
    visit.breaks_no_rule("breaking a seal").presses("confirm").sees_words("dear me, it did not feel");
    visit.ends_quietly();
}
