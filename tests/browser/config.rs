//! What an author wants otherwise, said in the page or by a script.

use serde_json::json;

use crate::kit::{Place, Visit};

/// The lines of the console that are ours, without where they stand.
fn warned(visit: &Visit) -> Vec<String> {
    visit.console().into_iter().filter(|line| line.contains("fail-forward>")).collect()
}

#[test]
fn the_pages_own_config_brings_stories_questions_and_a_reply() {
    let visit = Visit::to(Place::Host("config"));
    visit.presses("start").reaches("arrive").has_loaded().unfolds("Read a short failure first");
    visit
        .sees_words("The <i>lunch</i>")
        .sees_words("<img src=x onerror=alert(1)>")
        .sees_words("Made it about me · the editor");
    visit.types("arrive.line", "A line").presses("continue").reaches("own").sees_words("Which part of it was yours?");
    visit.until("return !all('.ff-says').some((one) => one.innerText.includes('on me'))", json!([]));
    visit.types("own.because", "I moved the date on Marek").presses("deeper").types("own.x-budget", "two thousand");
    visit
        .sees_words("Money is a fact.")
        .until("return !field('own.also')", json!([]))
        .breaks_no_rule("an author's questions");
    visit.waits_until_saved().finds_stored("\"own.x-budget\":\"two thousand\"");
    for step in ["lesson", "team", "reset", "close"] {
        visit.presses("continue").reaches(step);
    }
    visit.presses_words("Tell me yours").sees_words("To: author@example.org").sees_words("I moved the date on Marek.");
    visit.types("role-102", "a colleague").sees_words("I moved the date on a colleague.");
    visit.types("reply.worded", " It cost a week.").sees_words("I moved the date on a colleague. It cost a week.");
    visit.breaks_no_rule("the letter").presses_words("The author may print it under a post, for other readers");
    visit.sees_words("You may print this under a post").until(
        "const link = all('a').find((one) => one.href.startsWith('mailto:')); return link.href.startsWith('mailto:author@example.org?subject=') && !link.target",
        json!([]),
    );
    visit.has_a_clipboard().presses_words("Copy it");
    let copied = visit.clipboard_with("To: author@example.org");
    assert!(
        copied.contains("\"by\": \"a reader\"")
            && copied.matches("It cost a week.").count() == 2
            && !copied.contains("two thousand")
            && !copied.contains("Marek"),
        "{copied}"
    );
    visit.presses_words("Do not send").sees_words("Tell me yours").presses("continue").reaches("journal");
    visit.ends_quietly();
}

#[test]
fn what_is_wrong_in_a_config_is_left_out_in_one_warning_that_names_it_and_the_rest_holds() {
    let visit = Visit::to(Place::Host("bad-config"));
    visit.presses("start").reaches("arrive").has_loaded().sees_words("Read a short failure first");
    let said = visit.console();
    let names =
        "config: stories[0].pattern is no pattern, helpLines[0].url is no https:, mailto: or tel: address: left out";
    assert!(said.len() == 1 && said[0].contains(names), "{said:?}");
    visit.types("arrive.line", "All the same").presses("continue").reaches("own").sees_words("Yours?").ends_quietly();
}

#[test]
fn an_unknown_key_a_missing_script_and_broken_json_are_one_warning_each() {
    let visit = Visit::to(Place::Host("odd-config"));
    for (widget, says) in [(0, "config: colour unknown"), (1, "nowhere"), (2, "JSON")] {
        visit.turns_to(widget).presses("start").reaches("arrive");
        let said = warned(&visit);
        assert!(said.len() == 1 && said[0].contains(says), "{says}: {said:?}");
    }
    visit.turns_to(0).sees_words("Read a short failure first").has_loaded().ends_quietly();
}

#[test]
fn a_config_by_script_is_kept_until_the_load_and_a_fault_is_then_one_warning() {
    let visit = Visit::to(Place::Host("config"));
    visit.finds_it("invited").runs("host.configure({ stories: [{ title: 'By script', text: 'Told' }] })");
    visit.presses("start").reaches("arrive").has_loaded().unfolds("Read a short failure first").sees_words("By script");
    visit.presses("continue").reaches("own").sees_words("Finish it out loud").ends_quietly();
    let visit = Visit::to(Place::Host("plain"));
    visit.finds_it("invited").runs("host.configure({ reply: 3 })").presses("start").reaches("arrive").has_loaded();
    let said = visit.console();
    assert!(said.len() == 1 && said[0].contains("config: reply is no object"), "{said:?}");
    visit.ends_quietly();
}

#[test]
fn while_it_runs_a_wrong_config_is_thrown_with_its_path_and_changes_nothing() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    for (config, path) in [
        ("{ helpLines: [{ name: 'a', url: 'javascript:1' }] }", "helpLines[0].url"),
        ("{ stories: [{ title: 'a', get text() { throw 1 } }] }", "stories[0].text"),
        ("{ questions: { own: { add: [{ id: 'a' }] } } }", "questions.own.add[0].ask"),
        (
            "(() => { const one = {}; one.stories = [one]; one.title = 'a'; return one })()",
            "stories[0].title is missing",
        ),
        ("null", "is no object"),
        ("new Proxy({}, { ownKeys() { throw new TypeError('theirs') } })", "theirs"),
    ] {
        let script = format!(
            "try {{ host.configure({config}); return 'nothing' }} catch (error) {{ return `${{error.name === 'TypeError'}} ${{error.message}}` }}"
        );
        let thrown: String = visit.js(&script, json!([]));
        let wanted = path == "stories[0].title is missing" && thrown.starts_with("true config: stories[0]");
        assert!(wanted || (thrown.starts_with("true ") && thrown.contains(path)), "{config}: {thrown}");
    }
    visit.sees_words("Read two short failures first");
    visit
        .runs("host.configure({ stories: [{ title: 'Later', text: 'Told' }] })")
        .sees_words("Read a short failure first");
    visit.types("arrive.line", "Still alive").waits_until_saved().ends_quietly();
}
