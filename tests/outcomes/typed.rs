//! Reads a line of the tables: what was typed, which outcome is looked at, and the text it should have.

use fail_forward::copy::Copy;
use fail_forward::debrief::{Answer, Day, Debrief, Form, Id, Timestamp, field};
use fail_forward::yields::{Kind, Length, Role, Setting, draft, outcomes, outcomes_of};

use crate::ear::Hand;

pub(crate) struct Line {
    pub(crate) name: String,
    typed: String,
    which: String,
    pub(crate) wanted: String,
    /// Whether the text is known to come out broken, and is listed so.
    pub(crate) broken: bool,
}

pub(crate) fn lines(table: &str) -> Vec<Line> {
    table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).map(line).collect()
}

fn line(text: &str) -> Line {
    let mut columns = text.split(" | ").map(|column| column.trim().to_owned());
    let mut next = || columns.next().unwrap_or_else(|| panic!("four columns: {text}"));
    let (name, typed, which, wanted) = (next(), next(), next(), next());
    let broken = columns.next().as_deref() == Some("broken");
    Line { name, typed, which, wanted, broken }
}

impl Line {
    /// The text of the outcome that this line looks at, in the notation of the tables.
    pub(crate) fn comes_out(&self) -> String {
        let (debrief, roles) = debrief(&self.typed);
        let setting = Setting { copy: Copy::ENGLISH, ear: &Hand, roles: &roles };
        let of = |kind: Kind| {
            let found = outcomes(&debrief, &setting).into_iter().find(|outcome| outcome.kind == kind);
            found.map(|outcome| outcome.text(Copy::ENGLISH))
        };
        let text = match self.which.as_str() {
            "say it" => of(Kind::Statement),
            "send it" => outcomes_of(&debrief, &setting, &[Kind::Statement], Length::Send)
                .pop()
                .map(|outcome| outcome.text(Copy::ENGLISH)),
            "card" => of(Kind::LessonCard),
            "talk" => of(Kind::TalkingPoints),
            "plan" => of(Kind::Plan),
            "draft" => draft(&debrief, &setting),
            "all" => {
                return if outcomes(&debrief, &setting).is_empty() { "nothing is drawn" } else { "drawn" }.to_owned();
            }
            other => panic!("no outcome is called {other}"),
        };
        text.filter(|text| !text.is_empty()).map_or_else(|| "not drawn".to_owned(), |text| text.replace('\n', " / "))
    }
}

fn debrief(typed: &str) -> (Debrief, Vec<Role>) {
    let day = Day::parse("2026-11-24").expect("a day");
    let mut debrief = Debrief::begin(Id::from_bits(1), Timestamp(0), day);
    let mut roles = Vec::new();
    for part in typed.split(" · ") {
        let (name, value) = part.split_once(": ").unwrap_or_else(|| panic!("name and value: {part}"));
        if name == "role" {
            let (name, role) = value.split_once(" = ").expect("a name and a role");
            roles.push(Role { name: name.to_owned(), role: role.to_owned() });
            continue;
        }
        let ids = ["own", "lesson", "team", "reset"].map(|step| format!("{step}.{name}"));
        let id = ids.iter().find_map(|id| field(id)).unwrap_or_else(|| panic!("no field {name}"));
        debrief.answers.set(id.id.into(), Some(answer(id.form, value)));
    }
    (debrief, roles)
}

fn answer(form: Form, value: &str) -> Answer {
    match form {
        Form::Chips(names) => {
            let last = value
                .split(' ')
                .find(|word| names.contains(word))
                .or(value.contains("it touched").then_some("touched"));
            let name = last.and_then(|last| names.iter().find(|name| **name == last));
            Answer::Choice(name.unwrap_or_else(|| panic!("no chip {value}")))
        }
        Form::Day => {
            let (day, touched) = match value.strip_suffix(" (touched)") {
                Some(day) => (day, true),
                None => (value, false),
            };
            let date: u8 = day.split(' ').nth(1).and_then(|date| date.parse().ok()).expect("a date in December");
            let day = Day::parse(&format!("2026-12-{date:02}")).expect("a day");
            if touched || value.starts_with("Wednesday") { Answer::Day(day) } else { Answer::Offered(day) }
        }
        _ => Answer::Words(value.replace('⏎', "\n").into()),
    }
}
