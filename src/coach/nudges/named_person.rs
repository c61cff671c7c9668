//! `named_person`: somebody's name stands in what is meant to be shared.
//!
//! Why: they may not want to be in the story. A role would do.
//!
//! Wakes: `I owe Priya an apology.` · `Dr. Mehta's warning sat in my inbox.` · `I promised April that her leave was safe.` ·
//! `we lost a day because i blamed piotr`
//! Sleeps: `The design lead warned me in May.` · `We played in Leeds and Houston.` · `I rolled out Jira in one weekend.` ·
//! `Mum, Dad, I crashed the car.` · `It's Ruth here, I owe you an apology.`

use crate::coach::Heard;
use crate::coach::clause::Who;
use crate::coach::lexicon::{DOUBLE, NAMES, is_past, is_person};
use crate::coach::text::Text;
use crate::coach::words::{Forms, Lexicon, Words, words};
use core::ops::Range;

/// Capitalised words that are no persons: places, firms, products, days, faiths, tongues.
static NOT_PERSONS: Lexicon = Lexicon::of(include_str!("../lexicon/not_persons.txt"));
/// Names that are places too.
static PLACES: Lexicon = Lexicon::of(
    "adelaide alexandria asia aurora austin beverly brandon brooklyn camden carolina charlotte chelsea chester \
     christian cordoba dakota dallas denver devon diego florence georgia houston israel jackson jerome jordan \
     kent lancaster lincoln london lorraine lourdes lucia lyon madison martin martinique milan montgomery nancy \
     orlando paris petra preston regina san santiago savannah siena sienna sofia stafford stanley stirling \
     sydney trinity troy valencia valentina verona victoria vienna virginia warren washington wellington windsor \
     york",
);
/// Before these a name is part of a place, a firm or a thing.
static PARTS: Forms = Forms::of(
    "academy airport arena avenue award bank bay beach bowl bridge bros building cafe café castle cathedral \
     center centre chapel chart church city clinic club college company conference corp county court creek cup \
     curve day diagram disease drive effect estate event fest festival field foundation garden gate gmbh group \
     hall heights hill hospital hotel house inc inn island kitchen knife lake lane law library lodge ltd manor \
     marathon market medal memorial method mill model museum office palace park pier place plc point press \
     principle prize project pub quarter razor rd reef restaurant river road room scale school site square \
     stadium station store street studio syndrome team terrace test theater theatre theorem tower town trophy \
     trust university valley village ward way wharf wing works",
);
/// Titles that make the next word a name.
static TITLES: Words = Words::of("dame dr lord miss mister mr mrs ms mx prof professor sir");
/// Titles and kin that need a capital after them.
static KIN: Lexicon = Lexicon::of(
    "admiral aunt auntie bishop brother capt captain chef coach colonel commander corporal father general \
     grandma grandpa inspector judge lieutenant lt major nurse officer pastor private rabbi rev reverend sensei \
     sergeant sgt sister uncle",
);
/// What only a person does or is.
static DOES: Lexicon = Lexicon::of(
    "agreed asked believed built called came carried caught covered cried deserved deserves did does feels felt \
     flagged forgot found gave goes got had has heard helped is knew knows laughed left lost made missed needed \
     noticed offered opened picked pointed raised ran rang read reported said saw says sent showed signed spoke \
     stayed stepped stood swapped thinks thought told took tried trusted waited wanted wants warned was went \
     were who worked wrote",
);
/// Verbs whose object is a person.
static TOLD: Forms = Forms::of(
    "accuse admire and apologise apologize ask believe belittle blame borrow call cc cheat contradict copy dear \
     email embarrass fail fire forgave gave give hand hear hello help hey hi hurt ignore interrupt invite join \
     lend let lie listen meet message met mock overrule owe pay phone praise promise promote push rang rely ring \
     rung saw scold see sent shame shout show signed snap snub sorry speak spoke steal stole talk taught teach \
     tell text thank thought threw told trust undermine visit warn with wrote yell",
);
/// What belongs to a person.
static HAS: Forms = Forms::of(
    "absence account advice apology back behalf birthday concern dad daughter defence desk door draft email face \
     fault feedback feelings girl grandmother hand head husband idea job kid laptop leave legs letter mail \
     message mistake money mother mum name note opinion parents part phone place plan proposal question report \
     request respect review role seat shift side silence solo son story talk team tears time trust turn voice \
     warning wedding wife words work",
);

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    let shouting = text.tokens.iter().filter(|token| token.shouted).count() * 2 > text.tokens.len();
    let lower = !text.tokens.iter().any(|token| token.capital && !token.shouted);
    (0..text.tokens.len()).find_map(|at| named(text, at, shouting, lower)).filter(|found| !myself(text, found)).or_else(
        || {
            // The first name may be the writer's own; look on behind it.
            let first = (0..text.tokens.len()).find_map(|at| named(text, at, shouting, lower))?;
            (first.end..text.tokens.len())
                .find_map(|at| named(text, at, shouting, lower))
                .filter(|found| !myself(text, found) && text.word(found.start) != text.word(first.start))
        },
    )
}

