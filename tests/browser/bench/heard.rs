//! How long the coach takes with an answer of 120 words: what a key costs in the next field, which has it listen to the last one, beside a key after that.

use serde_json::json;

use super::{TOOLS, way};
use crate::kit::{Place, Visit};

/// 120 words in which nothing is to be heard, so that nothing is drawn.
const WORDS: &str = "I moved the date twice and told the team on a Friday. The second time I wrote the mail at midnight, and I left out why, since the \
    reason was mine: I had not read the contract to its end. When the client rang on Monday I said that we were nearly there. I let my sister plan \
    her week around a day that I knew I could not hold. Nobody asked me to promise it. I wanted to look like someone who has it in hand, so I smiled, \
    nodded, and went on with the smaller jobs, which I can do in my sleep. By Thursday the plan had a hole in it as wide as a door.";

const ROUNDS: &str = "const [one, next] = ['own.because', 'team.share'].map(field), took = [];
    const key = (into, words) => {
      into.value = words;
      const from = performance.now();
      into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return performance.now() - from;
    };
    for (let n = 0; n < 100; n++) {
      key(one, args[0].replace('Friday', 'Friday at ' + n));
      took.push([key(next, 'late ' + n), key(next, 'late, ' + n)]);
      await drawn();
    }
    const median = (of) => took.map(of).sort((a, b) => a - b)[50];
    return [median((one) => one[0]), median((one) => one[1])]";

#[test]
#[ignore = "it gives figures: cargo xtask bench"]
fn an_answer_of_120_words_is_listened_to() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", way::LINE).chooses("pace", "two");
    visit.presses("continue").reaches("own").is_slowed(4);
    let [heard, not]: [f64; 2] = visit.js(&format!("{TOOLS}\n{ROUNDS}"), json!([WORDS]));
    visit.is_slowed(1);
    println!(
        "\nat 4× CPU, the median of 100, in ms: a key that has 120 words listened to {heard:.2}, one that has not {not:.2}"
    );
    visit.ends_with_only_the_browsers_own("");
}
