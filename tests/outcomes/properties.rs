//! What holds of every outcome, whatever was typed.

use std::collections::BTreeSet;

use fail_forward::copy::Copy;
use fail_forward::debrief::{Answer, Day, Debrief, Field, Form, Id, Timestamp, all_fields};
use fail_forward::yields::{Body, Kind, Length, Outcome, Setting, draft, outcomes, outcomes_of};
use proptest::prelude::*;

use crate::ear::Hand;
use crate::spoken::speaking;

const CATALOGUE: &str = include_str!("../../src/copy/en.toml");
const VOCABULARY: &str = "i I I'm im we they you he Marek mia the my our your their team support client board deadline deadlines friday fridays monday \
    was were had did is are moved told hid asked snapped lost waited never not no just always really too tired scared angry ask tell wait write \
    listen call stop rushing asking being and but because if when before after every next time then will should want to on in at with without \
    today tonight tomorrow week once two 3 4 pm nothing more less pride shame stress nerves trust weekends dont can't so ok well that's me people";
/// What the rules may put for a word of the reader's: the other person, the verb that goes with it, an apostrophe, a role.
const SWAPS: &str = "you your yours yourselves they them their theirs themselves were are have do weren't aren't haven't don't can't that's i i'm not a colleague 8";

fn words(text: &str) -> BTreeSet<String> {
    let token = |token: &str| token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(token).filter(|word| !word.is_empty()).collect()
}

fn frames() -> BTreeSet<String> {
    let tables = ["[frame]", "[date]", "[talking-points]"].map(|name| {
        let table = CATALOGUE.split(name).nth(1).expect("the table");
        table.split("\n[").next().unwrap_or_default().to_owned()
    });
    words(&tables.join(" ").replace(['{', '}', '"'], " "))
}

fn typed() -> impl Strategy<Value = String> {
    let words: Vec<&str> = VOCABULARY.split_whitespace().collect();
    let mark = prop::sample::select(vec!["", "", "", "", "", "", ",", ".", "!", "?", "...", "…", ";", ":", "\n"]);
    prop::collection::vec((prop::sample::select(words), mark), 0..14)
        .prop_map(|pairs| pairs.iter().map(|(word, mark)| [word, *mark].concat()).collect::<Vec<_>>().join(" "))
}

fn answered(form: Form, text: &str, pick: usize) -> Option<Answer> {
    let day = Day::parse("2026-12-08")?;
    Some(match form {
        Form::Chips(names) => Answer::Choice(names.get(pick % (names.len() + 1))?),
        Form::Day => [Answer::Day(day), Answer::Offered(day), Answer::NotYet].get(pick % 4)?.clone(),
        Form::Ruler => return None,
        Form::Line | Form::Open | Form::Blank { .. } => Answer::Words(text.into()),
    })
}

/// Every field that is asked for: what is changed by hand under an outcome follows no rule.
fn asked_for() -> impl Iterator<Item = &'static Field> {
    all_fields().filter(|field| !field.id.starts_with("close."))
}

fn debrief(texts: impl Strategy<Value = String>) -> impl Strategy<Value = Debrief> {
    prop::collection::vec((texts, 0..12usize), asked_for().count()).prop_map(|answers| {
        let day = Day::parse("2026-11-24").expect("a day");
        let mut debrief = Debrief::begin(Id::from_bits(1), Timestamp(0), day);
        for (field, (text, pick)) in asked_for().zip(answers) {
            debrief.answers.set(field.id.into(), answered(field.form, &text, pick));
        }
        debrief
    })
}

fn everything(debrief: &Debrief) -> Vec<Outcome> {
    let roles = [fail_forward::yields::Role { name: "Marek".into(), role: "a colleague".into() }];
    let setting = Setting { copy: Copy::ENGLISH, ear: &Hand, roles: &roles };
    let mut all = outcomes(debrief, &setting);
    all.extend(outcomes_of(debrief, &setting, &[Kind::Statement], Length::Send));
    let draft = draft(debrief, &setting);
    if let (Some(first), Some(draft)) = (all.first().cloned(), draft) {
        all.push(Outcome { body: Body::Sentences(vec![draft]), ..first });
    }
    all
}

