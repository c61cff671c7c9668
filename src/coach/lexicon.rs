//! Words of English that more than one nudge leans on. What a single nudge knows stands in its own file.

use super::text::Text;
use super::words::{Forms, Lexicon};

/// Persons and groups: kin, roles, trades, bodies, in any form.
pub(crate) static PERSON: Forms = Forms::of(include_str!("lexicon/person.txt"));
/// Personal names, lower case.
pub(crate) static NAMES: Lexicon = Lexicon::of(include_str!("lexicon/names.txt"));
/// Irregular past forms, and a few words in -ed of three letters.
pub(crate) static PAST: Lexicon = Lexicon::of(include_str!("lexicon/past.txt"));
/// Words in -ed that are no past, or more often a noun.
static NOT_PAST: Lexicon = Lexicon::of(
    "bed biped breed creed deed embed exceed feed freed greed hundred indeed kindred naked need proceed red \
     sacred seed shed speed steed succeed weed wicked",
);
/// Present forms that are hardly ever nouns.
pub(crate) static VERBS: Lexicon = Lexicon::of(include_str!("lexicon/verbs.txt"));

/// Forms of be, have, do and the modal verbs.
pub(crate) static AUXILIARIES: Lexicon = Lexicon::of(
    "am are be been can could d did do does had has have is may might must ought shall should was were will \
     would",
);

/// Words that begin a clause.
pub(crate) static JOINING: Lexicon = Lexicon::of(
    "after although and because before but cause cos cuz if like once or since than that though till unless \
     until when whenever where whereas which while who yet",
);

/// Short adverbs that stand before a subject or a verb.
pub(crate) static ADVERBS: Lexicon = Lexicon::of(
    "again ago ahead all almost already also always anyway apart aside away back both downstairs either else \
     even ever first four here how however instead just later maybe meanwhile more never next no nope not now \
     often ok okay once only otherwise out over perhaps please plus quite rather right same so somehow sometimes \
     soon still sure than then there therefore thus today together tomorrow tonight too twice usually very well \
     why yeah yes yesterday yet",
);

/// Prepositions.
pub(crate) static PREPOSITIONS: Lexicon = Lexicon::of(
    "about above across against along among around at behind below beneath beside besides between beyond by \
     despite down during except for from in inside into near of off on onto outside over per since through \
     throughout to toward towards under until up upon via with within without",
);

/// A past form, or a participle.
#[inline(never)]
pub(crate) fn is_past(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ed") && !NOT_PAST.has(word)) || PAST.has(word)
}

/// Whether the word there means a person or a group: a role, a listed name, or a capitalised word before a person's verb.
#[inline(never)]
pub(crate) fn is_person(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.tokens.get(at) else { return false };
    PERSON.has(token.word)
        || doer(token.word)
        || (token.capital && NAMES.has(token.word))
        || (token.word.len() > 3 && NAMES.has(token.word) && !DOUBLE.has(token.word))
}

/// A doer by its ending, "selectors", "decorators", unless it is a tool or another thing.
fn doer(word: &str) -> bool {
    word.len() > 6 && ["ers", "ors", "ists"].into_iter().any(|end| word.ends_with(end)) && !TOOLS.has(word)
}

/// Whether the word is a thing in -er or -or.
pub(crate) fn is_tool(word: &str) -> bool {
    TOOLS.has(word)
}

/// Things in -er and -or.
static TOOLS: Forms = Forms::of(
    "answer banner barrier behavior behaviour boiler border buffer burger calculator calendar centre chapter \
     character charger cluster color colour computer container cooker corner corridor counter cover cucumber \
     danger disaster dishwasher dollar drawer dryer elevator error exterior factor favor favour feather fibre \
     filter finger flavor flavour floor flower folder freezer generator hanger heater honor horror humor humour \
     interior kilometre layer letter liter litre locker matter metaphor meter metre mirror monitor motor \
     newsletter number offer order paper parameter poster power printer processor projector quarter radiator \
     reactor register reminder river router rumor rumour scanner sensor server shoulder shower slider sticker \
     summer sweater terror theater thunder timer toaster tower tractor trailer trigger ulcer vapor vector water \
     weather whisker winter wonder",
);
/// Names that are plain words too, so that they need a capital.
pub(crate) static DOUBLE: Lexicon = Lexicon::of(include_str!("lexicon/double.txt"));
