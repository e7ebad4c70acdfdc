// The paragraphs of a text as rows of its form: moved, put in, cut and joined in the page, as the buttons do it on the
// server. The server reads rows in the order in which their “block” fields stand, so names of fields stay as they are.
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

  number() {
    const rows = this.all;
    rows.forEach((row, index) => {
      const place = String(index + 1), shown = row.querySelector(".block-head > .place");
      const field = this.field(row, "place");
      if (field && field.value === shown.textContent) field.value = place;  // else somebody typed another place
      shown.textContent = place;
      const block = row.firstElementChild;
      block.setAttribute("aria-label", this.list.dataset.named.replace("{place}", place));
      const [up, down, join] = ["up", "down", "join"].map((verb) => row.querySelector(`[name=do][value^="${verb}:"]`));
      up.disabled = index === 0;
      down.disabled = join.disabled = index === rows.length - 1;
    });
  }

  move(row, step) {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return false;
    if (step < 0) other.before(row); else other.after(row);
    this.number();
    return true;
  }

  // A new row behind this one, or before all.
  insert(row, kind) {
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
    this.number();
    return made;
  }

  // What stands behind the cursor becomes a paragraph of its own; other languages stay in the first.
  split(row, area) {
    const words = area.value, at = area.selectionStart;
    const made = this.insert(row, this.value(row, "kind"));
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
    second.remove();
    this.number();
    return seams;
  }
}
