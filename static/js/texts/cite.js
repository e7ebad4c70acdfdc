// "Cite" puts the citation beside it into the clipboard. Without script it stands there to be selected.
async function cite(button) {
  const citation = button.parentElement.querySelector("[data-citation]");
  const said = button.parentElement.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(citation.textContent.trim());
    said.textContent = button.dataset.done;
  } catch { // not allowed: it is selected, so that one key copies it
    getSelection().selectAllChildren(citation);
    said.textContent = button.dataset.notDone;
  }
}

for (const button of document.querySelectorAll("[data-cite]")) {
  button.hidden = false;
  button.addEventListener("click", () => cite(button));
}
