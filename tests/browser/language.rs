//! Another language than English: one file, and only where it is spoken.

use serde_json::json;

use crate::kit::{Place, Visit};

/// The files of languages that the page asked for until now, as every engine notes them.
#[track_caller]
fn languages(visit: &Visit) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource').map((one) => one.name).filter((name) => name.includes('/lang/'))";
    let asked: Vec<String> = visit.js(script, json!([]));
    asked.iter().filter_map(|address| Some(address.rsplit('/').next()?.split('-').next()?.to_owned())).collect()
}

#[test]
fn a_german_page_has_a_whole_debrief_in_german_for_one_file_more() {
    let visit = Visit::to(Place::Host("german"));
    visit.finds_it("invited").sees_words("Und du?").sees_words("Anfangen");
    visit.until("return root.querySelector('[part~=invitation]').lang === 'de'", json!([]));
    assert!(languages(&visit).is_empty());
    visit.presses("start").reaches("arrive").sees_words("Was ist passiert, in einer Zeile?");
    // The loader, the program's two, and the language.
    let mut asked = visit.requests_since();
    asked.retain(|address| address.contains("/german/"));
    assert_eq!(
        (asked.len(), asked.iter().filter(|address| address.contains("/lang/de-")).count()),
        (4, 1),
        "{asked:?}"
    );
    visit.has_loaded().breaks_no_rule("arriving in German");
    visit.until("return root.querySelector('[part~=widget]').lang === 'de'", json!([]));
    visit.presses_words("Wer zuhört, wenn es zu viel wird").sees("help").has_focus_on("region");
    visit.presses_words("Zurück zu meinen Worten").sees_no("help");

    visit.writes("arrive.line", "Den Termin zugesagt").presses("continue").reaches("own");
    // Said to be in English, it is so at once, and nothing is asked for; nor on the way back.
    visit.writes("own.because", "habe niemanden gefragt").runs("host.lang = 'en'");
    visit.sees_words("Finish it out loud").finds("own.because", "habe niemanden gefragt").has_focus_on("own.because");
    visit.runs("host.removeAttribute('lang')").sees_words("Das geht auf mich: Ich").asked_for_nothing();
    visit.presses("continue").reaches("lesson").writes("lesson.tend", "sofort Ja zu sagen");
    visit.presses("continue").reaches("team").presses("continue").reaches("reset");
    visit.writes("reset.act", "zwei Fragen stellen").presses("continue").reaches("close");
    visit.breaks_no_rule("closing in German");
    let leaves = visit.reads("yield").join("\n");
    for words in ["Das geht auf mich", "habe niemanden gefragt", "Ich neige dazu", "Dann werde ich", "Rückblick"] {
        assert!(leaves.contains(words), "“{words}” is missing in:\n{leaves}");
    }
    visit.presses("continue").reaches("journal").waits_until_saved().counts(1, "entry").sees_words("1 Eintrag");
    visit.ends_quietly();
}

#[test]
fn a_language_that_comes_while_the_program_runs_is_one_request_and_loses_nothing() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").types("arrive.line", "The launch");
    assert!(languages(&visit).is_empty());
    visit.runs(
        "const other = document.createElement('fail-forward'); other.lang = 'de'; other.setAttribute('journal', 'other');
         document.querySelector('main').append(other)",
    );
    visit.turns_to(1).presses("start").reaches("arrive").sees_words("Was ist passiert");
    assert_eq!(languages(&visit), ["de"]);
    visit
        .turns_to(0)
        .sees_words("What happened")
        .runs("root.getElementById('ff-arrive.line').focus(); host.lang = 'de-AT'");
    visit.sees_words("Was ist passiert").finds("arrive.line", "The launch").has_focus_on("arrive.line");
    visit
        .runs("host.lang = 'en-GB'")
        .sees_words("What happened")
        .runs("host.lang = 'de'")
        .sees_words("Was ist passiert");
    visit.keys_in(" slipped").finds("arrive.line", "The launch slipped").waits_until_saved();
    assert_eq!(languages(&visit), ["de"]);
    visit.ends_with_a_clean_console();
}

#[test]
fn where_the_file_cannot_be_had_it_is_english_and_one_warning() {
    let visit = Visit::prepared("");
    visit.lacks(&["*/lang/*"]);
    visit.goes_to(Place::Host("german")).presses("start").reaches("arrive").sees_words("What happened, in one line?");
    visit.until("return root.querySelector('[part~=widget]').lang === 'en'", json!([]));
    visit.types("arrive.line", "All the same").waits_until_saved();
    let mut warned = visit.console();
    warned.retain(|line| !line.contains("ERR_BLOCKED"));
    assert!(warned.len() == 1 && warned[0].contains("fail-forward> lang:"), "{warned:#?}");
    visit.lacks(&[]);
    visit.ends_with_a_clean_console();
}
