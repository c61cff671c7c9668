//! Roles in place of names. The reader chooses them; they stand in the talking points and in the reply to the author, nowhere else.

use super::Ear;
use super::letter::upper;

use crate::sorted::listed;

/// A name as it is typed, and the role that stands for it.
#[derive(Clone, PartialEq, Eq)]
pub struct Role {
    /// The name, such as "Marek".
    pub name: String,
    /// The role, such as "the senior engineer".
    pub role: String,
}

/// What stands between a name and its role, a line each, where the debrief keeps them.
const IS: &str = " = ";

/// The roles that were chosen, from the lines that the debrief keeps.
#[must_use]
pub fn roles_of(lines: &str) -> Vec<Role> {
    let pairs = lines.lines().filter_map(|line| line.split_once(IS));
    let filled = pairs.filter(|(_, role)| !role.trim().is_empty());
    listed(filled.map(|(name, role)| Role { name: name.to_owned(), role: role.to_owned() }))
}

/// Those lines with another role for one name.
#[must_use]
pub fn role_lines(lines: &str, name: &str, role: &str) -> String {
    let mut kept: Vec<String> = Vec::new();
    for line in lines.lines().filter(|line| line.split_once(IS).is_none_or(|(known, _)| known != name)) {
        kept.push(line.to_owned());
    }
    kept.push([name, IS, &role.replace(['\n', '\r'], " ")].concat());
    kept.join("\n")
}

/// The names in a text that the coach's list knows, each once, as they stand there first. A small letter makes it a word, not a name.
#[must_use]
pub fn names_in(text: &str, ear: &dyn Ear) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let is_new = !found.iter().any(|name| name == word);
        if word.starts_with(char::is_uppercase) && is_new && ear.is_name(word) {
            found.push(word.to_owned());
        }
    }
    found
}

/// The text with each name that stands in it as a whole word, in any case, replaced by its role. A `'s` after a name stays.
///
/// A role that opens a sentence opens it with a capital.
#[must_use]
pub fn in_roles(text: &str, roles: &[Role]) -> String {
    if roles.is_empty() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let at_word = out.chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        let hit = roles.iter().filter(|_| at_word).find_map(|role| Some((role, after_name(rest, role.name.trim())?)));
        rest = match hit {
            Some((role, after)) => {
                let role = role.role.trim();
                // A role that opens a sentence opens it with a capital.
                let opens = out.trim_end().is_empty() || out.trim_end_matches(' ').ends_with(['.', '?', '!', '\n']);
                let mut letters = role.chars();
                out.extend(letters.next().map(|first| if opens { upper(first) } else { first }));
                out.push_str(letters.as_str());
                after
            }
            None => {
                out.push(first);
                rest.strip_prefix(first).unwrap_or_default()
            }
        };
    }
    out
}

/// What follows the name at the head of the text, if it stands there as a whole word.
fn after_name<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = text;
    for wanted in name.chars() {
        let found = rest.chars().next()?;
        if upper(found) != upper(wanted) {
            return None;
        }
        rest = rest.strip_prefix(found)?;
    }
    let whole = rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
    (whole && !name.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        in_roles(text, &[Role { name: "Marek".into(), role: "the senior engineer".into() }])
    }

    #[test]
    fn a_name_becomes_its_role_in_any_case_and_keeps_its_s() {
        assert_eq!(
            said("I overruled marek, and MAREK's test"),
            "I overruled the senior engineer, and the senior engineer's test"
        );
    }

    #[test]
    fn a_role_is_kept_a_line_a_name_and_the_last_one_holds() {
        let lines = role_lines(&role_lines(&role_lines("", "Marek", "a colleague"), "Ines", ""), "Marek", "the lead");
        assert_eq!(lines, "Ines = \nMarek = the lead");
        let roles = roles_of(&lines);
        assert_eq!(roles.len(), 1, "an empty role is none");
        assert_eq!(in_roles("Ines and Marek", &roles), "Ines and the lead");
    }

    #[test]
    fn a_role_that_opens_a_sentence_opens_it_with_a_capital() {
        assert_eq!(
            said("I overruled Marek. Marek was right.\nMarek: sorry"),
            "I overruled the senior engineer. The senior engineer was right.\nThe senior engineer: sorry"
        );
    }

    #[test]
    fn a_name_inside_a_word_is_no_name() {
        assert_eq!(said("Mareks Amarek Mare"), "Mareks Amarek Mare");
    }
}
