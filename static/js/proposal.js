// While a programme is worked out: asks once a second how far it is. Without script, a link does the same.

const PAUSE = 1000;
const place = document.getElementById("proposal");

async function look() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById("proposal");
  if (!answer.ok || !now || !("underWay" in now.dataset)) {
    location.reload();
    return;
  }
  place.querySelector("dl").replaceWith(now.querySelector("dl"));
  setTimeout(again, PAUSE);
}

function again() {
  look().catch(() => setTimeout(again, 5 * PAUSE)); // the network is away for a moment
}

if (place && "underWay" in place.dataset) setTimeout(again, PAUSE);
