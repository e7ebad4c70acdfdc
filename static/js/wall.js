// A screen keeps itself up to date, and says plainly when it could not. Asked with the mark of what it shows, the server
// answers 304 as long as nothing is different.
const page = document.getElementById("wall-page");
const stale = document.getElementById("wall-stale");
const every = Number(page.dataset.every) * 1000;
const PATIENCE = 3; // questions without an answer
const hours = new Intl.DateTimeFormat("en-GB", { timeZone: page.dataset.zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

let ahead = Date.parse(page.dataset.now) - Date.now(); // of the server's clock, since a screen's own may be wrong
let fresh = Date.now();
let fetched = Date.parse(page.dataset.now);

function say(id, text) {
  const place = document.getElementById(id);
  if (place.textContent !== text) place.textContent = text;
}

function tick() {
  say("wall-clock", hours.format(Date.now() + ahead));
  say("wall-as-of", hours.format(fetched));
  const isStale = Date.now() - fresh > PATIENCE * every;
  if (isStale) say("wall-stale", page.dataset.stale.replace("{time}", hours.format(fetched)));
  stale.hidden = !isStale;
}

// Nobody scrolls a screen on a wall: what is later goes before letters become small.
const SIZES = [[1, true], [0.9, true], [0.8, true], [1, false], [0.9, false], [0.8, false], [0.7, false], [0.6, false]];

function fit() {
  const isWall = matchMedia("(min-width: 40rem)").matches;
  for (const [size, withLater] of isWall ? SIZES : SIZES.slice(0, 1)) {
    page.style.setProperty("--fit", size);
    page.classList.toggle("without-later", !withLater);
    if (document.documentElement.scrollHeight <= innerHeight) return;
  }
}

function answered(response) {
  const moment = Date.parse(response.headers.get("Date") ?? "");
  if (!Number.isNaN(moment)) ahead = moment - Date.now();
  fresh = Date.now();
  fetched = fresh + ahead;
}

function show(text) {
  const next = new DOMParser().parseFromString(text, "text/html").getElementById("wall");
  if (!next) return false;
  document.getElementById("wall").replaceWith(next);
  fit();
  return true;
}

function end() {
  const wall = document.getElementById("wall");
  const sentence = document.createElement("p");
  sentence.className = "wall-day";
  sentence.textContent = page.dataset.ended;
  wall.replaceChildren(sentence);
  wall.dataset.etag = "";
}

async function ask() {
  const etag = document.getElementById("wall").dataset.etag;
  try {
    const response = await fetch(location.href, {
      headers: etag ? { "If-None-Match": etag } : {},
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(10000),
    });
    if (response.status === 404) end();
    if (response.status === 304 || response.status === 404 || (response.ok && show(await response.text()))) answered(response);
  } catch {
    // not reached: what stands here grows old, and `tick` says so
  }
  tick();
}

tick();
fit();
addEventListener("resize", fit);
setInterval(tick, 1000);
setInterval(ask, every);
addEventListener("online", ask);
