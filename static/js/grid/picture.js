// Draws a day into the page that the server made: what is there is used again, by the id of its session.
import { fill } from "./state.js";
import { slotOf, write } from "./slot.js";

const FIRST = 2;  // row and column, after the names of rooms and the hours
const STEPS = [".25rem", ".4rem", ".6rem", ".9rem"];

export class Picture {
  constructor(board, root) {
    Object.assign(this, { board, root, hold: null, chosen: new Set(), zoom: 1, tint: "" });
    this.grid = root.querySelector("#day-grid");
    this.tray = root.querySelector("#tray .slot-list");
    this.tabs = [...root.querySelectorAll("[data-day]")];
    this.day = this.tabs.find((tab) => tab.hasAttribute("aria-current")).dataset.day;
    this.current = null;  // the one session that Tab comes to
    this.slots = new Map([...root.querySelectorAll(".slot[data-id]")].map((slot) => [slot.dataset.id, slot]));
  }

  slot(id) { return this.slots.get(id); }
  place(id) { return this.hold?.places.get(id) ?? this.board.get(id); }

  draw() {
    const focused = this.root.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    const held = this.hold?.ids ?? [];
    const day = this.board.planned(this.day).filter((each) => !held.includes(each.id));
    const ours = held.map((id) => this.board.get(id)).filter((each) => each && this.place(each.id).day === this.day);
    const shown = [...day, ...ours].sort((one, other) => this.place(one.id).start - this.place(other.id).start);
    const waiting = this.board.waiting().filter((each) => !held.includes(each.id));
    waiting.push(...held.map((id) => this.board.get(id)).filter((each) => each && this.place(each.id).start === null));
    this.lanes = lanesOf(shown.filter((each) => this.isLoose(each)).map((each) => [each.id, this.place(each.id)]));
    this.drawAxis();
    this.reconcile(shown, waiting);
    for (const each of [...shown, ...waiting]) this.write(each);
    this.drawTabs();
    this.keepFocus(focused);
  }

  isLoose(sitting) { return this.place(sitting.id).room === null && sitting.format !== "break"; }

  columnOf(sitting) {
    const { room } = this.place(sitting.id);
    const number = this.board.rooms.findIndex((each) => each.id === room);
    return FIRST + (number < 0 ? this.board.rooms.length + (this.lanes.get(sitting.id) ?? 0) : number);
  }

  write(sitting) {
    const place = this.place(sitting.id), held = this.hold?.ids.includes(sitting.id);
    const why = held ? this.hold.why() : undefined;
    write(this.slot(sitting.id), sitting, place, {
      board: this.board, day: this.day, held, why, chosen: this.chosen.has(sitting.id), tint: this.tint,
      current: sitting.id === this.current,
    });
    if (place.start === null) return;
    const day = this.board.day(this.day), row = this.board.row(day, place.start);
    const rows = Math.max(1, Math.min(this.board.row(day, place.end), day.rows) - row);
    put(this.slot(sitting.id), { column: this.columnOf(sitting), row: FIRST + row, rows });
  }

  reconcile(shown, waiting) {
    const there = new Set([...shown, ...waiting].map((each) => each.id));
    for (const [id, slot] of this.slots) {
      if (there.has(id)) continue;
      (slot.closest("#tray li") ?? slot).remove();
      this.slots.delete(id);
    }
    let last = this.grid.querySelector(".hour-line:last-of-type") ?? this.grid.lastElementChild;
    for (const { id } of shown) {
      if (!this.slots.has(id)) this.slots.set(id, slotOf(id, this.board.address("page", id)));
      const slot = this.slot(id), item = slot.closest("#tray li");
      if (slot.previousElementSibling !== last || item) last.after(slot);
      item?.remove();
      last = slot;
    }
    for (const { id } of waiting) {
      if (!this.slots.has(id)) this.slots.set(id, slotOf(id, this.board.address("page", id)));
      if (this.slot(id).closest("#tray")) continue;
      const item = document.createElement("li");
      item.append(this.slot(id));
      this.tray.append(item);
    }
    if (!this.slots.has(this.current)) this.current = shown[0]?.id ?? waiting[0]?.id ?? null;
  }

