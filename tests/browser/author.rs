//! What authors get wrong, and what their pages cannot do.

use serde_json::json;

use crate::kit::{Place, Visit};
use crate::way;

#[test]
fn a_wrong_attribute_takes_its_default_and_is_warned_about_once() {
    let visit = Visit::to(Place::Host("bad-values"));
    visit.finds_it("invited").presses("start").reaches("arrive").has_loaded();
    let warned = visit.console();
    for name in ["lang", "theme", "heading-level", "storage", "journal", "load"] {
        let said = warned.iter().filter(|line| line.contains(&format!("fail-forward> {name}:"))).count();
        assert_eq!(said, 1, "{name} in {warned:#?}");
    }
    assert_eq!(warned.len(), 6, "{warned:#?}");
    visit.types("arrive.line", "All the same").waits_until_saved();
    assert!(visit.stored().keys().any(|key| key.starts_with("ff1:default:e:")));
    visit.until("return root.querySelector('.ff-name').tagName === 'H2'", json!([]));
    visit.ends_quietly();
}

#[test]
fn storage_and_journal_are_read_once_and_a_language_that_is_not_there_is_warned_of() {
    let visit = Visit::to(Place::Host("plain"));
    visit
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .runs("host.setAttribute('journal', 'other'); host.setAttribute('storage', 'memory'); host.setAttribute('lang', 'xx')");
    visit.types("arrive.line", "Still the first").waits_until_saved().finds_stored("Still the first");
    let warned = visit.console();
    let of = |name: &str| warned.iter().filter(|line| line.contains(&format!("fail-forward> {name}:"))).count();
    assert_eq!((of("journal"), of("storage"), of("lang"), warned.len()), (1, 1, 1, 3), "{warned:#?}");
    assert!(visit.stored().keys().all(|key| key.starts_with("ff1:default:")), "{:?}", visit.stored().keys());
    visit.ends_quietly();
}

#[test]
fn heading_level_and_theme_change_while_it_runs() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Not lost");
    visit.runs("host.setAttribute('heading-level', '4'); host.setAttribute('theme', 'dark')");
    visit.until("return root.querySelector('.ff-name').tagName === 'H4'", json!([]));
    visit.until("return getComputedStyle(host).colorScheme === 'dark'", json!([])).finds("arrive.line", "Not lost");
    visit.ends_quietly();
}

#[test]
fn without_javascript_the_authors_own_words_stand_there() {
    for place in [Place::Post, Place::Standalone] {
        let visit = Visit::without_javascript(place);
        visit.until("return document.querySelector('fail-forward p').checkVisibility() && document.querySelector('fail-forward p').innerText.includes('needs JavaScript')", json!([]));
        visit.never_ran();
    }
}

#[test]
fn a_wasm_of_the_wrong_type_still_runs() {
    let visit = Visit::to(Place::Host("wrong-type"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "All the same").waits_until_saved();
    visit.asked_for_nothing().ends_with_only_the_browsers_own("MIME");
}

/// By then, whoever asked for the program before has it too.
const ANOTHER_RUNS: &str = "const one = document.createElement('fail-forward'); one.setAttribute('storage', 'memory');
    document.body.append(one); await one.open(); one.remove(); await 0; journey.heard.length = 0";

/// Asked to open before it is in a page: it does once it is there, and says when.
const OPENED_TOO_SOON: &str =
    "const one = document.createElement('fail-forward'); one.setAttribute('storage', 'memory');
    const drawn = one.open(); document.body.append(one); await drawn;
    if (one.dataset.step !== 'arrive' || document.activeElement === one) throw Error(one.dataset.step);
    one.remove(); await 0; journey.heard.length = 0";

#[test]
fn open_and_close_do_as_the_buttons_do_and_ready_tells_when() {
    let visit = Visit::to(Place::Host("plain"));
    visit
        .finds_it("invited")
        .runs("host.open(); host.close()")
        .runs(ANOTHER_RUNS)
        .finds_it("invited")
        .runs("return host.open()")
        .reaches("arrive")
        .has_loaded()
        .types("arrive.line", "By script");
    visit.runs(OPENED_TOO_SOON);
    visit
        .runs("host.close()")
        .finds_it("folded")
        .runs("host.open()")
        .reaches("arrive")
        .finds("arrive.line", "By script");
    visit.runs("host.close()").finds_it("folded").runs("host.open = true").reaches("arrive");
    visit.until("return host.hasAttribute('open')", json!([]));
    visit.ends_quietly();
}

#[test]
fn a_second_copy_of_the_script_and_another_version_change_nothing_and_the_window_is_left_alone() {
    let visit = Visit::to(Place::Host("plain"));
    // What begins so is the driver's own.
    visit.runs("window.names = () => Object.getOwnPropertyNames(window).filter((name) => !/^cdc_|^\\$cdc_|^se_|^ret_nodes$/.test(name)).join()");
    visit.runs("window.before = ''; window.before = window.names()");
    visit.runs("await import('/fail-forward/fail-forward.js?second')");
    visit.runs("await import('/another-version/fail-forward.js')").presses("start").reaches("arrive").has_loaded();
    let put: Vec<String> = visit
        .js("return window.names().split(',').filter((name) => !window.before.split(',').includes(name))", json!([]));
    assert_eq!(put, Vec::<String>::new(), "names that were put on window");
    visit.ends_quietly();
    // The other way round, the other one stands, and its program is the one that is looked for.
    let visit = Visit::to(Place::Host("two-versions"));
    visit.finds_it("invited").presses("start").sees("fallback").ends_with_only_the_browsers_own("404");
}

#[test]
fn an_error_listener_of_the_hosts_hears_nothing() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    way::into_the_journal(&visit);
    let uncaught: Vec<String> = visit.js("return journey.uncaught", json!([]));
    assert_eq!(uncaught, Vec::<String>::new());
    visit.ends_quietly();
}

#[test]
fn where_none_are_named_accent_and_paper_are_those_of_the_post_if_they_read_well() {
    const OURS: &str = "rgb(250, 246, 238)";
    for (host, accent, paper) in [
        ("own-links", "rgb(122, 31, 92)", "rgb(238, 243, 240)"),
        ("pale-links", "rgb(45, 93, 76)", OURS),
        ("plain", "rgb(45, 93, 76)", OURS),
    ] {
        let visit = Visit::to(Place::Host(host));
        visit.presses("start").reaches("arrive").has_loaded();
        visit.until("return getComputedStyle(parts('continue')[0]).backgroundColor === args[0]", json!(accent));
        let flush = paper != OURS; // on the post's own ground the text stands on the post's own edge
        visit.until("const one = root.querySelector('.ff:not([hidden])'); return getComputedStyle(one).backgroundColor === args[0] && one.matches('.ff--flush') === args[1]", json!([paper, flush]));
        if host == "own-links" {
            visit
                .breaks_no_rule("an accent from the post")
                .runs("host.style.setProperty('--ff-accent', '#123456'); host.setAttribute('theme', 'light')");
            visit.until(
                "return getComputedStyle(parts('continue')[0]).backgroundColor === 'rgb(18, 52, 86)'",
                json!([]),
            );
        }
        visit.ends_quietly();
    }
}
