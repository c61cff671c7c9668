//! The pocket card, drawn before the tap; and what is shared, where the system can.

use serde_json::json;

use crate::kit::Visit;
use crate::way;

/// A system that shares, and notes what it was given; whoever says `refuse` is refused. It is slow to make a file of a canvas: the tap comes first.
const SHARES: &str = "
    window.shared = [];
    const made = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (then) { made.call(this, (blob) => setTimeout(then, 300, blob)) };
    navigator.share = async (data) => {
      if (window.refuse) throw new DOMException('no', window.refuse);
      const file = data.files?.[0];
      window.shared.push(file ? `${file.type} ${file.name} ${file.size > 5000}` : data.text);
    }";

fn at_close() -> Visit {
    way::at_close(SHARES)
}

/// Looks at a copy of the picture: a canvas that is read from often warns on the console.
const COPY: &str = "
    const canvas = root.querySelector('canvas');
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);";

/// The colour at a place of the picture.
fn colour(visit: &Visit, x: u32, y: u32) -> Vec<u8> {
    visit.js(&format!("{COPY} return [...copy.getImageData(args[0], args[1], 1, 1).data]"), json!([x, y]))
}

#[test]
fn the_card_is_drawn_when_it_is_opened_and_anew_on_each_choice_and_saved_as_a_picture() {
    let visit = at_close();
    visit.presses_in(1, "Pocket card").sees_words("This is the whole picture, 1080 × 1350.");
    assert_eq!(colour(&visit, 2, 2), [0xfa, 0xf6, 0xee, 255]);
    assert_eq!(colour(&visit, 120, 135), [0x2d, 0x5d, 0x4c, 255], "the accent rule");
    let inked =
        "return copy.getImageData(116, 190, 800, 100).data.filter((one, at) => at % 4 === 0 && one < 0x60).length";
    let dark: usize = visit.js(&format!("{COPY} {inked}"), json!([]));
    assert!(dark > 500, "words are drawn: {dark}");
    visit.breaks_no_rule("the pocket card").presses_label("Night").presses_label("Square");
    visit.sees_words("This is the whole picture, 1080 × 1080.");
    assert_eq!(colour(&visit, 2, 2), [0x1d, 0x19, 0x16, 255]);
    visit.presses_in(1, "Save it");
    let (name, _) = visit.downloaded_as("png");
    assert!(name.starts_with("card-"), "{name}");
    visit.ends_quietly();
}

#[test]
fn a_wording_too_long_for_a_card_says_so_and_stays_whole() {
    let visit = at_close();
    visit.presses_in(1, "Change the wording").pastes("close.lesson-card", &"I tend to say yes. ".repeat(120));
    visit.presses_in(1, "Pocket card").sees_words("This is too long for a card.").sees_no("canvas");
    visit.finds_stored("I tend to say yes. I tend to say yes.").ends_quietly();
}

#[test]
fn an_outcome_and_the_card_are_shared_where_the_system_can_and_a_refusal_is_told() {
    let visit = at_close();
    visit.presses_in(3, "Share").until("return window.shared[0]?.includes('ask who checked it') ?? false", json!([]));
    visit.presses_in(1, "Pocket card").sees_words("This is the whole picture");
    visit.presses_words("Share the picture");
    let file = "return /^image\\/png card-[0-9-]+\\.png true$/.test(window.shared[1] ?? '')";
    visit.until(file, json!([]));
    visit.runs("window.refuse = 'AbortError'").presses_in(3, "Share").runs("await 0");
    visit.runs("window.refuse = 'NotAllowedError'").presses_in(3, "Share");
    visit.sees_words("It could not be shared from here. Copy it instead.").ends_quietly();
}

#[test]
fn no_rule_is_broken_by_an_open_panel() {
    let visit = at_close();
    visit.presses_in(0, "Change the wording").breaks_no_rule("the wording");
    visit.pastes("close.statement", "Mine alone.").breaks_no_rule("a wording changed by hand");
    visit.presses_in(1, "Change the shift").breaks_no_rule("the shifts");
    visit.presses_in(3, "Say it once").breaks_no_rule("saying it once").presses_words("I have said it");
    visit.has_focus_on("Say it once").ends_quietly();
}
