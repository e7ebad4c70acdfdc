// What stands where: the working programme as the server said it last, and what is to be read of it.
export const STEP = 300;  // seconds
const NOBODY = "00000000-0000-0000-0000-000000000000";

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? "");

export class Board {
  constructor({ state, words, urls }) {
    Object.assign(this, { words, urls, answered: 0 });
    this.take(state);
  }

  take(state) {
    Object.assign(this, state);
    this.sittings = new Map(state.sittings.map((row) => [row.id, row]));
  }

  put(rows) {
    this.answered += 1;  // what was asked before is older than this
    for (const row of rows) this.sittings.set(row.id, { told: this.sittings.get(row.id)?.told ?? [], ...row });
  }

  remove(id) {
    this.answered += 1;
    this.sittings.delete(id);
  }

  get(id) { return this.sittings.get(id); }
  day(iso) { return this.days.find((day) => day.day === iso); }
  on(iso) { return [...this.sittings.values()].filter((each) => each.start !== null && each.day === iso); }
  planned(iso) { return this.on(iso).filter((each) => each.state !== "off"); }
  waiting() { return [...this.sittings.values()].filter((each) => each.start === null); }
  room(id) { return this.rooms.find((room) => room.id === id)?.name ?? this.words.no_room; }
  address(name, id) { return this.urls[name].replace(NOBODY, id); }

  // The day of a row of five minutes, the clocks at a moment, and back.
  row(day, moment) { return Math.round((moment - day.start) / STEP); }
  moment(day, row) { return day.start + row * STEP; }
  end(day) { return this.moment(day, day.rows); }

  clock(day, moment) {
    const exact = (moment - day.start) / STEP;
    const [row, label] = day.hours.filter(([first]) => first <= exact).at(-1) ?? day.hours[0];
    const minutes = Number(label.slice(0, 2)) * 60 + Number(label.slice(3)) + Math.round((exact - row) * STEP / 60);
    return [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  }

  atClock(day, clock) {
    const [row] = day.hours.find(([, label]) => label.slice(0, 2) === clock.slice(0, 2)) ?? day.hours[0];
    return this.moment(day, row) + Number(clock.slice(3)) * 60;
  }

  span(place, iso) {
    const day = this.day(iso ?? place.day);
    return day ? `${this.clock(day, place.start)}–${this.clock(day, place.end)}` : "";
  }

  said(place, iso) {
    if (place.start === null) return this.words.no_time;
    const day = this.day(iso ?? place.day);
    return fill(this.words.place, { day: day?.short ?? "", time: this.span(place, iso), room: this.room(place.room) });
  }
}

export const placeOf = ({ start, end, room, day }) => ({ start, end, room, day });
