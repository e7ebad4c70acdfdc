// Keeps what a rapporteur types, a few seconds after each pause: not as a version of the notes, but for this account and
// for a day. The address of the page becomes the one under which it is found, so that a reload brings it back.
// Without script nothing breaks: then only what was sent is kept.
const form = document.querySelector("form[data-kept]");
const said = document.querySelector("[data-kept-said]");
const PAUSE = 5000;
let waiting = null;
let leaving = false;

const keep = async () => {
  const data = new URLSearchParams(new FormData(form));
  data.set("keep", "1");
  try {
    const answer = await fetch(form.action, { method: "POST", body: data, credentials: "same-origin" });
    const kept = new URL(answer.url);
    if (leaving) return;
    const here = answer.ok && kept.pathname === window.location.pathname && kept.searchParams.has("shown");
    if (here) window.history.replaceState(null, "", kept.pathname + kept.search);
    said.textContent = here ? said.dataset.keptSaid : said.dataset.notKept;
  } catch {
    said.textContent = said.dataset.notKept;
  }
};

if (form && said) {
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(waiting);
  });
}