  drawAxis() {
    const day = this.board.day(this.day), lanes = Math.max(1, ...[...this.lanes.values()].map((lane) => lane + 1));
    const columns = this.board.rooms.length + lanes;
    const drawn = JSON.stringify([day.start, day.hours, columns]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    for (const old of this.grid.querySelectorAll(".room, .hour, .hour-line")) old.remove();
    this.grid.dataset.columns = columns;
    this.grid.style.setProperty("--columns", columns);
    const names = [...this.board.rooms.map((room) => room.name), ...Array(lanes).fill(this.board.words.no_room)];
    const heads = names.map((name, number) => piece(`room${number < names.length - lanes ? "" : " none"}`, { column: FIRST + number }, name));
    const hours = day.hours.flatMap(([row, label], number) => [
      piece(number ? "hour" : "hour first", { row: FIRST + row }, label), piece("hour-line", { row: FIRST + row }),
    ]);
    this.grid.querySelector(".corner").after(...heads, ...hours);
  }

  drawTabs() {
    for (const tab of this.tabs) {
      const day = this.board.day(tab.dataset.day);
      tab.toggleAttribute("aria-current", tab.dataset.day === this.day);
      if (tab.dataset.day === this.day) tab.setAttribute("aria-current", "page");
      if (!day) continue;
      const count = this.board.on(day.day).length;
      set(tab.querySelector(".number"), `· ${count}`);
      if (count === day.count) set(tab.querySelector(".visually-hidden"), day.said);
    }
    set(document.querySelector("#day-label"), this.board.day(this.day).label);
    set(this.root.querySelector("#chosen"), this.chosen.size ? fill(this.board.words.chosen, { count: this.chosen.size }) : "");
  }

  // What is in the way of what is held, greyed with its reasons: those for one place stand beneath each other.
  drawObstacles() {
    for (const old of this.grid.querySelectorAll(".blocked")) old.remove();
    if (!this.hold) return;
    const day = this.board.day(this.day), rooms = this.board.rooms, drawn = new Map();
    for (const each of this.hold.ids.flatMap((id) => this.hold.ways.get(id))) {
      const key = JSON.stringify([each.room, each.start, each.end, each.hard]);
      const number = rooms.findIndex((room) => room.id === each.room);
      const row = Math.max(0, this.board.row(day, each.start));
      const at = { column: FIRST + Math.max(0, number), row: FIRST + row, rows: Math.max(1, this.board.row(day, each.end) - row) };
      const why = number < 0 ? each.why : this.board.words.taken;
      const { grey, told } = drawn.get(key) || { grey: piece(each.hard ? "blocked" : "blocked soft", at), told: new Set() };
      if (told.has(why)) continue;
      drawn.set(key, { grey, told: told.add(why) });
      grey.style.setProperty("--columns-taken", number < 0 ? Number(this.grid.dataset.columns) : 1);
      grey.append(piece("", {}, why));
      this.grid.append(grey);
    }
  }

  // While something is held the tray stays as high as it was, or the day would slip away under the pointer.
  keepTray(yes) { this.tray.style.setProperty("--kept", yes ? `${this.tray.offsetHeight}px` : "0px"); }

  show(iso) {
    if (!this.board.day(iso)) return;
    this.day = iso;
    this.draw();
    history.replaceState(null, "", `?day=${iso}`);
  }

  size(by) {
    this.zoom = Math.min(STEPS.length - 1, Math.max(0, this.zoom + by));
    this.grid.style.setProperty("--step", STEPS[this.zoom]);
  }

  focus(id) {
    if (!this.slot(id)) { this.grid.focus(); return; }
    this.slot(this.current)?.setAttribute("tabindex", "-1");
    this.current = id;
    this.slot(id).setAttribute("tabindex", "0");
    this.slot(id).focus();
  }

  keepFocus(id) {
    if (!id || document.activeElement?.dataset.id === id) return;
    if (this.slot(id)) this.slot(id).focus({ preventScroll: true });
    else this.focus(this.current);
  }
}

function lanesOf(placed) {
  const ends = [], lanes = new Map();
  for (const [id, { start, end }] of placed) {
    let lane = ends.findIndex((last) => last <= start);
    if (lane < 0) lane = ends.length;
    ends[lane] = end;
    lanes.set(id, lane);
  }
  return lanes;
}

export function set(element, text) { if (element && element.textContent !== text) element.textContent = text; }

export function put(element, numbers) {
  for (const [name, number] of Object.entries(numbers)) {
    if (element.dataset[name] === String(number) && element.style.getPropertyValue(`--${name}`)) continue;
    element.dataset[name] = number;
    element.style.setProperty(`--${name}`, number);
  }
}

export function piece(name, numbers, text = "") {
  const made = document.createElement("span");
  if (name) made.className = name;
  if (text) made.textContent = text;
  put(made, numbers);
  return made;
}
