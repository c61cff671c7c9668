//! Reads a calendar file that was pasted: the notes of its events, in which a plan may stand.

/// The notes of every event of a pasted calendar file, one under the other; none where the text is no calendar file at all.
///
/// # Errors
/// The number of the line that cannot stand there, from 1, and what stands there: a file that is damaged is not guessed at.
#[must_use]
pub fn descriptions(text: &str) -> Option<Result<String, (usize, String)>> {
    let begins = |line: &str| line.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR");
    text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty()).filter(|line| begins(line))?;
    let mut notes = String::new();
    let mut open: Vec<String> = Vec::new();
    let mut count = 0;
    for (at, line) in unfolded(text) {
        count = at;
        let fault = || Some(Err((at, line.clone())));
        let Some((name, value)) = property(&line) else { return fault() };
        if name.eq_ignore_ascii_case("BEGIN") {
            open.push(value.trim().to_ascii_uppercase());
        } else if name.eq_ignore_ascii_case("END") {
            if open.pop().is_none_or(|begun| !begun.eq_ignore_ascii_case(value.trim())) {
                return fault();
            }
        } else if open.is_empty() {
            return fault();
        } else if name.eq_ignore_ascii_case("DESCRIPTION") && open.last().is_some_and(|part| part == "VEVENT") {
            notes.push_str(&unescaped(value));
            notes.push('\n');
        }
    }
    // It breaks off where something is still open.
    Some(if open.is_empty() { Ok(notes) } else { Err((count, text.lines().last().unwrap_or_default().to_owned())) })
}

/// The content lines, each with the number of the line it begins on.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, before))) => before.push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => lines.push((at + 1, line.to_owned())),
        }
    }
    lines
}

/// The name of a property and its value, what stands between them left out.
fn property(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let colon = line.find(|letter: char| {
        quoted ^= letter == '"';
        letter == ':' && !quoted
    })?;
    let (head, value) = line.split_at_checked(colon)?;
    let name = head.split(';').next()?;
    let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    named.then(|| (name, value.strip_prefix(':').unwrap_or(value)))
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        out.extend(match letter {
            '\\' => letters.next().map(|next| if next == 'n' || next == 'N' { '\n' } else { next }),
            letter => Some(letter),
        });
    }
    out
}
