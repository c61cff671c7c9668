//! Narrow windows, large text, still pages, forced colours.

use serde_json::json;

use crate::kit::{Place, Visit};
use crate::way::STEPS;

/// Nothing of the page is wider than its window, and no word of the widget is cut off.
const FITS: &str = "
    const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
    const heard = (one) => { for (; one; one = one.parentElement) if (getComputedStyle(one).clipPath !== 'none') return true; };
    const told = (what, ones) => ones.filter((one) => !heard(one)).map((one) => `${what}: ${one.outerHTML.slice(0, 120)}`);
    const out = all('*').filter((one) => { const box = one.getBoundingClientRect(); return box.right > innerWidth + 1 || box.left < -1; });
    const cut = all('p, h2, h3, h4, h5, button, label, li').filter((one) =>
      !one.closest('.ff-pin-line--cut') && getComputedStyle(one).overflow !== 'visible' &&
      (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1));
    return [...(wide > 0 ? [`the page is ${wide} px too wide`] : []), ...told('out', out), ...told('cut', cut)]";

#[track_caller]
fn every_screen(visit: &Visit, each: impl Fn(&str)) {
    each("the invitation");
    visit.presses("start").reaches("arrive").has_loaded();
    for (step, field, words) in STEPS {
        visit.reaches(step).types(field, words);
        each(step);
        if step == "arrive" {
            visit.chooses("arrive.sting", "10");
        } else {
            visit.presses("deeper");
        }
        each(&format!("{step}, deeper"));
        visit.presses("continue");
    }
    visit.reaches("close").chooses("close.sting", "4");
    each("close");
    visit.presses("continue").reaches("journal");
    each("journal");
    visit.reads_entry("").presses("delete").sees("confirm");
    each("one debrief, and the question before deleting");
}

#[track_caller]
fn fits(visit: &Visit, screen: &str) {
    let out: Vec<String> = visit.js(FITS, json!([]));
    assert!(out.is_empty(), "{screen}: {out:#?}");
}

#[test]
fn at_320_px_nothing_scrolls_sideways() {
    let visit = Visit::prepared("");
    visit.has_a_window_of(320, 640).goes_to(Place::Post);
    every_screen(&visit, |screen| fits(&visit, screen));
    visit.ends_quietly();
}

#[test]
fn at_320_px_the_standalone_page_does_not_scroll_sideways() {
    let visit = Visit::prepared("");
    visit.has_a_window_of(320, 640).goes_to(Place::Standalone).reaches("arrive").has_loaded();
    fits(&visit, "arrive");
    visit.presses("continue").reaches("own").presses("deeper");
    fits(&visit, "own");
    visit.ends_quietly();
}

#[test]
fn at_twice_the_text_size_nothing_is_cut() {
    let visit = Visit::prepared("");
    visit.has_a_window_of(700, 900).goes_to(Place::Host("plain")).runs("document.body.style.fontSize = '32px'");
    every_screen(&visit, |screen| fits(&visit, screen));
    visit.ends_quietly();
}

#[test]
fn with_reduced_motion_nothing_moves() {
    let visit = Visit::prepared("");
    visit.prefers(&[("prefers-reduced-motion", "reduce")]).goes_to(Place::Post);
    let still = |screen: &str| {
        let moving: Vec<String> = visit.js("return [...document.getAnimations(), ...root.getAnimations()].map((one) => one.effect.target.outerHTML.slice(0, 100))", json!([]));
        assert!(moving.is_empty(), "{screen}: {moving:?}");
    };
    every_screen(&visit, still);
    visit.ends_quietly();
}

#[test]
fn in_forced_colours_every_button_and_field_has_an_edge_or_a_line() {
    let visit = Visit::to(Place::Post);
    visit.prefers(&[("forced-colors", "active")]);
    let drawn = |screen: &str| {
        let bare: Vec<String> = visit.js(
            "return all('button, textarea, input[type=date]').filter((one) => {
               const style = getComputedStyle(one);
               const edged = (style) => ['Top', 'Bottom'].some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none');
               const edge = edged(style) || edged(getComputedStyle(one, '::before')); // a switch wears its own
               return !edge && !style.textDecorationLine.includes('underline') && !one.querySelector('*') && style.boxShadow === 'none';
             }).map((one) => one.outerHTML.slice(0, 120))",
            json!([]),
        );
        assert!(bare.is_empty(), "{screen}: {bare:#?}");
        visit.takes_a_picture(&format!("forced-colours-{screen}"));
    };
    every_screen(&visit, drawn);
    visit.ends_quietly();
}
