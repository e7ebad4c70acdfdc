// By the pointer, a finger too: drag a session, pull its lower edge, draw a box on free space; click to open, Ctrl or Shift to choose.
import { Hold } from "./hold.js";
import { piece, put } from "./picture.js";
import { STEP } from "./state.js";
import { Touch } from "./touch.js";

const SLACK = 4, EDGE = 56;  // pixels before a press is a drag; from the window's edge where the page moves along
const DWELL = 600;  // milliseconds over a tab before its day is shown

export class Pointer {
  constructor(desk) {
    Object.assign(this, { desk, board: desk.board, picture: desk.picture, grid: desk.picture.grid, press: null });
    const root = desk.picture.root;
    this.touch = new Touch(this, root);
    root.addEventListener("pointerdown", (event) => this.down(event));
    root.addEventListener("pointermove", (event) => this.move(event));
    root.addEventListener("pointerup", (event) => this.up(event));
    root.addEventListener("pointercancel", () => this.cancel());
    root.addEventListener("click", (event) => this.click(event));
    root.addEventListener("dragstart", (event) => event.preventDefault());
    root.addEventListener("dblclick", (event) => this.double(event));
  }

  // Which five minutes of which column a point of the window is in; rows and columns count from 0.
  at({ clientX, clientY }) {
    const heads = [...this.grid.querySelectorAll(".room")].map((head) => head.getBoundingClientRect());
    const column = heads.findIndex((head) => clientX >= head.left && clientX < head.right);
    const [first, second] = [...this.grid.querySelectorAll(".hour-line")].slice(0, 2);
    const apart = Number(second.dataset.row) - Number(first.dataset.row);
    const top = first.getBoundingClientRect().top, high = (second.getBoundingClientRect().top - top) / apart;
    return { column, row: (clientY - top) / high, inside: column >= 0 && clientY >= heads[0].bottom };
  }

  down(event) {
    if (event.button || this.press || this.desk.hold || event.target.closest(".side-panel, .grid-tools")) return;
    const edge = event.pointerType === "touch" ? 14 : 8;
    const slot = event.target.closest(".slot[data-id]"), from = { x: event.clientX, y: event.clientY };
    if (slot && slot.closest("#tray, #day-grid")) {
      const low = slot.getBoundingClientRect().bottom - event.clientY < edge && !slot.closest("#tray");
      this.press = { slot, id: slot.dataset.id, from, kind: low ? "pull" : "move", grabbed: this.at(event) };
    } else if (event.target.closest("#day-grid") && this.at(event).inside) {
      this.press = { from, kind: "draw", grabbed: this.at(event) };
    }
    if (this.press && event.pointerType === "touch") this.touch.rest(this.press, event);
  }

  move(event) {
    const { press } = this;
    if (!press || this.touch.rests(press, event)) return;
    if (!press.started) {
      if (Math.hypot(event.clientX - press.from.x, event.clientY - press.from.y) < SLACK) return;
      this.start(event);
    }
    event.preventDefault();
    press.last = event;
    if (press.kind === "draw") this.drawBox(event);
    else this.drag(event);
    this.scrollAlong();
  }

  start(event) {
    const { press, desk } = this;
    press.started = true;
    this.picture.root.setPointerCapture(event.pointerId);
    if (press.kind === "draw") return;
    const many = press.kind === "move" && this.picture.chosen.has(press.id) ? [...this.picture.chosen] : [press.id];
    desk.pickUp(many, press.id);
    const day = this.board.day(this.picture.day), { place } = desk.hold;
    press.above = place.start === null ? 0 : press.grabbed.row - (place.start - day.start) / STEP;
    if (press.byTouch) desk.sayPicked();
  }

  drag(event) {
    const { press, desk } = this, { hold } = desk, over = this.over(event), at = this.at(event);
    this.mark(over);
    const day = this.board.day(this.picture.day);
    if (press.kind === "pull") hold.endAt(this.board.moment(day, Math.max(1, Math.round(at.row))));
    else if (over?.id === "tray") hold.takeOff();
    else if (over) this.dwell(over.dataset.day);
    else if (at.inside) {
      const column = Math.min(at.column, this.board.rooms.length);
      if (hold.off) this.backOn(hold, at, day);
      hold.startAt(this.board.moment(day, Math.round(at.row - press.above)));
      if (at.column !== press.grabbed.column || press.left) { press.left = true; hold.toRoom(column); }
    }
    desk.drawHeld();
  }