fn named(text: &Text<'_>, at: usize, shouting: bool, lower: bool) -> Option<Range<usize>> {
    let token = text.tokens.get(at)?;
    let word = token.word;
    if !token.is_word() || is_continued(text, at) {
        return None;
    }
    if token.handle {
        return Some(at..at + 1);
    }
    if let Some(found) = titled(text, at) {
        return Some(found);
    }
    if NOT_PERSONS.has(word) || in_a_place(text, at) {
        return None;
    }
    let found = Some(
        at..at
            + 1
            + usize::from(capital(text, at + 1) && !NOT_PERSONS.has(text.word(at + 1)) && text.word(at + 1) != "i"),
    );
    let (base, known) = known(word, token.capital);
    let cue = cue(text, at);
    let double = DOUBLE.has(base);
    if known {
        let upper = token.capital && !shouting;
        let opens = opens_sentence(text, at);
        let place = PLACES.has(base) && placed(text, at) && !from_role(text, at);
        let month = words!("april august june may so summer will").has(base) && !cue && !person_after(text, at);
        let sure = upper && !double && !PLACES.has(base)
            || upper && !opens && !placed(text, at) && !month
            || upper && cue && !place && !month
            || upper && opens && double && cue;
        let lower_case = !upper
            && (lower || !token.capital)
            && !double
            && (base.len() > 3 || base.len() == 3 && (cue || text.word(at + 1) == "and" && text.word(at + 2) == "i"))
            && !PLACES.has(base)
            && !LOWER_NOT.has(base)
            && !place;
        let article = words!("a an the").has(text.back(at, 1)) && text.word(at + 1) != "who";
        return found.filter(|_| (sure || lower_case && !shouting) && !article && !place && !month);
    }
    // Not on the list: a capital inside the sentence, and a person's verb or place beside it.
    let opens = opens_sentence(text, at);
    let bare = token.capital
        && !token.shouted
        && !shouting
        && !opens
        && !text.back(at, 1).is_empty()
        && (!capital(text, at.wrapping_sub(1)) || opens_sentence(text, at.wrapping_sub(1)))
        && word.len() > 2
        && !is_person(text, at)
        && !COMMON.has(word)
        && plain_lower(text, word);
    let article = words!(
        "a an around at each every in into last my near new next of on our outside the this through using via your",
    )
    .has(text.back(at, 1))
        && !strong(text, at);
    let spoken_to = words!("about at for from on to with").has(text.back(at, 1)) && TOLD.has(text.back(at, 2));
    let article = article && !spoken_to;
    let last = at + usize::from(capital(text, at + 1));
    found.filter(|_| bare && !article && (cue || strong(text, at) || strong(text, last)))
}

/// The word is not written small elsewhere in the text.
fn plain_lower(text: &Text<'_>, word: &str) -> bool {
    !text.tokens.iter().take(400).any(|token| token.word == word && !token.capital)
}

/// The word without a possessive s, and whether it is a listed name.
fn known(word: &str, capital: bool) -> (&str, bool) {
    if NAMES.has(word) {
        return (word, true);
    }
    let base = word.strip_suffix('s').filter(|base| base.len() > if capital { 2 } else { 4 });
    base.filter(|base| NAMES.has(base) && !DOUBLE.has(base)).map_or((word, false), |base| (base, true))
}

