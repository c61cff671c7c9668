//! Figures, and no judgement: how long a journal of 5,000 debriefs takes, in 4.9 Mi UTF-16 units. `cargo xtask bench` runs this one alone.

mod heard;

use fail_forward::debrief::{Answer, Day, Debrief, Id, Timestamp};
use fail_forward::journal::saved::{Stamp, encode};
use fail_forward::journal::{JournalName, Key, Record, Revision};
use serde_json::{Value, json};

use crate::kit::{Place, Visit};
use crate::way;

const MANY: u32 = 5_000;
const UNITS: usize = 5_138_022; // 4.9 Mi

/// Keys and texts of that many debriefs, which fill the room together.
pub(crate) fn texts() -> Vec<(String, String)> {
    let each = UNITS / MANY as usize;
    let words = "the release went out late because nobody had asked the people who would carry it and I kept my date ";
    let one = |number: u32| {
        // Ids are random; these are spread out as such.
        let id = Id::from_bits(u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835));
        let day = Day::parse("2020-01-01").expect("a day").plus(u16::try_from(number / 2).expect("a few years"));
        let mut debrief =
            Debrief::begin(id.clone(), Timestamp(1_577_836_800_000 + i64::from(number) * 43_200_000), day);
        debrief.finished = true;
        let mut set = |field: &str, text: &str| debrief.answers.set(field.into(), Some(Answer::Words(text.into())));
        set("arrive.line", &format!("Number {number}: it went out late"));
        set("lesson.tend", "hurry when I am watched");
        if number.is_multiple_of(1_000) {
            set("own.also", "a zebra crossed the road");
        }
        let revision = Revision { rev: 1, writer: Id::from_bits(7) };
        let key = JournalName::default().key(&Key::Entry(id, revision.clone()));
        let stamp = Stamp { revision, since: 1, updated: Timestamp(0) };
        let length = |debrief: &Debrief| key.len() + encode(&Record::begin(debrief.clone()), &stamp).len();
        let room = each - length(&debrief) - "\"own.because\":\"\",".len();
        // No two say the same: what was heard once is remembered, and would cost nothing.
        let padding: String = words.chars().cycle().skip(number as usize % words.len()).take(room).collect();
        debrief.answers.set("own.because".into(), Some(Answer::Words(padding.into())));
        (key.clone(), encode(&Record::begin(debrief), &stamp))
    };
    (0..MANY).map(one).collect()
}

/// Runs a script that gives milliseconds.
fn millis(visit: &Visit, script: &str) -> f64 {
    visit.js(&format!("{TOOLS}\n{script}"), json!([]))
}

const TOOLS: &str = "
const until = async (is) => { while (!is()) await new Promise((go) => setTimeout(go)); };
const drawn = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
const type = async (words) => {
  const one = field('search'), from = performance.now();
  one.value = words;
  one.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  for (let turn = 0; turn < 20; turn++) await null;
  void host.offsetHeight;
  return performance.now() - from;
};";

