// allauth's scripts ask the browser for a passkey and send its answer. What they lack: a form that shows itself only where
// there are passkeys, and a sentence when none was used.
// <form data-passkey="login|authenticate|add" data-options="ID of a JSON script" data-failed="…" hidden>

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.webauthnJSON.supported()) continue; // the form stays hidden, its page says what else to do
  const button = form.querySelector("button");
  const note = form.querySelector("[data-passkey-note]");
  button.addEventListener("click", (event) => {
    event.preventDefault(); // allauth sends the form once the browser has answered
    note.textContent = "";
  });
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault(); // or it is written to the console
    note.textContent = form.dataset.failed; // cancelled, timed out, or no such passkey: the browser does not tell
  });
  const { passkey: way, options: data } = form.dataset;
  const ids = { [way]: button.id, credential: form.elements.credential.id, passwordless: form.elements.passwordless?.id, data };
  window.allauth.webauthn.forms[`${way}Form`]({ ids });
  form.hidden = false;
}