/// Listed names that are words when written small.
static LOWER_NOT: Lexicon = Lexicon::of(
    "alba amber ander angel art baker basil berg bishop brit britt brook carol celeste chance chase christ \
     christian clarity clement cliff constance conti costa crystal dale dean domenico drew earnest faith \
     felicity fermi fisher frank gala gene gita grant hall hana harmony honor hope hunter image iris ivy jade \
     jalal jasmine jean jesus joy karma khan king kris lana lang lange lark lily loco love mads magnolia maha \
     major mani maria marin marina maris marja mark marwa max medina melody mercy mike miles miller mina minna \
     moss nada nana noel noor norm norman nova olive outi page para park pat patience penny pietro piper porter \
     price prince rana randi rasha ray regent riad rob rock rose ruby rush rusty saad saba safa sage sahar sally \
     salma sami sana sandy santa santo sara sasha satu saturn senior seth shadi sharp shira silke silva solo \
     sonny sterling stern stone sultan swift tailor tali tally tamar tane tanner tanya taylor ted terry tobacco \
     tony tova tyre unity usual vale valid victor violet wade wafa ward weber west will wolf woody young",
);
/// Capitalised words that are neither names nor places.
static COMMON: Lexicon = Lexicon::of(
    "and as at because but dear did do even for from he hello here however i if in is it just maybe my no not of \
     on our perhaps please she so thanks that the then there they this to today tomorrow was we what when where \
     who why yes you your",
);

fn capital(text: &Text<'_>, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| token.capital && token.is_word() && token.word.len() > 1)
}

/// The second part of a name that was found already.
fn is_continued(text: &Text<'_>, at: usize) -> bool {
    let same = at
        .checked_sub(1)
        .is_some_and(|before| text.tokens.get(before).map(|t| t.start) == text.tokens.get(at).map(|t| t.start));
    same || text.word(at) == "'s"
}

/// "Dr Mehta", "aunt Rosa", "Mr hollis".
fn titled(text: &Text<'_>, at: usize) -> Option<Range<usize>> {
    let word = text.word(at);
    let next = at + 1 + usize::from(text.word(at + 1) == ".");
    let title = TITLES.has(word)
        && text.is_word(next)
        && text.word(next).len() > 2
        && (capital(text, next)
            || !words!("and asked but for from had has her his out said that the this told was who with you")
                .has(text.word(next)));
    let miss = words!("dame lord miss professor sir").has(word) && !capital(text, next);
    let kin = KIN.has(word)
        && capital(text, at + 1)
        && !NOT_PERSONS.has(text.word(at + 1))
        && text.word(at + 1) != "i"
        && !text.tokens.get(at + 1).is_some_and(|t| t.shouted)
        && !PARTS.has(text.word(at + 1))
        && !in_a_place(text, at + 1);
    (title && !miss || kin).then_some(at..next + 1)
}

/// "Victoria office", "St Mary's", "Ben & Jerry's".
fn in_a_place(text: &Text<'_>, at: usize) -> bool {
    let mut next = at + 1;
    if text.word(next) == "'s" {
        next += 1;
        return PARTS.has(text.word(next))
            && (capital(text, next)
                || words!("church diagram disease hospital law principle razor syndrome theorem")
                    .has(text.word(next)))
            || words!("saint st").has(text.back(at, 1))
            || matches!(text.back(at, 2), "st")
            || text.back(at, 1) == "&"
            || (words!("at from in to").has(text.back(at, 1))
                && (!text.is_word(next) || PREP_AFTER.has(text.word(next))));
    }
    PARTS.has(text.word(next))
        && (capital(text, next)
            || words!("at in our the").has(text.back(at, 1))
            || words!("chart disease hospital law office road street syndrome test").has(text.word(next)))
        || PARTS.has(text.word(at + 2)) && capital(text, at + 1) && capital(text, at + 2)
        || words!("& el fort lake las los mount new port rio saint san santa st").has(text.back(at, 1))
        || words!("saint st").has(text.back(at, 2)) && text.back(at, 1) == "."
        || text.word(next) == "&"
}