  backOn(hold, at, day) {
    for (const [id, place] of hold.places) {
      const before = hold.before.get(id);
      const lasts = before.start === null ? 12 * STEP : before.end - before.start;
      Object.assign(place, { start: day.start, end: day.start + lasts, day: day.day });
    }
    hold.day = day.day;
    hold.look();
    this.press.left = true;
    this.desk.picture.drawObstacles();
  }

  // The tray or a tab under the pointer.
  over(event) {
    const found = document.elementsFromPoint(event.clientX, event.clientY);
    return found.map((each) => each.closest?.("#tray, [data-day]")).find(Boolean);
  }

  mark(over) {
    for (const old of this.picture.root.querySelectorAll(".over")) if (old !== over) old.classList.remove("over");
    over?.classList.add("over");
    if (!over?.dataset.day) this.rest();
  }

  rest() { clearTimeout(this.timer); this.waits = null; }

  dwell(iso) {
    if (this.waits === iso) return;
    this.rest();
    this.waits = iso;
    this.timer = setTimeout(() => this.desk.toDay(iso), DWELL);
  }

  scrollAlong() {
    const { press } = this;
    if (press.frame) return;
    press.frame = requestAnimationFrame(() => {
      press.frame = null;
      if (this.press !== press || !press.last) return;
      const { clientX, clientY } = press.last, { grid } = this, box = grid.getBoundingClientRect();
      const far = (at, first, last) => (at < first + EDGE ? -14 : at > last - EDGE ? 14 : 0);
      if (this.over(press.last)?.dataset.day) return;
      const before = [scrollY, grid.scrollLeft];
      scrollBy(0, far(clientY, 0, innerHeight));
      if (grid.scrollWidth > grid.clientWidth && clientY > box.top) grid.scrollLeft += far(clientX, box.left, box.right);
      if (scrollY !== before[0] || grid.scrollLeft !== before[1]) this.move(press.last);
    });
  }

  drawBox(event) {
    const { press } = this, at = this.at(event), day = this.board.day(this.picture.day);
    const first = Math.max(0, Math.floor(Math.min(at.row, press.grabbed.row)));
    const last = Math.min(day.rows, Math.max(first + 1, Math.ceil(Math.max(at.row, press.grabbed.row))));
    this.box(press.grabbed.column, first, last);
  }

  box(column, first, last) {
    const day = this.board.day(this.picture.day);
    this.drawn ??= piece("drawn", {});
    if (!this.drawn.isConnected) this.grid.append(this.drawn);
    put(this.drawn, { column: 2 + column, row: 2 + first, rows: last - first });
    const place = { start: this.board.moment(day, first), end: this.board.moment(day, last) };
    this.drawn.textContent = this.board.span(place, day.day);
    this.asked = { ...place, room: this.board.rooms[column]?.id ?? null, day: day.day };
  }

  up(event) {
    const { press, desk } = this;
    this.touch.leave(press);
    if (!press?.started) return;
    this.rest();
    this.swallow = true;  // the click that follows
    setTimeout(() => { this.swallow = false; }, 0);
    const over = this.over(event);
    this.mark(null);
    if (press.kind === "draw") desk.panel.openNew(this.asked, () => this.drawn?.remove());
    else if (over?.dataset.day) { desk.hold?.toDay(over.dataset.day); desk.drop(); }
    else desk.drop();
  }

  cancel() {
    this.touch.leave(this.press);
    this.rest();
    this.mark(null);
    this.drawn?.remove();
    this.desk.letGo();
  }

  click(event) {
    const slot = event.target.closest(".slot[data-id]");
    if (!slot || !slot.closest("#tray, #day-grid")) return;
    event.preventDefault();
    if (this.swallow || !event.detail) return;  // Enter is the keyboard's
    this.picture.focus(slot.dataset.id);
    if (event.ctrlKey || event.metaKey || event.shiftKey) this.desk.choose(slot.dataset.id);
    else this.desk.panel.open(slot.dataset.id);
  }

  double(event) {
    const at = this.at(event);
    if (event.target.closest(".slot") || !event.target.closest("#day-grid") || !at.inside) return;
    const first = Math.floor(at.row / 3) * 3;
    this.box(at.column, first, Math.min(first + 12, this.board.day(this.picture.day).rows));
    this.desk.panel.openNew(this.asked, () => this.drawn?.remove());
  }
}
