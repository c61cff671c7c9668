//! `outcome_only`: results and events, and no act or omission of the writer's own.
//!
//! Why: results have many causes; acts can be practised.
//!
//! Wakes: `The launch slipped by six weeks.` · `I lost the election by forty votes.` · `We lost the account.` ·
//! `exam went badly, 41 out of 100`
//! Sleeps: `We lost two nurses. My silence cost us both of them.` · `I missed the deadline.` · `Corners were cut.` ·
//! `The sales fell after I moved the date.` · `The sales team dropped the ball.`

use crate::coach::Heard;
use crate::coach::words::Words;
use core::ops::Range;

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let told = heard.told();
    if told.act || told.doerless {
        return None;
    }
    let result = told.result.clone()?;
    (!reflects(heard)).then_some(result)
}

/// Words that weigh rather than tell: a lesson, a rule, a wish.
fn reflects(heard: &Heard<'_, '_>) -> bool {
    let text = heard.text;
    text.told().any(|(_, clause)| {
        text.holds(clause.range.clone(), WEIGHS) || clause.range.clone().any(|at| text.reads(at, &["next", "time"]))
    })
}

static WEIGHS: Words = Words::of(
    "apologies apologise blame fault learn learned learnt lesson mistake mistakes must need needs regret \
     responsibility should sorry takeaway",
);
