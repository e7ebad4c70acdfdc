// The paragraphs of a text as rows of its form: moved, put in, cut and joined in the page, as the buttons do it on the
// server. The server reads rows in the order in which their “block” fields stand, so names of fields stay as they are.
import * as tree from "./tree.js";

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;  // as paragraphs/lines.py has it

export class Rows {
  constructor(list, blank) {
    this.list = list;
    this.blank = blank;
    this.next = Math.max(0, ...this.all.map((row) => Number(this.key(row)))) + 1;  // one may be missing between
  }

  get all() { return [...this.list.children]; }

  of(element) { return element.closest(".blocks > li"); }

  key(row) { return row.querySelector("[name=block]").value; }

  field(row, name) { return row.querySelector(`[name="p${this.key(row)}-${name}"]`); }

  value(row, name) { return this.field(row, name)?.value ?? ""; }

  // A hidden field that most rows do not have; without words there is none.
  put(row, name, value) {
    let field = this.field(row, name);
    if (!value) { field?.remove(); return; }
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = `p${this.key(row)}-${name}`;
      row.querySelector("[name=block]").after(field);
    }
    field.value = value;
  }

  areas(row) { return [...row.querySelectorAll("textarea")]; }

  // Somebody has to choose there first: such a row is joined with none.
  isOpen(row) { return row.querySelector(".block.clash") !== null; }

  level(row) { return Number(this.value(row, "level") || 1); }

  get levels() { return this.all.map((row) => this.level(row)); }

  // Every row on its level: the field that is sent, and how far in it is shown.
  setLevels(levels) {
    this.all.forEach((row, index) => {
      if (this.level(row) !== levels[index]) this.setLevel(row, levels[index]);
    });
    this.number();
  }

  setLevel(row, level) {
    this.put(row, "level", level > 1 ? String(level) : "");
    row.className = level > 1 ? `level-${level}` : "";
  }

  number() {
    const rows = this.all, levels = this.levels;
    rows.forEach((row, index) => {
      const place = String(index + 1), shown = row.querySelector(".block-head > .place");
      const field = this.field(row, "place");
      if (field && field.value === shown.textContent) field.value = place;  // else somebody typed another place
      shown.textContent = place;
      const block = row.firstElementChild;
      const named = levels[index] > 1 ? this.list.dataset.namedLevel : this.list.dataset.named;
      block.setAttribute("aria-label", named.replace("{place}", place).replace("{level}", levels[index]));
      const cannot = {
        up: !tree.upwards(levels, index),
        down: !tree.downwards(levels, index),
        under: !tree.shifted(levels, index, 1),
        over: !tree.shifted(levels, index, -1),
        join: index === rows.length - 1,
      };
      for (const [verb, disabled] of Object.entries(cannot)) {
        row.querySelector(`[name=do][value^="${verb}:"]`).disabled = disabled;
      }
    });
  }

  // With what stands under it, before or behind its sibling.
  move(row, step) {
    const rows = this.all, at = rows.indexOf(row);
    const order = (step < 0 ? tree.upwards : tree.downwards)(this.levels, at);
    if (!order) return false;
    order.forEach((place, index) => {
      const there = this.list.children[index];
      if (there !== rows[place]) this.list.insertBefore(rows[place], there);
    });
    this.number();
    return true;
  }

  // With what stands under it, deeper or higher.
  shift(row, by) {
    const levels = tree.shifted(this.levels, this.all.indexOf(row), by);
    if (levels) this.setLevels(levels);
    return Boolean(levels);
  }

  // A new row behind this one, or before all; without a level on that of the row behind which it stands, or deeper.
  insert(row, kind, level = tree.levelBehind(this.levels, row ? this.all.indexOf(row) : -1)) {
    const piece = this.blank.content.cloneNode(true);
    const made = piece.querySelector("li"), key = String(this.next);
    this.next += 1;
    for (const element of [made, ...made.querySelectorAll("*")]) {
      for (const { name, value } of [...element.attributes]) {
        if (["name", "id", "for", "value", "aria-describedby"].includes(name)) {
          element.setAttribute(name, value.replace(/^pnew-|^block-new$|:new$|^new$/, (found) => found.replace("new", key)));
        }
      }
    }
    made.querySelector(".block-head > .place").textContent = key;
    if (row) row.after(made); else this.list.prepend(made);
    if (kind) this.field(made, "kind").value = kind;
    this.setLevel(made, level);
    this.number();
    return made;
  }

  // What stands behind the cursor becomes a paragraph of its own; other languages stay in the first.
  split(row, area) {
    const words = area.value, at = area.selectionStart;
    const made = this.insert(row, this.value(row, "kind"), this.level(row));
    area.value = words.slice(0, at).trimEnd();
    const target = this.areas(made)[this.areas(row).indexOf(area)];
    target.value = words.slice(area.selectionEnd).trimStart();
    this.put(made, "from", this.value(row, "uid") || this.value(row, "from"));
    return target;
  }

  // Both as one paragraph, which stays the first; the second ends in it. Gives where they meet, in each field.
  join(first, second) {
    const seams = this.areas(first).map((area, index) => {
      const left = area.value.trimEnd(), right = (this.areas(second)[index]?.value ?? "").trimStart();
      const tight = !left || !right || (WIDE.test(left.at(-1)) && WIDE.test(right[0]));
      area.value = left + (tight ? "" : " ") + right;
      return area.value.length - right.length;
    });
    const own = this.value(first, "uid"), ended = this.value(second, "uid");
    const ends = [this.value(first, "joined"), own ? ended : "", this.value(second, "joined")].filter(Boolean);
    if (!own && ended) {
      const field = this.field(first, "uid");
      if (field && field.type !== "hidden") field.remove();
      this.put(first, "uid", ended);
      this.put(first, "from", "");
    }
    this.put(first, "joined", ends.join(" "));
    const levels = tree.joinedLevels(this.levels, this.all.indexOf(first));
    second.remove();
    this.setLevels(levels);
    return seams;
  }
}
