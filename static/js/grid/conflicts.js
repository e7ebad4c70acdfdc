// What there is to look at, beside the grid, with the ways out of it: each one press, and undone like everything else.
import { set } from "./picture.js";
import { say } from "./said.js";

export class Conflicts {
  constructor(desk) {
    Object.assign(this, { desk, board: desk.board, box: document.querySelector("#conflicts"), ways: new Map(), items: new Map() });
    this.list = this.box.querySelector("ul");
    this.box.addEventListener("toggle", () => this.ask());
    this.box.addEventListener("click", (event) => this.press(event.target.closest("[data-way], [data-ask]")));
    this.draw();
    this.ask();
  }

  draw() {
    const { conflicts } = this.board;
    this.box.hidden = !conflicts.length;
    set(this.box.querySelector("summary"), this.board.conflicts_said);
    const there = new Set(conflicts.map(({ key }) => key));
    for (const key of this.items.keys()) if (!there.has(key)) this.items.delete(key);
    const items = conflicts.map((conflict) => this.item(conflict));
    if (items.length !== this.list.children.length || items.some((item, at) => item !== this.list.children[at])) {
      this.list.replaceChildren(...items);
    }
  }

  item({ id, key, sentence }) {
    if (!this.items.has(key)) {
      const item = document.createElement("li"), link = document.createElement("a"), ways = document.createElement("div");
      item.dataset.key = key;
      link.href = this.board.address(id ? "page" : "conflicts", id);
      if (id) link.dataset.of = id;
      ways.className = "ways";
      item.append(link, ways);
      this.items.set(key, item);
    }
    const item = this.items.get(key);
    set(item.querySelector("a"), sentence);
    this.drawWays(item.querySelector(".ways"), this.ways.get(key), sentence);
    return item;
  }

  // Known and none: said. Of the later ones nobody has asked yet: a button asks.
  drawWays(box, ways, sentence) {
    const drawn = JSON.stringify(ways?.map(({ label }) => label) ?? Boolean(this.asked));
    if (box.dataset.drawn === drawn) return;
    box.dataset.drawn = drawn;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", sentence);
    const none = document.createElement("span");
    none.textContent = this.board.words.no_way_out;
    const buttons = (ways ?? []).map(({ label }, number) => button(label, "way", number));
    if (!ways && this.asked) buttons.push(button(this.board.words.ways_out, "ask", ""));
    box.replaceChildren(...buttons, ...(ways && !ways.length ? [none] : []));
  }

  // Asked for where they are seen; while the answer came something may have changed, and it is asked again.
  async ask() {
    if (!this.box.open || !this.board.conflicts.length || this.asking) return;
    this.asking = true;
    const { mark } = this.board;
    const answer = await fetch(this.board.urls["ways-out"], { redirect: "manual" }).catch(() => null);
    const told = answer?.ok ? await answer.json().catch(() => null) : null;
    this.asking = false;
    if (told) Object.assign(this, { ways: new Map(Object.entries(told.ways)), asked: true });
    this.draw();
    if (mark !== this.board.mark) this.ask();
  }

  // Of one conflict: what it was is gone from the list when it is no conflict any more.
  async askOf(key) {
    const answer = await fetch(`${this.board.urls["ways-out"]}?of=${key}`, { redirect: "manual" }).catch(() => null);
    const told = answer?.ok ? await answer.json().catch(() => null) : null;
    if (!told) { say(this.board.words.offline, "no"); return; }
    this.ways.set(key, told.ways[key] ?? []);
    this.draw();
    this.items.get(key)?.querySelector(".ways button")?.focus();
  }

  press(button) {
    if (!button || this.desk.hold) return;
    const { key } = button.closest("[data-key]").dataset;
    if ("ask" in button.dataset) { this.askOf(key); return; }
    const way = this.ways.get(key)?.[Number(button.dataset.way)];
    if (way) this.take(way.step);
  }

  take(step) {
    const { desk, board } = this;
    return desk.verbs.queue(async () => {
      const before = board.get(step.sitting), version = step.version;
      const answer = await desk.verbs.post(board.urls["ways-out"], step);
      if (!answer.ok) { say(answer.message, "no"); this.ask(); return; }
      const [row] = answer.sittings;
      desk.verbs.record(entryOf(step, version, before, row), [row]);
      if (row.day && row.day !== desk.picture.day) desk.toDay(row.day);
      desk.picture.focus(row.id);
      say(answer.message);
    });
  }
}

function button(label, name, value) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "button quiet small", textContent: label });
  made.dataset[name] = value;
  return made;
}

// How it is undone, and done again: the same verbs as by hand.
function entryOf(step, version, before, row) {
  const known = { id: row.id, from: { [row.id]: version }, to: {} };
  const { person, role, other } = step;
  const place = ({ start, end, room, day }) => [{ id: row.id, start, end, room, day }];
  switch (step.doing) {
    case "move": return { verb: "arrange", ...known, before: place(before), after: place(row) };
    case "release": return { verb: "cast", ...known, person, role, there: false };
    case "replace": return { verb: "recast", ...known, person, role, other };
    default: return { verb: "meeting", id: row.id, from: {}, to: {}, step: { ...step, conflict: "" }, title: row.title };
  }
}
