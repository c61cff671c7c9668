//! `no_owner`: nobody says "I".
//!
//! Why: the sentence before the blank ends in "I"; it needs a verb of the writer's own.
//!
//! Wakes: `Mistakes were made.` · `We should have tested it on real devices.` · `There was a lack of communication.` ·
//! `They never told me about it.` · `We regret any trouble this may have caused.`
//! Sleeps: `The call was made by me.` · `Sent it unchecked.` · `I lost the election by forty votes.` · `My silence cost us the client.` ·
//! `Sorry that I was late.`

use crate::coach::Heard;
use crate::coach::hears::Stem;
use crate::coach::text::Text;
use core::ops::Range;

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    let told = heard.told();
    // A verdict on oneself is spoken as "I".
    let verdict = super::self_attack::find(heard).is_some();
    let silent = verdict
        || told.owner
        || told.clauses == 0
        || told_words(text) < 3
        || answers_nothing(text)
        || heard.stem == Stem::Will;
    (!silent).then_some(0..text.tokens.len())
}

/// Words that are neither quoted nor asked.
fn told_words(text: &Text<'_>) -> usize {
    text.told().flat_map(|(_, clause)| clause.range.clone()).filter(|&at| text.is_word(at)).count()
}

/// "no idea", "see above": there is no answer yet.
fn answers_nothing(text: &Text<'_>) -> bool {
    let first = text.word(0);
    text.count() < 7
        && (matches!(
            (first, text.word(1)),
            ("no", "idea" | "clue" | "comment")
                | ("not", "sure" | "yet")
                | ("nothing", _)
                | ("see", "above")
                | ("hard", "to")
                | ("same", "as")
        ) || first == "idk")
}
