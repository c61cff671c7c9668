//! Walks the rules: one loop over the bytes that `build.rs` made of them. No memory is taken, and every range is cut by
//! a clause, a sentence or a number, so that the time is linear in the length of the text.

use super::book::{Book, Rule, SHAPES, rule};
use super::clause::Who;
use super::hears::Stem;
use super::reader::Reader;
use super::text::Text;

/// Rules that ask of a clause alone, and are asked of it again and again.
const OFTEN: [Rule; 2] = [rule::SCOPE_LIFTED, rule::VERDICTS_OTHERS];

/// What a rule works with: the place it looks at, the clause it looks at, and the places it marked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct State {
    pub(crate) reader: Reader,
    pub(crate) at: usize,
    pub(crate) clause: usize,
    pub(crate) marks: [usize; 26],
    /// Where the words stand that were found.
    pub(crate) found: (usize, usize),
    /// Whom a rule said the subject is.
    pub(crate) who: Who,
    pub(crate) stem: Stem,
    /// A plan has its moment.
    pub(crate) moment: bool,
    /// How many expressions were asked for.
    #[cfg(test)]
    pub(crate) steps: usize,
    /// Most words are in capitals; none has one.
    pub(crate) shouting: bool,
    pub(crate) lower: bool,
}

impl Default for State {
    fn default() -> State {
        State {
            reader: Reader(0),
            at: 0,
            clause: 0,
            marks: [0; 26],
            found: (0, 0),
            who: Who::Bare,
            stem: Stem::None,
            moment: false,
            #[cfg(test)]
            steps: 0,
            shouting: false,
            lower: false,
        }
    }
}

impl Text {
    /// Whether a rule holds at a token.
    #[inline(never)]
    pub(crate) fn holds(&mut self, rule: Rule, at: usize) -> bool {
        self.state.at = at;
        self.call(usize::from(rule.0))
    }

    fn call(&mut self, rule: usize) -> bool {
        let bits = OFTEN.iter().position(|often| usize::from(often.0) == rule).map(|at| at * 2);
        let known = self.known.get(self.state.clause).copied().unwrap_or_default();
        if let Some(bits) = bits.filter(|bits| known >> bits & 1 == 1) {
            return known >> bits & 2 == 2;
        }
        let (reader, clause) = (self.state.reader, self.state.clause);
        self.state.reader = Reader(self.book.rule(rule));
        let held = self.eval();
        (self.state.reader, self.state.clause) = (reader, clause);
        if let Some((bits, known)) = bits.zip(self.known.get_mut(clause)) {
            *known |= (1 | u8::from(held) << 1) << bits;
        }
        held
    }

    /// Whether the token there is of a shape, in a list, or a word.
    pub(crate) fn meets(&self, atom: usize, at: usize) -> bool {
        match atom.checked_sub(SHAPES) {
            None => self.token(at).shape >> atom & 1 == 1,
            Some(list) => self.stands(list, at),
        }
    }

    /// The expression that stands next in the bytes.
    #[inline(always)]
    pub(crate) fn eval(&mut self) -> bool {
        #[cfg(test)]
        {
            self.state.steps += 1;
        }
        let op = self.state.reader.byte();
        if op < 32 {
            let atom = self.state.reader.number();
            let at = (self.state.at + (op & 15)).wrapping_sub(7);
            return self.meets(atom, at) == (op < 16);
        }
        self.eval_long(op)
    }

    /// Whatever asks for more than one token.
    fn eval_long(&mut self, op: usize) -> bool {
        let end = self.book.end(self.state.reader.0.saturating_sub(1));
        match op {
            32 => !self.eval(),
            35..=43 => self.range(op - 35, end),
            44 => {
                let at = self.state.at;
                self.state.at = self.place();
                let held = self.eval();
                self.state.at = at;
                held
            }
            45 => {
                let place = self.place();
                let mark = self.state.reader.byte();
                self.mark(mark, place)
            }
            46..=49 => {
                let number = self.state.reader.byte();
                self.ask(op, number)
            }
            50 => {
                let rule = self.state.reader.number();
                let at = self.state.at;
                let held = self.call(rule);
                self.state.at = at;
                held
            }
            51 => {
                let set = self.state.reader.byte();
                let end = self.phrase(set, self.state.at);
                end.is_some_and(|end| self.mark(0, end))
            }
            52..=54 => {
                let (from, to) = (self.place(), self.place());
                self.state.found = self.cut(op - 52, from, to);
                true
            }
            55 => self.inside(end),
            56 => self.place() < self.place(),
            _ => {
                let all = op % 2 == 1;
                let mut held = all;
                while self.state.reader.0 < end.0 && held == all {
                    held = self.eval();
                }
                self.state.reader = end;
                held
            }
        }
    }
}

impl Book {
    /// Notes where the expression ends that stands next, and every one in it: whoever knows what it says without reading it to the end goes on from
    /// there. Operations and what follows each are those of `Text::eval`.
    pub(crate) fn measure(&mut self, at: &mut Reader) {
        let start = at.0;
        let op = at.byte();
        let (places, bytes, inside) = match op {
            32 => (0, 0, 1),
            35..=40 | 55 => (2, 0, 1),
            41..=43 => (2, 1, 1),
            44 => (1, 0, 1),
            45 => (1, 1, 0),
            46..=49 | 51 => (0, 1, 0),
            52..=54 | 56 => (2, 0, 0),
            57.. => (0, 0, (op - 57) / 2 + 2),
            _ => {
                at.number();
                (0, 0, 0)
            }
        };
        for _ in 0..places {
            if at.byte() & 3 == 3 {
                at.byte();
            }
        }
        at.0 += bytes;
        (0..inside).for_each(|_| self.measure(at));
        if let Some(end) = self.ends.get_mut(start) {
            *end = at.0 as u16;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::coach::RULES;

    /// How many expressions all rules ask of a text.
    fn steps(words: &str) -> usize {
        let mut text = Text::new(words);
        for rule in RULES {
            text.find(rule);
        }
        text.state.steps
    }

    /// A rule that looks through the whole text for each clause of it would hold up the page for minutes where somebody pastes a long one.
    #[test]
    fn a_text_of_twice_the_length_asks_for_twice_the_work() {
        let lines = include_str!("../../tests/coach/own.jsonl").lines().step_by(29);
        let records = lines.map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let texts: Vec<String> = records.map(|record| record["text"].as_str().unwrap().to_owned()).collect();
        assert!(texts.len() > 100, "{}", texts.len());
        let made = ["All of it.", "jump, to jump,", "take all my pills,", "things go up", "what a failure", "(no) "];
        for words in texts.iter().map(String::as_str).chain(made) {
            let (once, twice) = (steps(&[words, " "].concat().repeat(150)), steps(&[words, " "].concat().repeat(300)));
            assert!(twice < once * 9 / 4, "{once} and {twice} steps: {words}");
        }
    }
}
