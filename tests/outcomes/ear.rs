//! A hand-made ear: it knows what these tests need, and no more. The real one is the coach.

use fail_forward::yields::Ear;

pub(crate) struct Hand;

const BLAME: &[&str] = &[
    "dropped the ball",
    "should have warned",
    "should have told",
    "never listens",
    "their fault",
    "lazy",
    "nobody else did",
];
const ATTACK: &[&str] = &["idiot", "am a failure", "total fraud", "i'm useless", "loser"];
const DESPAIR: &[&str] = &["kill myself"];
const RESULTS: &[&str] = &["sales fell", "we lost the client", "the launch slipped", "went down", "fell apart"];
const NAMES: &[&str] = &["marek", "ines", "mia", "ruth", "sam", "priya", "tom", "ana"];

fn holds(list: &[&str], sentence: &str) -> bool {
    let sentence = sentence.to_lowercase().replace('’', "'");
    list.iter().any(|one| sentence.contains(one))
}

impl Ear for Hand {
    fn blames(&self, sentence: &str) -> bool {
        holds(BLAME, sentence)
    }

    fn tells_only_results(&self, sentence: &str) -> bool {
        holds(RESULTS, sentence)
    }

    fn attacks_self(&self, sentence: &str) -> bool {
        holds(ATTACK, sentence)
    }

    fn despairs(&self, text: &str) -> bool {
        holds(DESPAIR, text)
    }

    fn is_name(&self, word: &str) -> bool {
        NAMES.contains(&word.to_lowercase().as_str())
    }
}
