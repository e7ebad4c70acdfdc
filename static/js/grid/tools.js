// The bar above the grid, and the buttons of the list.
import { say } from "./said.js";
import { fill, placeOf, STEP } from "./state.js";

const PHONE = 640;  // pixels: there the day begins as a list

export class Tools {
  constructor(desk) {
    Object.assign(this, { desk, board: desk.board, root: desk.picture.root, unfolded: new Set() });
    this.root.addEventListener("click", (event) => this.click(event));
    this.root.querySelector("#tint").addEventListener("change", (event) => this.colour(event.target.value));
    this.root.querySelector("#shift").addEventListener("toggle", () => this.prepareShift());
    this.root.querySelector("#shift form").addEventListener("submit", (event) => this.shift(event));
    this.root.querySelector("#tint").value = desk.picture.tint = kept("tint") ?? "";
    this.view(kept("view") ?? (innerWidth > PHONE ? "grid" : "list"));
    desk.picture.size(Number(kept("zoom") ?? 1) - 1);
  }

  click(event) {
    const button = event.target.closest("[data-tool], [data-view], [data-do], [data-day], [data-verbs], .conflicts [data-of]");
    if (!button || this.desk.hold) return;
    const { tool, view, day } = button.dataset, verb = button.dataset.do;
    if (day || button.matches("a[data-of]")) event.preventDefault();
    if (tool === "undo") this.desk.verbs.undo();
    if (tool === "redo") this.desk.verbs.redo();
    if (tool === "smaller" || tool === "larger") { this.desk.picture.size(tool === "larger" ? 1 : -1); keep("zoom", this.desk.picture.zoom); }
    if (view) this.view(view);
    if (day) this.desk.toDay(day);
    if (button.dataset.verbs) this.unfold(button.dataset.verbs);
    if (verb) this.act(verb, button.closest("[data-of]").dataset.of, button);
    else if (button.dataset.of) this.goTo(button.dataset.of);
  }

  // On a phone the verbs of a row stand behind one button; what is unfolded stays so when the list comes anew.
  unfold(id) {
    if (!this.unfolded.delete(id)) this.unfolded.add(id);
    this.drawFolds();
  }

  drawFolds() {
    for (const button of document.querySelectorAll("#day-list [data-verbs]")) {
      button.setAttribute("aria-expanded", String(this.unfolded.has(button.dataset.verbs)));
    }
  }

  colour(tint) {
    this.desk.picture.tint = tint;
    keep("tint", tint);
    this.desk.picture.draw();
  }

  view(name) {
    this.root.dataset.view = name;
    for (const button of this.root.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", String(button.dataset.view === name));
    keep("view", name);
    this.list();
  }

  goTo(id) {
    const sitting = this.board.get(id);
    if (sitting?.day) this.desk.toDay(sitting.day);
    if (this.desk.picture.slot(id)) this.desk.picture.focus(id);
    this.desk.panel.open(id);
  }

  // The buttons of one session in the list and beside the grid.
  act(verb, id) {
    const { desk, board } = this, sitting = board.get(id), { words } = board;
    const told = (word) => ({ yes: () => fill(words[word], { title: sitting.title, place: board.said(board.get(id)) }) });
    const by = { earlier: -STEP, later: STEP }[verb];
    if (by) {
      const move = { id, before: placeOf(sitting), after: { ...placeOf(sitting), start: sitting.start + by, end: sitting.end + by } };
      desk.verbs.arrange([move], { [id]: sitting.version }, told("placed"));
    }
    if (verb === "off") desk.takeOff([id]);
    if (verb === "move" || verb === "room" || verb === "edit") desk.panel.open(id, { move: "start", room: "room" }[verb]);
    if (verb === "cancel" || verb === "restore") desk.verbs.press(verb, id, told(verb === "cancel" ? "cancelled" : "restored"));
    if (desk.panel.isOpen && ["off", "cancel", "restore"].includes(verb)) desk.panel.close();
  }

  prepareShift() {
    const { picture } = this.desk, day = this.board.day(picture.day);
    const starts = (picture.chosen.size ? [...picture.chosen].map((id) => this.board.get(id)) : [this.board.get(picture.current)])
      .filter((each) => each?.day === picture.day).map((each) => each.start);
    const first = starts.length ? Math.min(...starts) : Math.min(...this.board.planned(picture.day).map((each) => each.start));
    if (Number.isFinite(first)) this.root.querySelector("#shift [name=from]").value = this.board.clock(day, first);
  }

  shift(event) {
    event.preventDefault();
    const { desk, board } = this, { words } = board, form = event.target, day = board.day(desk.picture.day);
    const from = board.atClock(day, form.elements.from.value), by = Number(form.elements.minutes.value) * 60;
    const rows = board.planned(day.day).filter((each) => each.start >= from);
    if (!rows.length || !by) { say(words.nothing_shift, "wait"); return; }
    const moves = rows.map((row) => ({ id: row.id, before: placeOf(row), after: { ...placeOf(row), start: row.start + by, end: row.end + by } }));
    form.closest("details").open = false;
    desk.verbs.arrange(moves, Object.fromEntries(rows.map((row) => [row.id, row.version])), {
      yes: () => fill(words.placed_many, { count: rows.length }),
    });
  }

  // The list is the server's: asked for anew where it is seen.
  async list() {
    const old = document.querySelector("#day-list"), { desk } = this;
    if (!old.querySelector("section")?.checkVisibility() && this.root.dataset.view === "grid") return;
    const focused = document.activeElement?.closest("#day-list [data-do]");
    const again = focused && [focused.closest("[data-of]").dataset.of, focused.dataset.do];
    const answer = await fetch(`${this.board.urls.desk}?day=${desk.picture.day}&part=list`, { redirect: "manual" }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("#day-list").replaceWith(page.querySelector("#day-list"));
    this.drawFolds();
    if (again) document.querySelector(`#day-list [data-of="${again[0]}"] [data-do=${again[1]}]`)?.focus();
  }
}

// How somebody likes to look at it stays in the browser.
function kept(name) { try { return localStorage.getItem(`grid-${name}`); } catch { return null; } }
function keep(name, value) { try { localStorage.setItem(`grid-${name}`, value); } catch { /* a browser that keeps nothing */ } }
