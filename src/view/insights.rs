//! What repeats: pictures in the page's own type, each with its sentence and its table; and the year as it prints.

use yew::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

use super::el::{El, div, el, p};
use super::field::{self, Around};
use super::question::HEADING;
use super::{Send, button, heading, panel};
use crate::app::Msg;
use crate::app::view_model::{InsightsScreen, Line, Mark, Plot};
use crate::copy::{Copy, key};

/// The attributes of a shape, in the order in which `shape` is given them.
const SHAPE: &[&str] = &["class", "x1", "x2", "cx", "r"];

/// The page.
pub(super) fn view(insights: &InsightsScreen, copy: Copy, level: u8, send: &Send) -> El {
    let title = heading(level, 1).class("ff-title ff-title--page").id(HEADING).tabindex("-1");
    let back = button("ff-quiet", send, Msg::OpenedJournal).says(copy, key::INSIGHTS_BACK);
    let year = heading(level, 2).class("ff-title").says(copy, key::YEAR_TITLE);
    let around = Around { hint: None, answers: false, copy, send };
    let span = insights.span.iter().map(|day| field::view(day, around));
    let year = el("section").class("ff-slot").with(year).with(div("ff-row").each(span));
    let year = match &insights.year {
        Err(early) => year.with(el("p").with(*early)),
        Ok(paper) => {
            let lines = paper.lines.iter().skip(1).map(|line| match line.element {
                "h2" => heading(level, 3).class("ff-strong").with(&line.text),
                _ => p("ff-typed").with(&line.text),
            });
            let print = button("ff-plain", send, Msg::PrintYear).says(copy, key::YEAR_PRINT);
            let choose = (!insights.choose.is_empty()).then(|| {
                let choices = panel::view(&insights.choose, 200, copy, send);
                el("details").class("ff-details").with(el("summary").says(copy, key::YEAR_CHOOSE)).with(choices)
            });
            year.with(el("article").class("ff-read").each(lines)).with(choose).with(div("ff-row").with(print))
        }
    };
    div("ff-page")
        .with(div("ff-page-head").with(title.says(copy, key::INSIGHTS_TITLE)).with(back))
        .with(p("ff-page-lead").with(&insights.lead))
        .with(div("ff-plots").each(insights.plots.iter().map(|each| plot(each, copy, level))))
        .with(year)
}

fn plot(plot: &Plot, copy: Copy, level: u8) -> El {
    let cell = |cell: &'static str, text: &String| el(cell).with(text);
    let row = |line: &Line| el("tr").with(el("th").scope("row").with(&line.label)).with(cell("td", &line.says));
    let head = plot.head.iter().map(|text| el("th").scope("col").with(*text));
    let table = el("table")
        .class("ff-table")
        .with(el("caption").class("ff-sr").with(plot.title))
        .with(el("thead").with(el("tr").each(head)))
        .with(el("tbody").each(plot.rows.iter().map(row)));
    let table = el("details").class("ff-details").with(el("summary").says(copy, key::INSIGHTS_TABLE)).with(table);
    el("figure")
        .class("ff-plot")
        .key(plot.name)
        .with(heading(level, 2).class("ff-title").with(plot.title))
        .with(p("ff-plot-say").with(&plot.says))
        .with(picture(plot))
        .with(table)
}

/// Rows one under another: the label, cut where the page cuts it, with the numbers in words; and under them the marks on their line.
fn picture(plot: &Plot) -> El {
    let words =
        |label: &String, beside: &String| div("ff-plot-row").with(el("span").with(label)).with(el("span").with(beside));
    let row = |line: &Line| {
        let shapes = drawn(line);
        div("ff-slot").with(words(&line.label, &line.beside)).with(shape("svg", &[], shapes))
    };
    div("ff-drawn")
        .role("img")
        .aria_label([plot.title, ". ", &plot.says].concat())
        .each(plot.rows.iter().map(row))
        .with(plot.ends.as_ref().map(|[first, last]| words(first, last)))
}

fn drawn(line: &Line) -> Vec<Html> {
    let across = |class: &str, from: i64, to: i64| {
        shape("line", &[(0, class.into()), (1, percent(from)), (2, percent(to))], Vec::new())
    };
    let dot = |class: &str, place: i64, r: &str| {
        shape("circle", &[(0, class.into()), (3, percent(place)), (4, r.into())], Vec::new())
    };
    let mut all = vec![across("axis", 0, 100)];
    // From the one before to the one after.
    if let [(from, Mark::Open), (to, Mark::Full)] = line.marks[..] {
        all.push(across("path", from, to));
    }
    for (place, mark) in &line.marks {
        all.push(dot(if *mark == Mark::Full { "mark" } else { "mark mark--open" }, *place, "0.4em"));
        all.extend((*mark == Mark::Half).then(|| dot("mark", *place, "0.18em")));
    }
    all
}

/// A place across the picture: the marks keep two hundredths off its edges.
fn percent(place: i64) -> String {
    [&(2 + place.clamp(0, 100) * 96 / 100).to_string(), "%"].concat()
}

fn shape(name: &'static str, given: &[(usize, String)], inside: Vec<Html>) -> Html {
    let mut tag = VTag::new(name);
    let mut values: Box<[Option<AttributeOrProperty>]> = SHAPE.iter().map(|_| None).collect();
    for (at, value) in given {
        if let Some(slot) = values.get_mut(*at) {
            *slot = Some(AttributeOrProperty::Attribute(value.clone().into()));
        }
    }
    tag.set_attributes(Attributes::Dynamic { keys: SHAPE, values });
    tag.add_children(inside);
    Html::from(tag)
}