#[test]
#[ignore = "it gives figures: cargo xtask bench"]
fn a_journal_of_five_thousand() {
    let visit = Visit::to(Place::Host("plain"));
    let all = texts();
    let units: usize = all.iter().map(|(key, text)| key.len() + text.encode_utf16().count()).sum();
    for some in all.chunks(250) {
        let _: Value =
            visit.js("for (const [key, text] of args[0]) localStorage.setItem(key, text); return 0", json!([some]));
    }
    visit.goes_to(Place::Host("plain"));
    let mut table = vec![(format!("{MANY} debriefs, {units} UTF-16 units"), String::new(), 0.0)];
    let mut note = |what: &str, wanted: &str, took: f64| table.push((what.to_owned(), wanted.to_owned(), took));

    let open = "const from = performance.now(); host.open(); await host.ready; parts('open-journal')[0].click();
        await until(() => parts('entry').length); await drawn(); return performance.now() - from";
    note("press to list, program fetched and read too", "1000", millis(&visit, open));
    visit.has_loaded();
    note("until all is folded for the search", "", millis(&visit, "const from = performance.now();
        await until(() => { const one = field('search'); one.value = 'zebra'; one.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); return parts('entry').length === 5 && all('[role=status]').some((one) => one.innerText.startsWith('5 of')); });
        return performance.now() - from"));
    // Each search is typed three times, and of every keystroke the quickest counts: the others were kept waiting by the machine.
    for words in
        ["hurry when i am watched", "zebra crossed", "qqq", "late people", "the release", "number", "e", "i", "t"]
    {
        let script = format!(
            "const took = [];
            for (let turn = 0; turn < 3; turn++) {{
              await type(''); await drawn();
              for (let end = 1; end <= '{words}'.length; end++) {{
                took[end - 1] = Math.min(took[end - 1] ?? Infinity, await type('{words}'.slice(0, end))); await drawn();
              }}
            }}
            took.sort((a, b) => a - b); return [took[took.length >> 1], took.at(-1)]"
        );
        let [median, slowest]: [f64; 2] = visit.js(&format!("{TOOLS}\n{script}"), json!([]));
        note(&format!("a keystroke of “{words}”, the median"), "16", median);
        note(&format!("a keystroke of “{words}”, the slowest"), "16", slowest);
    }
    note("“Show more”, pressed until all are shown: the slowest", "", millis(&visit, "await type(''); await drawn(); let most = 0;
        for (let more; (more = [...all('button')].find((one) => one.innerText.startsWith('Show more'))); await drawn()) {
          const from = performance.now(); more.click(); for (let turn = 0; turn < 20; turn++) await null;
          void host.offsetHeight; most = Math.max(most, performance.now() - from);
        }
        return most"));
    let frames: [f64; 4] = visit.js(&format!("{TOOLS}\n
        const rows = parts('entry').length, step = document.documentElement.scrollHeight / 300, took = []; let last = performance.now();
        for (let n = 0; n < 300; n++) await new Promise((go) => requestAnimationFrame(() => {{ const now = performance.now(); took.push(now - last); last = now; scrollBy(0, step); go(); }}));
        took.splice(0, 5); took.sort((a, b) => a - b);
        return [rows, took[took.length >> 1], took.at(-1), took.filter((one) => one > 25).length]"), json!([]));
    let [rows, median, slowest, late] = frames;
    note(&format!("a frame while scrolling past {rows} rows, the median"), "", median);
    note("the slowest of them", "", slowest);
    note("how many of 295 came late", "0", late);
    let _: Value = visit.js("scrollTo(0, 0); return 0", json!([]));
    note(
        "taking it away, as the copy",
        "2000",
        millis(
            &visit,
            "window.URL.createObjectURL = (blob) => ((window.blob = blob), 'data:,');
        parts('export')[0].click(); await until(() => parts('confirm').length); const from = performance.now();
        parts('confirm')[0].click(); await until(() => window.blob); return performance.now() - from",
        ),
    );
    note(
        "all of it as text, some at a time",
        "",
        millis(
            &visit,
            "const copy = window.blob; window.blob = null; const from = performance.now(); parts('download')[0].click();
        await until(() => window.blob); const took = performance.now() - from; window.blob = copy; return took",
        ),
    );
    note("looking at the file", "", millis(&visit, "window.text = await window.blob.text(); localStorage.clear(); await until(() => parts('import').length);
        const files = new DataTransfer(); files.items.add(new File([window.text], 'a.json')); const one = parts('import')[0];
        one.files = files.files; const from = performance.now(); one.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        await until(() => parts('preview').length); return performance.now() - from"));
    note(
        "bringing it in, every debrief written and read back",
        "5000",
        millis(
            &visit,
            "const from = performance.now(); parts('confirm')[0].click();
        await until(() => parts('undo').length); return performance.now() - from",
        ),
    );
    note(
        "taking it out again",
        "",
        millis(
            &visit,
            "const from = performance.now(); parts('undo')[0].click();
        await until(() => !parts('undo').length && parts('cancel').length === 1 && !all('button').some((one) => one.innerText === 'Stop'));
        return performance.now() - from",
        ),
    );
    println!("\n{:<60} {:>9} {:>9}", "", "ms", "wanted");
    for (what, wanted, took) in table {
        println!("{what:<60} {took:>9.1} {wanted:>9}");
    }
    visit.ends_with_only_the_browsers_own("");
}

/// A key on the page that builds all four outcomes, on a processor four times as slow; and the same where there is nothing to build.
#[test]
#[ignore = "it gives figures: cargo xtask bench"]
fn a_key_that_builds_all_outcomes() {
    const KEYS: &str = "const one = field('own.because'), took = [];
        for (let n = 0; n < 200; n++) {
          one.value = args[0] + 'abcdefghij'[n % 10];
          const from = performance.now();
          one.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          const heard = performance.now();
          for (let turn = 0; turn < 20; turn++) await null;
          took.push([heard - from, performance.now() - heard]);
          if (n % 10 === 9) await drawn();
        }
        const median = (of) => took.map(of).sort((a, b) => a - b)[100];
        return [median((one) => one[0]), median((one) => one[1])]";
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", way::LINE).chooses("pace", "two");
    visit.presses("continue").reaches("own");
    let keys = |words: &str| -> [f64; 2] { visit.js(&format!("{TOOLS}\n{KEYS}"), json!([words])) };
    visit.is_slowed(4);
    let nothing = keys("no");
    visit.is_slowed(1);
    for (_, field, words) in way::STEPS.into_iter().skip(1) {
        visit.types(field, words);
    }
    visit.is_slowed(4);
    let all = keys("skipped the check to keep my date. I told nobody until it was too late");
    visit.is_slowed(1);
    println!("\na key at 4× CPU, the median of 200, in ms: heard, drawn");
    println!(
        "all four outcomes    {:>6.2} {:>6.2}\nnothing to build     {:>6.2} {:>6.2}",
        all[0], all[1], nothing[0], nothing[1]
    );
    visit.ends_with_only_the_browsers_own("");
}
