// By the keyboard: everything that the pointer does.
import { say } from "./said.js";
import { STEP } from "./state.js";

const HOUR = 12 * STEP;
const TYPING = "input, select, textarea, summary, button, .side-panel, .menu-body";

export class Keys {
  constructor(desk) {
    Object.assign(this, { desk, board: desk.board, picture: desk.picture });
    desk.picture.root.addEventListener("keydown", (event) => this.pressed(event));
  }

  pressed(event) {
    const { desk } = this;
    if (event.key === "Escape") { this.escape(event); return; }
    const hours = desk.hold && event.ctrlKey && ["ArrowUp", "ArrowDown"].includes(event.key);
    if ((event.ctrlKey && !hours) || event.metaKey || event.altKey) return;
    const slot = event.target.closest(".slot[data-id]");
    if (!slot && event.target.closest(TYPING)) return;
    if (!slot && event.target.closest("a")) return;
    const work = desk.hold ? this.held(event) : this.free(event, slot?.dataset.id);
    if (!work) return;
    event.preventDefault();
    work();
  }

  escape(event) {
    const { desk, picture } = this, menu = event.target.closest("details.menu[open]");
    if (desk.hold) desk.letGo();
    else if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
    else if (desk.panel.isOpen) desk.panel.close();
    else if (picture.chosen.size) { picture.chosen.clear(); picture.draw(); }
    else return;
    event.preventDefault();
  }

  held({ key, shiftKey, ctrlKey }) {
    const { desk } = this, { hold } = desk, far = ctrlKey ? HOUR : STEP;
    const step = (work) => () => { work(); desk.drawHeld(); desk.sayHeld(); };
    const length = (by) => step(() => hold.endAt(hold.place.end + by * STEP));
    const moves = {
      ArrowUp: shiftKey ? length(-1) : step(() => this.sure(() => hold.shift(-far))),
      ArrowDown: shiftKey ? length(1) : step(() => this.sure(() => hold.shift(far))),
      ArrowLeft: step(() => this.sure(() => hold.toRoom(this.column() - 1))),
      ArrowRight: step(() => this.sure(() => hold.toRoom(this.column() + 1))),
      PageUp: () => this.otherDay(-1),
      PageDown: () => this.otherDay(1),
      Delete: step(() => hold.takeOff()),
      Enter: () => desk.drop(),
      " ": () => desk.drop(),
    };
    return moves[key];
  }

  // From the tray the first arrow brings it onto the day.
  sure(work) {
    const { hold } = this.desk;
    if (!hold.off) { work(); return; }
    const { start, room } = this.desk.firstFree();
    hold.day = this.picture.day;
    hold.putOn(start, room);
    hold.look();
    this.picture.drawObstacles();
  }

  column() {
    const { rooms } = this.board, index = rooms.findIndex((room) => room.id === this.desk.hold.place.room);
    return index < 0 ? rooms.length : index;
  }

  otherDay(by) {
    const { days } = this.board, index = days.findIndex((day) => day.day === this.picture.day) + by;
    if (!days[index]) return;
    this.desk.toDay(days[index].day);
    if (this.desk.hold) this.desk.sayHeld();
    else { this.picture.focus(this.firstOf()); say(days[index].label); }
  }

  firstOf() { return this.board.planned(this.picture.day).sort((one, other) => one.start - other.start)[0]?.id; }

  free({ key, shiftKey }, id) {
    const { desk } = this;
    const always = {
      n: () => desk.panel.openNew(desk.firstFree(id)),
      z: () => (shiftKey ? desk.verbs.redo() : desk.verbs.undo()),
      "?": () => desk.showKeys(),
      PageUp: () => this.otherDay(-1),
      PageDown: () => this.otherDay(1),
    };
    const word = key.length === 1 ? key.toLowerCase() : key;
    if (always[word]) return always[word];
    if (!id) return key.startsWith("Arrow") ? () => this.picture.focus(this.firstOf()) : undefined;
    return {
      Enter: () => { desk.pickUp(this.picture.chosen.has(id) ? [...this.picture.chosen] : [id], id); desk.sayPicked(); },
      " ": () => desk.choose(id),
      e: () => desk.panel.open(id),
      F2: () => desk.panel.open(id),
      Delete: () => desk.takeOff(this.picture.chosen.has(id) ? [...this.picture.chosen] : [id]),
      ArrowUp: () => this.next(id, 0, -1),
      ArrowDown: () => this.next(id, 0, 1),
      ArrowLeft: () => this.next(id, -1, 0),
      ArrowRight: () => this.next(id, 1, 0),
    }[word];
  }

  // The nearest session that way: in the same room before and after, else in the next room at about that time.
  next(id, across, down) {
    const boxes = [...this.picture.slots].map(([other, slot]) => [other, slot.getBoundingClientRect()]);
    const here = this.picture.slot(id).getBoundingClientRect();
    const far = ([, box]) => {
      const x = box.left - here.left, y = box.top - here.top;
      if (across ? Math.sign(Math.round(x)) !== across : Math.sign(Math.round(y)) !== down) return Infinity;
      return across ? Math.abs(x) + Math.abs(y) * 2 : Math.abs(y) + Math.abs(x) * 4;
    };
    const [best] = boxes.filter(([other, box]) => other !== id && far([other, box]) < Infinity).sort((one, other) => far(one) - far(other));
    if (best) this.picture.focus(best[0]);
  }
}