fn paragraphs(outcome: &Outcome) -> Vec<String> {
    match &outcome.body {
        Body::Empty => Vec::new(),
        Body::Sentences(paragraphs) => paragraphs.clone(),
        Body::Points(points) => points.iter().map(|(_, text)| text.clone()).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_outcome_holds_only_the_readers_words_and_the_frames(debrief in debrief(typed())) {
        let mut known = frames();
        known.extend(words(SWAPS));
        known.extend(words(VOCABULARY).into_iter().filter(|word| all_fields().any(|field| words(debrief.words(field.id)).contains(word))));
        for outcome in everything(&debrief) {
            let said = words(&outcome.text(Copy::ENGLISH).replace(';', " "));
            let invented: Vec<_> = said.difference(&known).collect();
            prop_assert!(invented.is_empty(), "{invented:?} in {}", outcome.text(Copy::ENGLISH));
        }
    }

    #[test]
    fn a_text_has_no_gap_no_second_full_stop_and_no_small_start(debrief in debrief(typed())) {
        for outcome in everything(&debrief) {
            for text in paragraphs(&outcome) {
                for gap in ["[ ]", "…", "__", "..", "?.", ".?", "!.", ",.", ",,", " ,", " .", "  ", "{", "}"] {
                    prop_assert!(!text.contains(gap), "{gap:?} in {text}");
                }
                prop_assert!(text.ends_with(['.', '?', '!']), "{text}");
                let mut starts = text.split_inclusive(['.', '?', '!']).map(str::trim_start);
                prop_assert!(!starts.any(|start| start.starts_with(char::is_lowercase)), "{text}");
            }
        }
    }

    #[test]
    fn nothing_of_a_sentence_that_attacks_its_writer_gets_out(calm in debrief(typed()), attack in typed()) {
        let attack: String = attack.split_whitespace().map(|word| format!("{} ", word.trim_end_matches(|c: char| !c.is_alphanumeric()))).collect();
        let attack = format!("I am such an idiot zebra {attack} zebra");
        let mut debrief = calm.clone();
        for field in asked_for().filter(|field| field.form.is_typed()) {
            let typed = calm.words(field.id);
            let text = format!("{attack}. {typed}\n{attack}!\n{typed}\n{attack}");
            debrief.answers.set(field.id.into(), Some(Answer::Words(text.into())));
        }
        for outcome in everything(&debrief).into_iter().chain(outcomes(&debrief, &Setting { copy: speaking("en"), ear: &Hand, roles: &[] })) {
            let text = outcome.text(Copy::ENGLISH);
            prop_assert!(!text.contains("zebra") && !text.contains("idiot"), "{text}");
        }
    }

    #[test]
    fn an_offered_day_is_promised_to_nobody(calm in debrief(typed())) {
        let mut debrief = calm;
        debrief.answers.set("reset.day".into(), Some(Answer::Offered(Day::parse("2026-12-08").expect("a day"))));
        for outcome in everything(&debrief) {
            prop_assert!(!outcome.text(Copy::ENGLISH).contains("I will tell you how it went"));
        }
    }

    #[test]
    fn any_text_of_any_script_is_read(debrief in debrief(prop_oneof!["\\PC{0,40}", any::<String>(), "[Ii'’., \\n?\"“”a-z]{0,40}"])) {
        for outcome in everything(&debrief).into_iter().chain(outcomes(&debrief, &Setting { copy: speaking("en"), ..Setting::DEAF })) {
            let _ = outcome.text(Copy::ENGLISH);
        }
    }
}

#[test]
fn a_quarter_of_a_megabyte_in_one_blank_is_read_to_its_end() {
    let day = Day::parse("2026-11-24").expect("a day");
    for text in ["I told nobody and waited ".repeat(10_500), "i ".repeat(131_000)] {
        for field in ["own.because", "own.cost", "lesson.when", "reset.act"] {
            let mut debrief = Debrief::begin(Id::from_bits(1), Timestamp(0), day);
            debrief.answers.set(field.into(), Some(Answer::Words(text.clone().into())));
            let _ = everything(&debrief);
        }
    }
}
