//! A whole plan or a whole lesson typed in one blank: cut into its moment and what follows.

use super::lists::{self, has};
use super::stem;
use super::words::{bare, is_i};

use crate::sorted::listed;

/// "If X, then I Y" typed in one blank: the moment with its "if", and the act with its "I".
pub(super) fn whole_plan(text: &str) -> Option<(&str, &str)> {
    let opens = |phrase: &&str| stem::after(text, phrase).is_some();
    lists::PLAN_OPENERS.words().find(opens)?;
    at_comma(text).or_else(|| {
        ["if", "when", "whenever"].iter().find_map(|opener| stem::after(text, opener)).and_then(|_| at_words(text))
    })
}

/// The text cut at its first comma, if an "I" or "then" follows and no other mark stands before.
pub(super) fn at_comma(text: &str) -> Option<(&str, &str)> {
    let (moment, act) = text.split_once(',')?;
    let act = act.strip_prefix(' ')?;
    let opens = stem::after(act, "then").is_some() || act.split(' ').next().is_some_and(|word| is_i(&bare(word)));
    (opens && !moment.contains(['.', ';']) && moment.contains(' ')).then_some((moment, act))
}

/// The text cut before "then", "I will" or "I'll", where somebody left the comma out.
fn at_words(text: &str) -> Option<(&str, &str)> {
    text.match_indices(' ').skip(1).find_map(|(at, _)| {
        let (moment, act) = text.split_at_checked(at)?;
        let act = act.trim_start();
        ["then ", "I will ", "I'll "].iter().any(|cut| act.starts_with(cut)).then_some((moment, act))
    })
}

/// "When X, I Y" typed in one blank: the moment and the habit.
pub(super) fn whole_lesson(text: &str) -> Option<(&str, &str)> {
    lists::PLAN_OPENERS.words().find(|phrase| stem::after(text, phrase).is_some())?;
    at_comma(text).or_else(|| at_last_i(text))
}

/// The text cut before its last "I" that can begin a habit.
fn at_last_i(text: &str) -> Option<(&str, &str)> {
    let spaces = listed(text.match_indices(' ').map(|(at, _)| at));
    spaces.iter().skip(1).rev().find_map(|at| {
        let (moment, habit) = text.split_at_checked(*at)?;
        let habit = habit.trim_start();
        let before = moment.split(' ').next_back().map(bare)?;
        let opens = habit.split(' ').next().is_some_and(|word| is_i(&bare(word))) && habit.contains(' ');
        (opens && !has(lists::NOT_BEFORE_HABIT, &before)).then_some((moment, habit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_cut_at_its_comma_or_at_its_then() {
        assert_eq!(whole_plan("if she asks, then I wait"), Some(("if she asks", "then I wait")));
        assert_eq!(whole_plan("when she asks I'll wait"), Some(("when she asks", "I'll wait")));
        assert_eq!(whole_plan("ask her, I think"), None);
        assert_eq!(whole_plan("Every Monday I ask"), None);
    }

    #[test]
    fn a_lesson_is_cut_before_the_i_that_begins_the_habit() {
        assert_eq!(whole_lesson("when I feel small I shout"), Some(("when I feel small", "I shout")));
        assert_eq!(
            whole_lesson("when she asks I shout before I think"),
            Some(("when she asks", "I shout before I think"))
        );
        assert_eq!(whole_lesson("when I shout"), None);
    }
}