static PREP_AFTER: Words = Words::of("after and at before during for in last on over that then this when with");

/// After "in", "at", "to" … a name that is a place too is a place; and with a state or land behind a comma.
fn placed(text: &Text<'_>, at: usize) -> bool {
    words!(
        "a across after around at before by during early every for in last late leave left mid near next north of on \
     our outside over reach reached since south the this through to until via",
    )
    .has(text.back(at, 1))
        || text.back(at, 1) == "from" && !text.holds(at + 1..at + 3, words!("from"))
        || text.word(at + 1) == "," && NOT_PERSONS.has(text.word(at + 2)) && PLACES.has(text.word(at))
}

/// "Florence from payroll".
fn from_role(text: &Text<'_>, at: usize) -> bool {
    words!("from in").has(text.word(at + 1)) && !capital(text, at + 2) && !words!("at in to").has(text.back(at, 1))
}

/// Something beside the word that only goes with a person.
fn cue(text: &Text<'_>, at: usize) -> bool {
    let (before, next) = (text.back(at, 1), text.word(at + 1));
    TOLD.has(before)
        || words!("about at for from on to with").has(before) && TOLD.has(text.back(at, 2))
        || person_after(text, at)
        || words!("called dear hey hi name named").has(before)
        || before == ","
            && (next == "," || next == "." || next.is_empty())
            && text.words(at.saturating_sub(8)..at).any(|word| words!("sorry thank thanks you your").has(word))
}

fn person_after(text: &Text<'_>, at: usize) -> bool {
    let next = text.word(at + 1);
    let after = at + 2;
    DOES.has(next)
        && (!words!("came did does goes had has is left lost ran was went were").has(next) || words!(
    "angry asked crying every furious home hurt in it kind not on right said sick the there to told upset warned \
     who",
).has(text.word(after)))
        || next == "'s" && HAS.has(text.word(after))
        || next == "and" && (matches!(text.word(after), "i") || NAMES.has(text.word(after)) && capital(text, after))
        || next == "that" && words!("he her his i she").has(text.word(after))
        || words!("from in").has(next)
            && words!(
    "accounts engineering finance hr it legal logistics marketing ops payroll reception sales support",
).has(text.word(after))
        || is_past(next) && !words!("at in on the").has(text.back(at, 1)) && TOLD.has(text.back(at, 1))
}

/// Cues strong enough to overrule an article or a preposition.
fn strong(text: &Text<'_>, at: usize) -> bool {
    let next = text.word(at + 1);
    words!(
        "asked cried feels felt knew knows laughed needed noticed offered said says stayed thinks thought told \
     trusted wanted warned wrote",
    )
    .has(next)
        || next == "'s"
            && words!(
                "back desk face fault feelings husband idea leave mother mum proposal question shift story tears trust \
     warning wife words",
            )
            .has(text.word(at + 2))
}

fn opens_sentence(text: &Text<'_>, at: usize) -> bool {
    text.sentence(at).is_none_or(|sentence| sentence.range.start == at)
        || text.back(at, 1) == ":"
        || at > 0 && text.quoted(at) && !text.quoted(at - 1)
}

/// "It's Ruth here", "I'm Ruth", "… Best, Tom": the writer's own name.
fn myself(text: &Text<'_>, found: &Range<usize>) -> bool {
    let at = found.start;
    let (before, before2, next) = (text.back(at, 1), text.back(at, 2), text.word(found.end));
    let here = words!("here speaking").has(next)
        && (matches!(before, "" | "." | "," | "'s" | "is" | "\n" | "it" | "this" | "hi" | "hello" | "all"));
    let said =
        matches!((before2, before), ("i", "am") | ("name", "is") | ("name", "'s") | ("this", "is") | ("this", "'s"))
            && !matches!(next, "'s")
            || before == "it" && next == "here";
    let end = found.end + usize::from(!text.is_word(found.end)) >= text.tokens.len();
    let signed = end
        && (matches!(before, "\n" | "-")
            || before == "," && words!("best cheers love regards sincerely thanks wishes yours").has(before2));
    let _ = Who::I;
    here || said || signed
}
