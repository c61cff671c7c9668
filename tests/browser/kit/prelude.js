// Stands before every script of the journeys: how to find things in the widget that is spoken of.
const [at, ...args] = arguments;
const host = document.querySelectorAll("fail-forward, div[data-state]")[at];
const root = host?.shadowRoot;
const seen = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])].filter(seen);
const parts = (name) => all(`[part~="${name}"]`);
const field = (id) => root?.querySelector(`[id="ff-${id}"]`);
const radio = (id, value) => root?.querySelector(`input[name="ff-${id}"][value="${value}"]`)?.closest("label");
// What an eye sees: what only a screen reader hears is left out.
const shown = (node) => {
  const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT, (text) => (text.parentElement.closest(".ff-sr") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  let text = "";
  while (walk.nextNode()) text += walk.currentNode.data;
  return text.trim();
};
const button = (text) => all("button").find((one) => shown(one) === text);
const name = (node) => {
  if (!node) return "nothing";
  const part = node.getAttribute("part");
  const id = node.id || node.name || "";
  if (node.type === "radio") return `${id.replace("ff-", "")}=${node.value}`;
  if (id.startsWith("ff-") && node.matches("textarea, input, select")) return id.replace("ff-", "");
  if (id === "ff-heading") return "heading";
  return part || shown(node) || node.tagName.toLowerCase();
};
