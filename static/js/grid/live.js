// What others change is here within a second: a short question while the page is looked at, answered by nothing (204)
// where nothing has changed.
import { say } from "./said.js";
import { fill } from "./state.js";

const EVERY = 1000, AFTER_FAULT = 5000;  // milliseconds

export class Live {
  constructor(desk) {
    Object.assign(this, { desk, board: desk.board, timer: null, asking: false });
    document.addEventListener("visibilitychange", () => this.soon(0));
    desk.verbs.changed = () => { desk.drawTools(); this.soon(0); };
    this.soon(EVERY);
  }

  soon(pause) {
    clearTimeout(this.timer);
    if (document.visibilityState === "visible") this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    if (this.asking) return;
    this.asking = true;
    let pause = EVERY;
    try {
      const { answered } = this.board;
      const answer = await fetch(`${this.board.urls.state}?mark=${this.board.mark}`, { redirect: "manual" });
      const state = answer.status === 200 ? await answer.json() : null;
      const isOlder = answered !== this.board.answered || this.desk.verbs.waiting;
      if (state && isOlder) pause = 50;
      else if (state) this.take(state);
      else if (answer.status !== 204) pause = AFTER_FAULT;
    } catch {
      pause = AFTER_FAULT;
    }
    this.asking = false;
    this.soon(pause);
  }

  take(state) {
    const { board, desk } = this, { words } = board, before = board.sittings;
    board.take(state);
    const others = state.sittings.filter((row) => before.get(row.id)?.version !== row.version);
    const gone = [...before.values()].filter((row) => !board.sittings.has(row.id));
    desk.taken(gone.map((row) => row.id));
    const [first] = others;
    if (gone.length) say(fill(words.gone, { title: gone[0].title }), "wait");
    else if (others.length > 1) say(fill(words.by_others, { count: others.length }), "wait");
    else if (first) say(fill(words.by_other, { title: first.title, place: board.said(first) }), "wait");
  }
}
