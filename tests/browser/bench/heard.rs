//! How long the coach takes with an answer of 120 words: what a key costs in the next field, which has it listen to the last one, beside keys in one field.

use serde_json::json;

use super::{TOOLS, way};
use crate::kit::{Place, Visit};

/// 120 words in which nothing is to be heard, so that nothing is drawn.
const WORDS: &str = "I moved the date twice and told the team on a Friday. The second time I wrote the mail at midnight, and I left out why, since the \
    reason was mine: I had not read the contract to its end. When the client rang on Monday I said that we were nearly there. I let my sister plan \
    her week around a day that I knew I could not hold. Nobody asked me to promise it. I wanted to look like someone who has it in hand, so I smiled, \
    nodded, and went on with the smaller jobs, which I can do in my sleep. By Thursday the plan had a hole in it as wide as a door.";

/// A page's clock is coarse, so ten in a row are timed together.
const ROUNDS: &str = "const [one, next] = ['own.because', 'team.share'].map(field), took = [];
    const key = (into, words) => {
      into.value = words;
      into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    const ten = (into, number) => {
      const from = performance.now();
      for (let n = 0; n < 10; n++) {
        key(into, args[0].replace('Friday', 'Friday at ' + number + n));
        key(next, 'late ' + n);
      }
      return (performance.now() - from) / 10;
    };
    for (let n = 0; n < 50; n++) {
      took.push([ten(one, n), ten(next, n)]);
      await drawn();
    }
    const median = (of) => took.map(of).sort((a, b) => a - b)[25];
    return [median((one) => one[0]), median((one) => one[1])]";

#[test]
#[ignore = "it gives figures: cargo xtask bench"]
fn an_answer_of_120_words_is_listened_to() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", way::LINE).chooses("pace", "two");
    visit.presses("continue").reaches("own");
    let [heard, not]: [f64; 2] = visit.js(&format!("{TOOLS}\n{ROUNDS}"), json!([WORDS]));
    println!(
        "\nms, the median of 50, × 4: two keys that have 120 words listened to {:.2}, two that have not {:.2}",
        4.0 * heard,
        4.0 * not
    );
    visit.ends_with_only_the_browsers_own("");
}
