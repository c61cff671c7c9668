// What lies in a journal's storage, for when there is no program that could read it: every key as it stands, and its words in a form that a person
// can read. Reads the keys of one journal and no others; writes nothing.

// Every key of the journal with its text; none where the storage refuses.
export function stored(storage, journal) {
  const found = {};
  try {
    const area = globalThis[storage + "Storage"];
    const prefix = `ff1:${journal}:`;
    for (let at = 0; at < area.length; at++) {
      const key = area.key(at);
      if (key.startsWith(prefix)) found[key] = area.getItem(key);
    }
    delete found[prefix + "open"]; // only says that something is unfinished
  } catch {}
  return found;
}

// The newest revision of every debrief: its day, then each answer under the name of its field. What is no debrief that we can read stands as it is.
export function readable(found) {
  const newest = new Map();
  const deleted = new Set();
  const rest = [];
  for (const [key, text] of Object.entries(found)) {
    const [, , kind, id] = key.split(":");
    if (kind === "t") {
      deleted.add(id);
      continue;
    }
    const debrief = read(text);
    if (!debrief) rest.push(`${key}\n${text}`);
    else if (!(newest.get(id)?.rev >= debrief.rev)) newest.set(id, debrief);
  }
  for (const id of deleted) newest.delete(id);
  return [...[...newest.values()].map(words), ...rest].join("\n\n* * *\n\n");
}

function read(text) {
  try {
    const debrief = JSON.parse(text);
    return debrief?.answers && typeof debrief.answers === "object" ? debrief : undefined;
  } catch {}
}

const words = ({ day, answers }) =>
  [day, ...Object.entries(answers).flatMap(([field, said]) => (typeof said === "object" || said === "" ? [] : `${field}: ${said}`))].join("\n\n");
