//! The static site: the standalone page, and the page on which an author makes the lines for a blog.

use serde_json::{Value, json};

use crate::kit::{Place, Visit};

#[test]
fn the_standalone_page_of_the_site_begins_by_itself() {
    let visit = Visit::to(Place::At("site/index.html"));
    visit.reaches("arrive").has_loaded().has_no_focus().types("arrive.line", "On the site").waits_until_saved();
    visit.ends_quietly();
}

#[test]
fn after_one_visit_the_site_opens_without_a_connection() {
    let visit = Visit::to(Place::At("site/index.html"));
    visit.reaches("arrive").types("arrive.line", "In a tunnel").waits_until_saved();
    visit.until("return (await navigator.serviceWorker.ready).active?.state === 'activated'", json!([]));
    visit.loses_the_connection().goes_to(Place::At("site/"));
    visit.reaches("arrive").finds("arrive.line", "In a tunnel").types("arrive.line", ", alone").waits_until_saved();
    visit.until("return navigator.serviceWorker.controller !== null", json!([]));
    visit.has_loaded().ends_quietly();
}

/// Puts a value where an author types it, by the words beside the field.
fn fills(visit: &Visit, label: &str, value: &str) {
    let script = "const label = [...document.querySelectorAll('form label')].find((one) => one.firstChild.data === args[0]);
        const input = label.querySelector('input, textarea, select'); input.value = args[1];
        input.dispatchEvent(new Event('input', { bubbles: true })); input.dispatchEvent(new Event('change', { bubbles: true })); return input.value";
    let filled: String = visit.js(script, json!([label, value]));
    assert_eq!(filled, value, "{label}");
}

#[test]
fn an_author_fills_the_form_and_the_lines_do_what_the_preview_shows() {
    let visit = Visit::to(Place::At("site/authors.html"));
    visit.finds_it("invited").until(
        "return document.getElementById('lines').textContent.endsWith('<fail-forward></fail-forward>')",
        json!([]),
    );
    visit.breaks_no_rule("the page for authors");
    visit.runs("[...document.querySelectorAll('button')].find((one) => one.textContent === 'Add a story').click()");
    for (label, value) in [
        ("Accent", "#7c3a22"),
        ("Theme", "light"),
        ("Title", "The \"lunch\" </script>"),
        ("Story", "She said so."),
        ("Pattern", "about-me"),
        ("What the reader is offered", "Tell me"),
        ("Your address. It stands in the page, so anyone can read it there", "editor at nowhere"),
    ] {
        fills(&visit, label, value);
    }
    visit.until("return document.body.innerText.includes('This cannot be used as it is.')", json!([]));
    fills(&visit, "Your address. It stands in the page, so anyone can read it there", "author@example.org");
    visit.until("return document.getElementById('lines').textContent.includes('author@example.org')", json!([]));
    // A reader's letter, as a mail program has quoted and broken it.
    let letter = "> I read your post and looked at one of my own.\n>\n> That one's on me: I hid \"it\".\n>\n> --- You may print this under a post. I have read it in this form. ---\n> {\"title\": \"From a reader\",\n>  \"text\": \"That one's on me:\n> I hid \\\"it\\\".\\nTwice.\",\n>  \"by\": \"a reader\",\n>  \"pattern\": \"too-fast\"}\n\nSent from my telephone";
    fills(&visit, "A reader’s letter", "Good post!");
    let takes =
        "[...document.querySelectorAll('button')].find((one) => one.textContent === 'Take its story in').click()";
    visit.runs(takes).until("return document.body.innerText.includes('There is no story in this')", json!([]));
    fills(&visit, "A reader’s letter", letter);
    visit.runs(takes).until("return document.getElementById('lines').textContent.includes('From a reader')", json!([]));
    visit.breaks_no_rule("the page for authors, filled");
    let lines: String = visit.js("return document.getElementById('lines').textContent", json!([]));
    let json =
        lines.split("id=\"ff-config\">").nth(1).and_then(|rest| rest.split("</script>").next()).expect("the JSON");
    let config: Value = serde_json::from_str(json).expect("it is JSON");
    assert_eq!(config["stories"][0]["title"], "The \"lunch\" </script>", "{json}");
    let theirs = json!({ "title": "From a reader", "text": "That one's on me: I hid \"it\".\nTwice.", "by": "a reader", "pattern": "too-fast" });
    assert_eq!(config["stories"][1], theirs);
    assert_eq!(config["reply"]["label"], "Tell me");
    assert!(lines.contains("theme=\"light\" config=\"ff-config\" style=\"--ff-accent: #7c3a22\""), "{lines}");
    visit.presses("start").reaches("arrive").has_loaded().sees_saved("off").unfolds("Read two short failures first");
    visit.sees_words("The \"lunch\" </script>");
    // The very lines, in a page: as an author pastes them.
    visit.goes_to(Place::Host("plain")).runs(&format!(
        "const box = document.createElement('div'); box.innerHTML = {}; document.querySelector('fail-forward').replaceWith(...box.children)",
        json!(lines)
    ));
    visit.finds_it("invited").presses("start").reaches("arrive").has_loaded().unfolds("Read two short failures first");
    visit.sees_words("The \"lunch\" </script>").ends_quietly();
}
