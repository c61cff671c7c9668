//! Writes a calendar file: the events of a plan.

use crate::debrief::{Day, Offset, Timestamp};

/// One event, a quarter of an hour at nine in the morning of the reader's own clock.
#[derive(Clone)]
pub struct Event<'a> {
    /// Its name for ever: the same plan exported again replaces it.
    pub uid: String,
    /// What it is called, where others may see it.
    pub title: &'a str,
    /// When.
    pub day: Day,
    /// Its notes.
    pub notes: &'a str,
}

/// The longest line in bytes, its end not counted.
const WIDTH: usize = 75;

/// The calendar file of these events, stamped with the time of its making.
#[must_use]
pub fn calendar(events: &[Event], made: Timestamp) -> String {
    let mut file = String::new();
    let mut put = |line: &[&str]| fold(&mut file, &line.concat());
    put(&["BEGIN:VCALENDAR"]);
    put(&["VERSION:2.0"]);
    put(&["PRODID:-//ff//plan 1//EN"]);
    for event in events {
        let day = digits(&event.day.to_string());
        let title = escaped(event.title);
        put(&["BEGIN:VEVENT"]);
        put(&["UID:", &event.uid]);
        put(&["DTSTAMP:", &stamp(made)]);
        put(&["DTSTART:", &day, "T090000"]);
        put(&["DTEND:", &day, "T091500"]);
        put(&["SUMMARY:", &title]);
        if !event.notes.is_empty() {
            put(&["DESCRIPTION:", &escaped(event.notes)]);
        }
        put(&["CLASS:PRIVATE"]);
        put(&["TRANSP:TRANSPARENT"]);
        // The alarm says the title and nothing else: it may light up a locked screen.
        for line in ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0M"] {
            put(&[line]);
        }
        put(&["DESCRIPTION:", &title]);
        put(&["END:VALARM"]);
        put(&["END:VEVENT"]);
    }
    put(&["END:VCALENDAR"]);
    file
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// `20261124T083000Z`; the start of all time where no calendar has that moment.
fn stamp(at: Timestamp) -> String {
    let (day, hour, minute) = at.local(Offset(0)).unwrap_or((Day::FIRST, 0, 0));
    let two = |number: u8| [char::from(b'0' + number / 10 % 10), char::from(b'0' + number % 10)];
    let mut stamp = digits(&day.to_string());
    stamp.push('T');
    let second = u8::try_from(at.0.div_euclid(1000).rem_euclid(60)).unwrap_or_default();
    stamp.extend([hour, minute, second].into_iter().flat_map(two));
    stamp.push('Z');
    stamp
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            // No control character may stand in a text.
            letter if letter.is_control() && letter != '\t' => {}
            letter => out.push(letter),
        }
    }
    out
}

/// One content line, cut where it is longer than a line may be, never inside a character.
fn fold(file: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > WIDTH {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push(letter);
        width += letter.len_utf8();
    }
    file.push_str("\r\n");
}
