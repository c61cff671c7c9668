//! What repeats, and a year in my own words: counted from what was written, and nothing below three.

use fail_forward::app::Msg;
use fail_forward::app::view_model::{Body, InsightsScreen, Item, Mark, Plot};

use super::desk::Desk;

const DAY: i64 = 86_400_000;

impl Desk {
    fn insights(self) -> InsightsScreen {
        self.does(Msg::OpenedInsights).drawn()
    }

    /// What is drawn of what repeats.
    fn drawn(&self) -> InsightsScreen {
        match self.screen().body {
            Body::Insights(insights) => *insights,
            other => panic!("nothing repeats: {other:?}"),
        }
    }

    fn one(self, line: &str, pattern: &str, before: &str, after: &str) -> Desk {
        let desk = self.types("arrive.pattern", pattern).types("arrive.sting", before).types("close.sting", after);
        let desk = desk.types("lesson.when", "it is late").types("lesson.tend", "hurry").types("reset.act", "ask");
        desk.finishes(line)
    }

    fn another(self) -> Desk {
        self.waits(40 * DAY).does(Msg::Began)
    }
}

fn four() -> Desk {
    let desk = Desk::open().one("first", "too-fast", "8", "5").another().one("second", "too-long", "6", "7").another();
    let desk = desk.types("own.first-sign", "2027-01-01").types("own.acted", "2027-01-10");
    desk.one("third", "too-long", "4", "4").another().one(
        "fourth, with a first line that is longer than most",
        "too-fast",
        "9",
        "2",
    )
}

fn named(insights: InsightsScreen, name: &str) -> Plot {
    insights.plots.into_iter().find(|plot| plot.name == name).unwrap_or_else(|| panic!("{name} is not drawn"))
}

#[test]
fn below_three_there_is_a_kind_line_and_nothing_else() {
    let insights = Desk::open().one("first", "too-fast", "8", "5").another().one("second", "", "6", "7").insights();
    assert!(insights.lead.starts_with("You have finished 2 so far."), "{}", insights.lead);
    assert!(insights.plots.is_empty() && insights.year.is_err());
}

#[test]
fn an_unfinished_debrief_is_not_counted() {
    let insights = four().another().types("arrive.line", "under way").waits(1_000).insights();
    assert!(insights.lead.contains("your 4 finished debriefs"), "{}", insights.lead);
}

#[test]
fn the_sting_is_drawn_debrief_by_debrief_and_said_in_a_sentence() {
    let plot = named(four().insights(), "insights.sting");
    assert_eq!(plot.says, "Of 4 debriefs, it stung less at the end of 2, and more at the end of 1.");
    assert_eq!(plot.rows[0].marks, [(80, Mark::Open), (50, Mark::Full)]);
    assert_eq!((plot.rows[0].label.as_str(), plot.rows[0].says.as_str()), ("24 November 2026 · first", "8, then 5"));
    assert!(plot.rows[3].label.ends_with("longer than most"), "whole: the page cuts it where it has no room");
    assert_eq!(plot.ends, Some(["0".to_owned(), "10".to_owned()]));
}

#[test]
fn patterns_stand_in_their_months() {
    let plot = named(four().insights(), "insights.patterns");
    let rows: Vec<_> =
        plot.rows.iter().map(|row| (row.label.as_str(), row.beside.as_str(), row.says.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("Moved too fast", "twice", "November 2026, March 2027"),
            ("Waited too long", "twice", "January 2027, February 2027")
        ]
    );
    assert_eq!(plot.ends, Some(["November 2026".to_owned(), "March 2027".to_owned()]), "what the edges are");
    assert_eq!((plot.rows[0].marks[0].0, plot.rows[0].marks[1].0), (0, 100));
}

#[test]
fn days_are_counted_from_the_first_sign_to_acting() {
    let plot = named(four().insights(), "insights.days");
    assert_eq!((plot.says.as_str(), plot.rows[0].says.as_str(), plot.rows.len()), ("Between 9 and 9 days.", "9", 1));
}

