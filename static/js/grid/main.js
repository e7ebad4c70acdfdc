// The organizer's grid: what the server drew becomes what can be moved. Without it the forms of the page do the same.
import { Conflicts } from "./conflicts.js";
import { Hold } from "./hold.js";
import { Keys } from "./keys.js";
import { Live } from "./live.js";
import { Panel } from "./panel.js";
import { Picture, set } from "./picture.js";
import { Pointer } from "./pointer.js";
import { say } from "./said.js";
import { Board, fill, placeOf, STEP } from "./state.js";
import { Tools } from "./tools.js";
import { Verbs } from "./verbs.js";

class Desk {
  constructor(root, data) {
    this.board = new Board(data);
    this.picture = new Picture(this.board, root);
    this.verbs = new Verbs(this.board, this.picture);
    this.panel = new Panel(this);
    this.tools = new Tools(this);
    this.pointer = new Pointer(this);
    this.keys = new Keys(this);
    this.conflicts = new Conflicts(this);
    this.picture.draw();
    root.dataset.live = "";
    this.live = new Live(this);
    this.tools.list();
    document.querySelector("#new-session").addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.panel.openNew(this.firstFree(this.picture.current));
    });
  }

  get hold() { return this.picture.hold; }

  pickUp(ids, lead) {
    this.picture.hold = new Hold(this.board, ids.filter((id) => this.board.get(id)), lead, this.picture.day);
    this.from = this.picture.day;
    this.picture.keepTray(true);
    this.picture.draw();
    this.picture.drawObstacles();
  }

  drawHeld() { this.picture.draw(); }

  sayPicked() {
    const { words } = this.board, { hold } = this;
    say(hold.ids.length > 1 ? fill(words.held_many, { count: hold.ids.length }) : fill(words.held, { title: this.board.get(hold.lead).title }));
  }

  sayHeld() {
    const why = this.hold.why(), place = this.board.said(this.hold.place, this.hold.day);
    say([`${place}.`, why?.why].filter(Boolean).join(" "), why ? (why.hard ? "no" : "wait") : "told");
  }

  drop() {
    const { hold, board } = this, { words } = board;
    this.picture.hold = null;
    this.picture.keepTray(false);
    this.picture.drawObstacles();
    const moves = hold.ids.map((id) => ({ id, before: hold.before.get(id), after: hold.places.get(id) }));
    const title = board.get(hold.lead)?.title;
    const told = () => {
      if (moves.length > 1) return fill(words.placed_many, { count: moves.length });
      const row = board.get(hold.lead);
      return row.start === null ? fill(words.off, { title }) : fill(words.placed, { title, place: board.said(row) });
    };
    if (hold.stands) { say(fill(words.let_go, { title })); this.picture.draw(); return; }
    this.verbs.arrange(moves, hold.versions, { yes: told });
  }

  letGo() {
    if (!this.hold) return;
    const { lead } = this.hold;
    this.picture.hold = null;
    this.picture.keepTray(false);
    this.picture.drawObstacles();
    if (this.picture.day !== this.from) this.picture.show(this.from);
    else this.picture.draw();
    say(fill(this.board.words.let_go, { title: this.board.get(lead)?.title }));
  }

  toDay(iso) {
    this.hold?.toDay(iso);
    this.picture.show(iso);
    this.picture.drawObstacles();
    this.tools.list();
  }

  takeOff(ids) {
    const rows = ids.map((id) => this.board.get(id)).filter((each) => each.start !== null);
    const off = { start: null, end: null, room: null, day: null };
    const moves = rows.map((row) => ({ id: row.id, before: placeOf(row), after: off }));
    this.verbs.arrange(moves, Object.fromEntries(rows.map((row) => [row.id, row.version])), {
      yes: () => rows.map((row) => fill(this.board.words.off, { title: row.title })).join(" "),
    });
  }

  choose(id) {
    const { chosen } = this.picture;
    if (!chosen.delete(id)) chosen.add(id);
    this.picture.draw();
    say(fill(this.board.words.chosen, { count: chosen.size }));
  }

  // An hour after the session that one is at, in its room; where the day has none, the first that is free in a room.
  firstFree(id) {
    const { board, picture } = this, day = board.day(picture.day), at = board.get(id);
    const hour = (start, room) => ({ day: day.day, start, end: Math.min(start + 12 * STEP, board.end(day)), room });
    const taken = (start, room) => board.planned(day.day).find((each) => each.room === room && each.start < start + 12 * STEP && start < each.end);
    const morning = board.atClock(day, "09:00"), after = at?.day === day.day && at.room ? [[at.room, at.end]] : [];
    for (let [room, start] of [...after, ...board.rooms.map((each) => [each.id, morning])]) {
      for (let other = taken(start, room); other; other = taken(start, room)) start = other.end;
      if (start + 12 * STEP <= board.end(day)) return hour(start, room);
    }
    return hour(morning, board.rooms[0]?.id ?? null);
  }

  showKeys() {
    const keys = document.querySelector("#keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  }

  drawTools() {
    const { done, undone } = this.verbs.past, root = this.picture.root;
    root.querySelector("[data-tool=undo]").disabled = !done.length;
    root.querySelector("[data-tool=redo]").disabled = !undone.length;
  }

  drawUnreleased() {
    const note = document.querySelector("#unreleased");
    note.hidden = !this.board.unreleased;
    set(note.querySelector("span"), this.board.unreleased);
  }

  // The state came anew.
  taken(gone) {
    for (const id of gone) this.picture.chosen.delete(id);
    if (this.hold && gone.some((id) => this.hold.ids.includes(id))) { this.picture.hold = null; }
    this.hold?.look();
    this.picture.draw();
    this.picture.drawObstacles();
    this.drawUnreleased();
    this.conflicts.draw();
    this.conflicts.ask();
    this.tools.list();
  }
}

const root = document.querySelector("#programme-desk");
new Desk(root, JSON.parse(document.querySelector("#grid-data").textContent));
