// The editor of a text by keyboard, without a round trip for each step. Without script the same buttons ask the server;
// what is kept back here (a paragraph on which somebody has to choose first) they answer with a sentence.
import { menus } from "./openings.js";
import { Rows } from "./rows.js";

const form = document.querySelector("form[data-editor]");
const list = form?.querySelector(".blocks");
const blank = document.getElementById("new-block");

// Beside an arrow Alt+Shift is what word processors set paragraphs in by; on a Mac Option there goes and selects by word
// and paragraph, and Control+Command turns the direction of writing, which no text here has.
const isMac = /^(mac|ip)/i.test(navigator.userAgentData?.platform || navigator.platform);
const keysWith = (event) => ["ctrl", "alt", "shift", "meta"].filter((name) => event[`${name}Key`]).join("+");
const MOVES = isMac ? "ctrl+meta" : "alt", SETS_IN = isMac ? "ctrl+meta" : "alt+shift";

const start = () => {
  const rows = new Rows(list, blank);
  const said = form.querySelector("[data-said]");
  const save = form.querySelector("[data-save]");
  let changed = "unsaved" in form.dataset;
  let leaving = false;

  const tell = (name, row) => {
    changed = true;
    const place = row.querySelector(".place").textContent;
    said.textContent = list.dataset[name].replace("{place}", place).replace("{level}", rows.level(row));
  };
  const caret = (area, at) => {
    area.focus();
    area.setSelectionRange(at, at);
  };
  // Moving a row takes the focus out of it, and where the cursor stood.
  const keepingFocus = (work) => {
    const held = document.activeElement, at = held.selectionStart, to = held.selectionEnd;
    const done = work();
    if (held.isConnected) held.focus();
    if (held.tagName === "TEXTAREA") held.setSelectionRange(at, to);
    return done;
  };
  const move = (row, step) => {
    if (keepingFocus(() => rows.move(row, step))) tell("moved", row);
    row.scrollIntoView({ block: "nearest" });
  };
  const shift = (row, by) => { if (rows.shift(row, by)) tell("levelled", row); };
  const after = (row) => {
    const made = rows.insert(row, row && rows.value(row, "kind"));
    menus(rows, made);
    rows.areas(made)[0].focus();
    tell("inserted", made);
  };
  const split = (row, area) => {
    const target = rows.split(row, area);
    menus(rows, rows.of(target));
    caret(target, 0);
    tell("split", rows.of(target));
  };
  const canJoin = (first, second) => first && second && !rows.isOpen(first) && !rows.isOpen(second);
  const join = (first, second, index) => {
    const seams = rows.join(first, second);
    caret(rows.areas(first)[index], seams[index]);
    tell("joined", first);
  };

  const byKey = (event) => {
    const { key, target } = event;
    if (event.isComposing || event.keyCode === 229 || event.getModifierState("AltGraph")) return false;
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.altKey && !event.shiftKey && key.toLowerCase() === "s") {
      form.requestSubmit(save);
      return true;
    }
    const row = rows.of(target), isText = target.tagName === "TEXTAREA";
    if (!row || target.tagName === "SELECT") return false;
    if (control && key === "Enter" && isText && !event.altKey) { split(row, target); return true; }
    const keys = keysWith(event);
    if (keys === MOVES && (key === "ArrowUp" || key === "ArrowDown")) {
      move(row, key === "ArrowUp" ? -1 : 1);
      return true;
    }
    if (keys === SETS_IN && (key === "ArrowRight" || key === "ArrowLeft")) {
      shift(row, key === "ArrowRight" ? 1 : -1);
      return true;
    }
    if (!event.altKey || control) return false;
    if (key === "Insert" || key === "Enter") { after(row); return true; }
    const before = row.previousElementSibling;
    const isAtStart = isText && target.selectionStart === 0 && target.selectionEnd === 0;
    if (key === "Backspace" && isAtStart && canJoin(before, row)) {
      join(before, row, rows.areas(row).indexOf(target));
      return true;
    }
    return false;
  };

  form.addEventListener("keydown", (event) => { if (byKey(event)) event.preventDefault(); });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=do]");
    const [verb, key] = (button?.value ?? "").split(":");
    const row = key ? form.querySelector(`[name=block][value="${CSS.escape(key)}"]`)?.closest("li") : null;
    if (verb === "after") after(row);
    else if (verb === "up" && row) move(row, -1);
    else if (verb === "down" && row) move(row, 1);
    else if (verb === "under" && row) shift(row, 1);
    else if (verb === "over" && row) shift(row, -1);
    else if (verb === "join" && row && canJoin(row, row.nextElementSibling)) join(row, row.nextElementSibling, 0);
    else return;
    event.preventDefault();
    if (button.disabled) rows.areas(row)[0].focus();  // it cannot be pressed once more, and must not take the focus along
  });
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("pageshow", () => { leaving = false; });
  window.addEventListener("beforeunload", (event) => { if (changed && !leaving) event.preventDefault(); });
  if (isMac) form.querySelectorAll("kbd[data-mac]").forEach((each) => { each.textContent = each.dataset.mac; });
  form.querySelector("[data-keys]").hidden = false;
  rows.all.forEach((row) => menus(rows, row));
};

if (list && blank) start();