#[test]
fn plans_kept_are_counted_and_nothing_else_is() {
    let shelf = four().shelf().clone();
    let desk = Desk::at(&shelf).later(130 * DAY).shown(fail_forward::app::Begin::Start, true);
    let desk = desk.types("look.kept", "kept").does(Msg::Due(fail_forward::app::Deed::GoOn));
    let desk = desk.types("look.kept", "not-yet").does(Msg::Due(fail_forward::app::Deed::GoOn));
    let plot = named(desk.insights(), "insights.looks");
    assert_eq!(plot.says, "One was kept.");
    let rows: Vec<_> = plot.rows.iter().map(|row| (row.says.as_str(), row.marks[0].1)).collect();
    assert_eq!(rows, [("Kept", Mark::Full), ("Not yet", Mark::Open)]);
}

#[test]
fn a_year_is_one_page_in_the_readers_own_words() {
    let desk = four().does(Msg::OpenedInsights).does(Msg::PrintYear);
    let printed = desk.sheet().printed.borrow().clone();
    let lines: Vec<&str> = printed[0].lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        lines[..3],
        ["A year in my own words", "24 November 2026 to 24 March 2027 · 4 debriefs", "What I learned"]
    );
    assert_eq!(lines[3], "When it is late, I tend to hurry; next time I will ask. (24 March 2027)");
    assert!(
        lines.contains(&"Moved too fast: November 2026, March 2027") && lines.contains(&"9 days (12 February 2027)"),
        "{lines:?}"
    );
    assert!(
        !lines.iter().any(|line| line.contains("stung") || line.contains("fourth")),
        "no score, and no more than was chosen"
    );
}

#[test]
fn a_lesson_that_is_left_out_of_the_year_is_on_no_paper_and_can_be_put_in_again() {
    let desk = four().does(Msg::OpenedInsights);
    let lessons = |desk: &Desk| match &desk.drawn().choose[..] {
        [Item::Choices { many: true, options, .. }] => options.clone(),
        other => panic!("no lessons to choose from: {other:?}"),
    };
    let printed = |desk: Desk| {
        let desk = desk.does(Msg::PrintYear);
        let lines: Vec<String> = desk.printed().lines.into_iter().map(|line| line.text).collect();
        (desk, lines)
    };
    let all = lessons(&desk);
    assert_eq!(all.len(), 4);
    assert!(all.iter().all(|lesson| lesson.chosen) && all[0].text.ends_with("(24 March 2027)"), "{:?}", all[0]);
    let (desk, lines) = printed(desk.does((*all[1].msg).clone()));
    assert!(!lines.contains(&all[1].text) && lines.contains(&all[0].text), "{lines:?}");
    assert!(lines[1].ends_with("4 debriefs"), "it is left off the paper, and no less counted");
    assert!(!lessons(&desk)[1].chosen);
    assert_eq!(desk.marks().saved, "clean", "and no debrief has heard of it");
    let desk = all.iter().skip(2).fold(desk.does((*all[0].msg).clone()), |desk, one| desk.does((*one.msg).clone()));
    let (desk, lines) = printed(desk);
    assert!(!lines.contains(&"What I learned".to_owned()), "without a lesson there is no heading either: {lines:?}");
    let (_, lines) = printed(desk.does((*all[1].msg).clone()));
    assert!(lines.contains(&all[1].text) && !lines.contains(&all[0].text), "{lines:?}");
}

#[test]
fn a_year_goes_from_which_day_to_which_the_reader_says() {
    let desk = four().does(Msg::OpenedInsights);
    let days = |desk: &Desk| desk.drawn().span.iter().map(|day| day.value.clone()).collect::<Vec<_>>();
    assert_eq!(days(&desk), ["2026-11-24", "2027-03-24"]);
    assert_eq!(desk.drawn().span.iter().map(|day| day.label).collect::<Vec<_>>(), [Some("From"), Some("Until")]);
    let desk = desk.types("span.until", "2027-03-23");
    assert!(desk.drawn().year.is_err(), "three are too few");
    let desk = desk.types("span.until", "");
    assert!(desk.drawn().year.is_ok(), "an emptied day is ours again");
    let desk = desk.types("span.from", "2026-11-25");
    assert_eq!((days(&desk)[0].as_str(), desk.drawn().year.is_ok()), ("2026-11-25", false));
    assert_eq!(desk.marks().saved, "clean", "and no debrief has heard of it");
}

#[test]
fn below_four_a_year_is_too_early() {
    let three = Desk::open().one("a", "", "1", "1").another().one("b", "", "1", "1").another().one("c", "", "1", "1");
    let insights = three.insights();
    assert!(insights.year.is_err_and(|early| early.starts_with("It is too early")));
    assert!(!insights.plots.is_empty());
}
