//! Looks back in the saved format: a list of objects. A list with anything in it that we do not understand is left unread as a whole, and kept.

use super::json::Object;
use super::json::Value;
use super::line::Line;
use super::scan::Scan;
use crate::debrief::{CheckIn, Day, LookBack, Sting, Then};

/// The list as JSON.
pub(super) fn write(looks: &[LookBack]) -> String {
    let mut list = String::new();
    for look in looks {
        list.push(if list.is_empty() { '[' } else { ',' });
        let mut line = Line::begin();
        line.text("day", &look.day.to_string());
        if let Some(check_in) = look.check_in {
            line.text("kept", check_in.name());
        }
        line.text("then", look.then.name());
        line.text("line", look.line.as_str());
        if let Some(sting) = look.sting {
            line.json("sting", &sting.get().to_string());
        }
        list.push_str(&line.close());
    }
    list.push(']');
    list
}

/// Reads it back.
pub(super) fn read(json: &str) -> Option<Vec<LookBack>> {
    let (mut scan, mut looks) = (Scan::of(json), Vec::new());
    scan.passes(b'[').then_some(())?;
    while !scan.passes(b']') {
        if !looks.is_empty() && !scan.passes(b',') {
            return None;
        }
        looks.push(look(scan.value()?)?);
    }
    Some(looks)
}

fn look(json: &str) -> Option<LookBack> {
    let mut object = Object::read(json).ok()?;
    let sting = object.take_if("sting", |json| Sting::new(u8::read(json)?));
    let mut text = |name: &str| object.take_or::<String>(name).ok();
    let day = Day::parse(&text("day")?)?;
    let then = Then::named(&text("then")?)?;
    let line = text("line")?.into();
    let check_in = match text("kept")?.as_str() {
        "" => None,
        name => Some(CheckIn::named(name)?),
    };
    object.rest().next().is_none().then_some(LookBack { day, check_in, then, line, sting })
}
