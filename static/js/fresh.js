// A part of a page that keeps itself up to date: the element with data-fresh, the seconds between two questions. It is
// asked for with its mark; the server answers 304 as long as that stands. Without script there is a link that does the same.
const PATIENCE = 3; // questions without an answer, after which the page says so
const part = () => document.querySelector("[data-fresh]");
const stale = document.querySelector("[data-stale]");
const told = document.createElement("p");
let fresh = Date.now();
let left = false;
let asking = false;
let timer;

told.className = "visually-hidden";
told.setAttribute("role", "status");

const fields = (of) => [...of.querySelectorAll("input:not([type=hidden]), textarea, select")];
const ticks = (field) => field.type === "checkbox" || field.type === "radio";

function isTouched(field) {
  if (ticks(field)) return field.checked !== field.defaultChecked;
  if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

// The same control in the new part: by its id, its name and value, or by what it says.
function counterpart(control, next) {
  if (control.id) return next.querySelector(`#${CSS.escape(control.id)}`);
  const like = [...next.querySelectorAll(control.tagName)];
  if (control.name) return like.find((each) => each.name === control.name && (!ticks(each) || each.value === control.value));
  return like.find((each) => each.textContent.trim() === control.textContent.trim());
}

function replace(now, next) {
  const touched = fields(now).filter(isTouched).map((field) => [field, counterpart(field, next)]);
  if (touched.some(([, place]) => !place)) return false; // what was typed has no place there: its writer looks when it is done
  for (const [field, place] of touched) {
    if (ticks(field)) place.checked = field.checked;
    else place.value = field.value;
  }
  const active = now.contains(document.activeElement) ? document.activeElement : null;
  const [from, to] = [active?.selectionStart, active?.selectionEnd];
  now.replaceWith(next);
  document.querySelector(".messages")?.remove(); // what was said when the page was opened
  if (active && active !== now) {
    const place = counterpart(active, next);
    if (!place) next.tabIndex = -1; // the control is gone: whoever was on it is at the news, and Enter presses nothing
    (place ?? next).focus({ preventScroll: true });
    if (place && typeof from === "number") place.setSelectionRange(from, to);
  }
  told.textContent = next.querySelector("[role=status]")?.textContent.trim() ?? "";
  return true;
}

async function look() {
  const now = part();
  const headers = now.dataset.mark ? { "If-None-Match": `"${now.dataset.mark}"` } : {};
  const answer = await fetch(location.pathname, { // and not what was refused on it
    headers, cache: "no-store", redirect: "error", signal: AbortSignal.timeout(10000),
  });
  if (left) return;
  if (answer.status !== 304) {
    if (!answer.ok) throw new Error(answer.status);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(now.id);
    if (left) return;
    if (!next || !("fresh" in next.dataset)) {
      if (!fields(now).some(isTouched)) location.reload(); // nothing is awaited any more: the rest of the page is another too
      else fresh = 0;
      return;
    }
    if (next.dataset.mark !== now.dataset.mark && !replace(now, document.adoptNode(next))) {
      fresh = 0;
      return;
    }
  }
  fresh = Date.now();
}

async function ask() {
  clearTimeout(timer);
  if (asking || left) return;
  asking = true;
  const pause = Number(part().dataset.fresh) * 1000;
  if (!document.hidden) await look().catch(() => {}); // not reached: what stands here grows old, and the page says so
  if (stale) stale.hidden = document.hidden || Date.now() - fresh <= PATIENCE * pause;
  asking = false;
  if (!left) timer = setTimeout(ask, pause);
}

if (part()) {
  document.body.append(told);
  timer = setTimeout(ask, Number(part().dataset.fresh) * 1000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  addEventListener("online", ask);
  addEventListener("pagehide", () => { left = true; clearTimeout(timer); });
  addEventListener("pageshow", (event) => { if (event.persisted) { left = false; ask(); } });
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented) { left = true; clearTimeout(timer); } });
}
