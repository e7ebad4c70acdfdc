// Verbs go to the server one after the other; what it refuses goes back to where it was, with the sentence.
import { same } from "./hold.js";
import { Past } from "./past.js";
import { say } from "./said.js";
import { fill } from "./state.js";

const token = () => document.querySelector("#programme-desk").dataset.token;

export class Verbs {
  constructor(board, picture) {
    Object.assign(this, { board, picture, past: new Past(board), waiting: 0, made: new Map(), tail: Promise.resolve() });
    this.changed = () => {};  // told after every answer
  }

  // {ok, status, sittings, message, html}; never thrown.
  async post(address, data) {
    const { words } = this.board;
    const body = new URLSearchParams();
    for (const [name, value] of data instanceof FormData ? data : Object.entries(data)) {
      for (const each of [value].flat()) body.append(name, each);
    }
    try {
      const headers = { "X-CSRFToken": token(), Accept: "application/json" };
      const answer = await fetch(address, { method: "POST", body, headers, redirect: "manual" });
      const isJson = answer.headers.get("Content-Type")?.includes("json");
      if (isJson) return { status: answer.status, ok: answer.ok, ...(await answer.json()) };
      if (answer.status === 422 || answer.status === 409) return { status: answer.status, ok: false, html: await answer.text() };
      return { status: answer.status, ok: false, message: answer.status >= 500 ? words.offline : words.signed_out };
    } catch {
      return { status: 0, ok: false, message: words.offline };
    }
  }

  // One after the other: the next knows the version that the one before made.
  queue(work) {
    this.waiting += 1;
    this.tail = this.tail.then(work).finally(() => { this.waiting -= 1; this.changed(); });
    return this.tail;
  }

  // Sessions to their places; drawn there at once. `moves`: [{id, before, after}], versions as they were seen.
  arrange(moves, versions, told) {
    const moving = moves.filter(({ before, after }) => !same(before, after));
    if (!moving.length) return Promise.resolve(true);
    const plain = (name) => moving.map((move) => ({ id: move.id, start: null, end: null, room: null, day: null, ...move[name] }));
    const entry = { verb: "arrange", from: { ...versions }, to: {}, before: plain("before"), after: plain("after") };
    const stood = moving.map(({ id }) => this.board.get(id)).filter(Boolean);
    this.putDown(entry.after);
    return this.queue(() => {
      for (const id of Object.keys(entry.from)) entry.from[id] = this.newest(id, entry.from[id]);
      return this.run(entry, false, told, stood);
    });
  }

  // What our own verbs, sent before this one, have made of a version.
  newest(id, version) {
    let found = version;
    while (this.made.has(`${id} ${found}`)) found = this.made.get(`${id} ${found}`);
    return found;
  }

  putDown(places) {
    for (const { id, ...place } of places) {
      const sitting = this.board.get(id);
      if (sitting) this.board.sittings.set(id, { ...sitting, ...place });
      this.picture.slot(id)?.classList.add("waits");
    }
    this.picture.draw();
  }

  async run(entry, undo, told, stood = []) {
    const { board, past } = this, [address, data] = past.request(entry, undo);
    const answer = await this.post(address, data);
    const ids = entry.after instanceof Array ? entry.after.map((place) => place.id) : [entry.id];
    for (const id of ids) this.picture.slot(id)?.classList.remove("waits");
    if (!answer.ok) {
      this.takeBack(stood);
      say(told?.no ? fill(told.no, { why: answer.message ?? firstSentence(answer.html) }) : answer.message ?? firstSentence(answer.html), "no");
      this.picture.draw();
      return false;
    }
    this.note(entry, undo, answer.sittings);
    this.picture.draw();
    if (told) say(told.yes());
    return true;
  }

  // After a refusal: where they stood before they were put down, which may be where somebody else has moved them.
  takeBack(stood) {
    for (const row of stood) {
      if (this.board.get(row.id)?.version === row.version) this.board.sittings.set(row.id, row);
      this.picture.slot(row.id)?.classList.add("back");
      setTimeout(() => this.picture.slot(row.id)?.classList.remove("back"), 700);
    }
  }

  // What the server answered, into the board and into the past.
  note(entry, undo, rows) {
    const { board, past } = this, known = undo ? "from" : "to";
    const adds = ["add", "meeting"].includes(entry.verb);
    if (adds && undo) { board.remove(entry.id); return; }
    board.put(rows);
    for (const row of rows) {
      if (adds && entry.id && entry.id !== row.id) past.replace(entry.id, row.id);
      if (adds) entry.id = row.id;
      const old = entry[known][row.id];
      if (old) past.rename(row.id, old, row.version);
      entry[known][row.id] = row.version;
      const was = (undo ? entry.to : entry.from)[row.id];
      if (was && was !== row.version) this.made.set(`${row.id} ${was}`, row.version);
    }
    if (!past.done.includes(entry) && !past.undone.includes(entry)) past.add(entry);
  }

  // A verb that has just been carried out by a form.
  record(entry, rows) {
    this.note(entry, false, rows);
    this.picture.draw();
    this.changed();
  }

  press(verb, id, told) {
    const entry = { verb, id, from: { [id]: this.board.get(id).version }, to: {}, title: this.board.get(id).title };
    return this.queue(() => this.run(entry, false, told));
  }

  undo() { return this.step(this.past.done, this.past.undone, true); }
  redo() { return this.step(this.past.undone, this.past.done, false); }

  step(source, target, undo) {
    const { words } = this.board;
    return this.queue(async () => {
      const entry = source.at(-1);
      if (!entry) { say(undo ? words.nothing_undo : words.nothing_redo, "wait"); return; }
      const [word, values] = this.past.named(entry), what = fill(words[word], values);
      const told = { yes: () => fill(undo ? words.undone : words.redone, { what }), no: undo ? words.not_undone : words.not_redone };
      if (await this.run(entry, undo, told)) target.push(source.pop());
    });
  }
}

function firstSentence(html = "") {
  const page = new DOMParser().parseFromString(html, "text/html");
  return page.querySelector(".note.no li, .error")?.textContent.trim() ?? "";
}
