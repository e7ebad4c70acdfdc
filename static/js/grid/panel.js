// The form beside the grid: written by the server, sent without leaving the page.
import { say } from "./said.js";
import { fill } from "./state.js";

const MANY = new Set(["delegations"]);

export class Panel {
  constructor(desk) {
    Object.assign(this, { desk, board: desk.board, box: document.querySelector("#side-panel"), id: null });
    this.box.addEventListener("submit", (event) => this.send(event));
    this.box.addEventListener("click", (event) => { if (event.target.closest("[data-close]")) this.close(); });
    this.box.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(); });
  }

  get isOpen() { return !this.box.hidden; }

  async open(id, field = "") {
    await this.load(this.board.address("change", id), id);
    this.done = null;
    (field ? this.box.querySelector(`[name=${field}]`) : this.box.querySelector("h2")).focus();
  }

  async openNew({ day, start, end, room }, done) {
    this.done?.();
    this.done = done;
    const about = this.board.day(day), asked = new URLSearchParams({ day });
    if (start !== null) {
      asked.set("start", this.board.clock(about, start));
      asked.set("end", this.board.clock(about, end));
    }
    if (room) asked.set("room", room);
    await this.load(`${this.board.urls.new}?${asked}`, null);
    this.box.querySelector("input[type=text], input:not([type])").focus();
  }

  async load(address, id) {
    const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
    if (!answer?.ok) { say(answer ? this.board.words.signed_out : this.board.words.offline, "no"); throw new Error(`panel: ${answer?.status}`); }
    this.show(await answer.text(), id);
  }

  show(html, id) {
    this.id = id;
    this.box.innerHTML = html;
    this.box.hidden = false;
    this.loaded = this.typed(this.box.querySelector("[data-beside=change], [data-beside=new]"));
  }

  // What the form holds, several ticks as a list.
  typed(form) {
    const data = {};
    for (const [name, value] of new FormData(form)) {
      if (MANY.has(name)) (data[name] ??= []).push(value);
      else if (name !== "csrfmiddlewaretoken") data[name] = value;
    }
    return data;
  }

  close() {
    const back = this.id;
    this.box.hidden = true;
    this.box.replaceChildren();
    this.id = null;
    this.done?.();
    this.done = null;
    this.desk.picture.focus(back ?? this.desk.picture.current);
  }

  async send(event) {
    event.preventDefault();
    const form = event.target, kind = form.dataset.beside, { desk, id } = this;
    if (form.dataset.sent) return;
    form.dataset.sent = "1";
    const data = this.typed(form), before = this.loaded;
    const answer = await new Promise((told) => { desk.verbs.queue(async () => told(await desk.verbs.post(form.action, data))); });
    delete form.dataset.sent;
    if (!answer.ok) { this.refused(answer, id); return; }
    if (kind === "new") this.added(answer, data);
    else await this.saved(kind, id, answer, data, before);
  }

  refused(answer, id) {
    if (!answer.html) { say(answer.message, "no"); return; }
    this.show(answer.html, id);
    const wrong = this.box.querySelector("[aria-invalid=true]") ?? this.box.querySelector("h2");
    wrong.focus();
    say(this.box.querySelector(".error, .note.no li")?.textContent.trim() ?? "", "no");
  }

  added(answer, data) {
    const { desk, board } = this, [row] = answer.sittings;
    this.id = null;
    if (row) {
      desk.verbs.record({ verb: "add", id: row.id, from: {}, to: {}, after: data, title: row.title }, [row]);
      if (row.day && row.day !== desk.picture.day) desk.picture.show(row.day);
      say(fill(board.words.added, { title: row.title, place: board.said(row) }));
      desk.picture.current = row.id;
    }
    this.close();
  }

  async saved(kind, id, answer, data, before) {
    const { desk, board } = this, [row] = answer.sittings;
    const versions = { from: { [id]: board.get(id).version }, to: {} };
    const entry = kind === "cast"
      ? { verb: "cast", id, ...versions, person: data.person, role: data.role, there: Boolean(data.there) }
      : { verb: "change", id, ...versions, before, after: data };
    if (kind === "change") entry.from[id] = before.version;
    desk.verbs.record(entry, [row]);
    say(fill(board.words.changed, { title: row.title }));
    if (kind === "cast") await this.open(id);
    else this.close();
  }
}
