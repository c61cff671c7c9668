//! How long the coach takes with an answer of 120 words: what a key costs in the next field, which has it listen to the last one, beside a key after that.

use serde_json::json;

use super::{TOOLS, way};
use crate::kit::{Place, Visit};

/// 120 words in which nothing is to be heard, so that nothing is drawn.
const WORDS: &str = "I moved the date twice and told the team on a Friday. The second time I wrote the mail at midnight, and I left out why, since the \
    reason was mine: I had not read the contract to its end. When the client rang on Monday I said that we were nearly there. I let my sister plan \
    her week around a day that I knew I could not hold. Nobody asked me to promise it. I wanted to look like someone who has it in hand, so I smiled, \
    nodded, and went on with the smaller jobs, which I can do in my sleep. By Thursday the plan had a hole in it as wide as a door.";

/// A page's clock is coarse: the mean of many is finer, without the tenth that something else held up.
const ROUNDS: &str = "const [one, next] = ['own.because', 'team.share'].map(field), heard = [], not = [];
    const key = (into, words) => {
      into.value = words;
      const from = performance.now();
      into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return performance.now() - from;
    };
    for (let n = 0; n < 500; n++) {
      key(one, args[0].replace('Friday', 'Friday at ' + n));
      heard.push(key(next, 'late ' + n));
      not.push(key(next, 'late, ' + n));
      if (n % 10 === 9) await drawn();
    }
    return [heard, not].map((all) => all.sort((a, b) => a - b).slice(0, 450).reduce((sum, one) => sum + one) / 450)";

#[test]
#[ignore = "it gives figures: cargo xtask bench"]
fn an_answer_of_120_words_is_listened_to() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", way::LINE).chooses("pace", "two");
    visit.presses("continue").reaches("own");
    let [heard, not]: [f64; 2] = visit.js(&format!("{TOOLS}\n{ROUNDS}"), json!([WORDS]));
    println!(
        "\nms, the mean of 500, × 4: a key that has 120 words listened to {:.2}, one that has not {:.2}",
        4.0 * heard,
        4.0 * not
    );
    visit.ends_with_only_the_browsers_own("");
}
