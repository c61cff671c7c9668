//! axe-core, on what is on screen now, by day and by night. What it leaves undecided is decided by `undecided.js`, or is a fault too.

use std::{env, fs};

use serde_json::{Value, json};

use super::{Visit, server};

const UNDECIDED: &str = include_str!("undecided.js");
const RUN: &str = "
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const where = args[0] ? document : host;
    const wanted = { runOnly: rules, rules: { 'target-size': { enabled: true } }, preload: false, elementRef: true, resultTypes: ['violations', 'incomplete'] };
    return axe.run(where, wanted).then((found) => [
      ...found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.html.slice(0, 160)} ${node.failureSummary}`)),
      ...undecided(found),
    ])";

impl Visit {
    /// Breaks no rule, in light and in dark; on a page of our own the page around the widget counts too. Asked in Chromium: the rules know no engine.
    #[track_caller]
    pub(crate) fn breaks_no_rule(&self, state: &str) -> &Visit {
        if !self.driver.is_chromium() {
            return self;
        }
        let axe: bool = self.js("return typeof axe === 'object'", json!([]));
        if !axe {
            let file = env::var_os("FF_AXE")
                .map_or_else(|| server::root().join("target/tools/node_modules/axe-core/axe.min.js"), Into::into);
            let script = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            self.driver.cdp("Runtime.evaluate", json!({ "expression": script }));
        }
        let ours: bool = self.js("return document.documentElement.classList.contains('ff-standalone')", json!([]));
        for scheme in ["light", "dark"] {
            self.step(format!("asks axe about {state}, {scheme}"));
            self.prefers(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]);
            let broken: Vec<String> = self.js(&format!("{UNDECIDED}{RUN}"), json!([ours]));
            if !broken.is_empty() {
                self.fail(&broken.join("\n"));
            }
        }
        self
    }

    /// What the reader's system says of them.
    #[track_caller]
    pub(crate) fn prefers(&self, wishes: &[(&str, &str)]) -> &Visit {
        let features: Vec<Value> = wishes.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.driver.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
        self
    }

    /// From now on the processor is this many times as slow.
    pub(crate) fn is_slowed(&self, times: u32) -> &Visit {
        self.driver.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
        self
    }

    /// A window of that width, with a phone's way of laying out.
    #[track_caller]
    pub(crate) fn has_a_window_of(&self, width: u32, height: u32) -> &Visit {
        self.step(format!("has a window of {width} by {height}"));
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.driver.cdp("Emulation.setDeviceMetricsOverride", size);
        self
    }
}
