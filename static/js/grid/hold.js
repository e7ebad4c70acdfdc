// What is picked up, by the pointer or by the keyboard: the sessions, and where they would stand now.
import { obstaclesOf, reason } from "./obstacles.js";
import { placeOf, STEP } from "./state.js";

export class Hold {
  constructor(board, ids, lead, day) {
    Object.assign(this, { board, ids, lead, day });
    this.versions = Object.fromEntries(ids.map((id) => [id, board.get(id).version]));
    this.before = new Map(ids.map((id) => [id, placeOf(board.get(id))]));
    this.places = new Map(ids.map((id) => [id, { ...placeOf(board.get(id)), day: board.get(id).day ?? day }]));
    this.look();
  }

  get place() { return this.places.get(this.lead); }
  get off() { return this.place.start === null; }
  get stands() { return [...this.places].every(([id, place]) => same(place, this.before.get(id))); }

  look() {
    this.ways = new Map(this.ids.map((id) => [id, obstaclesOf(this.board, this.board.get(id), this.day, this.ids)]));
  }

  why() {
    const found = this.ids.map((id) => this.off ? undefined : reason(this.ways.get(id), this.places.get(id)));
    return found.find((each) => each?.hard) ?? found.find(Boolean);
  }

  // All of them by so many seconds, as far as the day goes.
  shift(seconds) {
    const day = this.board.day(this.day);
    const first = Math.min(...[...this.places.values()].map((each) => each.start));
    const last = Math.max(...[...this.places.values()].map((each) => each.end));
    const most = Math.max(0, this.board.end(day) - last), least = Math.min(0, day.start - first);
    const by = Math.min(most, Math.max(least, seconds));
    for (const each of this.places.values()) { each.start += by; each.end += by; }
  }

  startAt(moment) { this.shift(moment - this.place.start); }

  // To the room of that number (one more than there are: no room); of several, all by as many rooms.
  toRoom(number) {
    const rooms = this.board.rooms, index = (id) => rooms.findIndex((room) => room.id === id);
    const by = number - (index(this.place.room) < 0 ? rooms.length : index(this.place.room));
    const wanted = [...this.places].map(([id, each]) => [id, id === this.lead ? number : index(each.room) + by]);
    if (wanted.some(([, at]) => at < 0 || at > rooms.length)) return;
    for (const [id, at] of wanted) this.places.get(id).room = rooms[at]?.id ?? null;
  }

  endAt(moment) {
    const day = this.board.day(this.day);
    this.place.end = Math.min(this.board.end(day), Math.max(this.place.start + STEP, moment));
  }

  toDay(iso) {
    const from = this.board.day(this.day), to = this.board.day(iso);
    if (!to || iso === this.day) return;
    for (const each of this.places.values()) {
      if (each.start !== null) {
        const lasts = each.end - each.start;
        each.start = this.board.atClock(to, this.board.clock(from, each.start));
        each.end = each.start + lasts;
      }
      each.day = iso;
    }
    this.day = iso;
    this.look();
  }

  takeOff() { for (const each of this.places.values()) Object.assign(each, { start: null, end: null, room: null, day: null }); }

  // From the tray onto the day, for an hour.
  putOn(moment, room) {
    for (const each of this.places.values()) {
      if (each.start === null) Object.assign(each, { start: moment, end: moment + 12 * STEP, room, day: this.day });
    }
  }
}

export const same = (one, other) => ["start", "end", "room"].every((name) => one[name] === other[name]);
