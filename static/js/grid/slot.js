// One session as a block: in the grid or in the tray.
import { fill } from "./state.js";

const SHORT = 6, TALL = 9;  // rows in which one line fits; in which the delegations fit too
const PARTS = ["b", ".when", ".seated", ".told", ".why", ".pull"];

export function slotOf(id, address) {
  const made = document.createElement("a");
  made.href = address;
  made.dataset.id = id;
  made.className = "slot";
  return made;
}

function part(slot, name) {
  const found = slot.querySelector(`:scope > ${name}`);
  if (found) return found;
  const made = document.createElement(name === "b" ? "b" : "span");
  if (name !== "b") made.className = name.slice(1);
  if (name === ".pull") made.setAttribute("aria-hidden", "true");
  slot.append(made);
  return made;
}

// Everything that is to be read on it. `seen` says how it is looked at: held, chosen, in which colours.
export function write(slot, sitting, place, { board, day, held, why, chosen, tint, current }) {
  const [title, when, seated, told, reason] = PARTS.map((name) => part(slot, name));
  const waits = place.start === null, format = board.words.formats[sitting.format];
  const rows = waits ? 0 : board.row(board.day(day), place.end) - board.row(board.day(day), place.start);
  const names = sitting.seats.map((id) => board.names[id]).filter(Boolean).join(" · ");
  text(title, sitting.title);
  title.lang = sitting.lang || document.documentElement.lang;
  text(when, [waits ? "" : board.span(place, day), sitting.format === "break" && !waits ? "" : format].filter(Boolean).join(" · "));
  text(seated, rows >= TALL || tint === "delegation" ? names : "");
  text(told, !held && rows >= TALL ? sitting.told[0] ?? "" : "");
  text(reason, why?.why ?? "");
  const marks = {
    clash: sitting.told.length > 0, short: !waits && rows <= SHORT, chosen, held: Boolean(held),
    across: !waits && place.room === null && sitting.format === "break", no: Boolean(why?.hard), soft: Boolean(why && !why.hard),
  };
  const kept = ["waits", "back"].filter((name) => slot.classList.contains(name));
  slot.className = ["slot", sitting.state, ...Object.keys(marks).filter((name) => marks[name]), ...kept].filter(Boolean).join(" ");
  slot.draggable = false;
  slot.setAttribute("role", "button");
  slot.setAttribute("aria-pressed", String(Boolean(held || chosen)));
  slot.setAttribute("tabindex", current || waits ? "0" : "-1");
  slot.setAttribute("aria-label", fill(board.words.open, { title: sitting.title, place: board.said(place, day), told: sitting.told.join(" ") }).trim());
  const colour = tintOf(sitting, tint, board);
  if (colour === null) delete slot.dataset.tint;
  else slot.dataset.tint = colour;
}

function tintOf(sitting, tint, board) {
  if (tint === "format") return Object.keys(board.words.formats).indexOf(sitting.format) % 8;
  if (tint !== "delegation" || !sitting.seats.length) return null;
  const places = Object.keys(board.names);  // delegations come first, in protocol order
  return Math.min(...sitting.seats.map((id) => places.indexOf(id))) % 8;
}

function text(element, said) { if (element.textContent !== said) element.textContent = said; }
