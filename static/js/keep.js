// Keeps what is typed in a form marked data-keep when its reader leaves the page otherwise than by its buttons: by Back,
// or because the telephone put it away. Without script nothing breaks: then only what was sent is kept.
const form = document.querySelector("form[data-keep]");
const isLine = (field) => field.defaultValue !== undefined && !["hidden", "checkbox", "radio"].includes(field.type);
let typed = false;
if (form) {
  typed = [...form.elements].some((field) => isLine(field) && field.value !== field.defaultValue);  // before this ran
  form.addEventListener("input", () => { typed = true; });
  form.addEventListener("submit", () => { typed = false; });
  const keep = () => {
    if (!typed) return;
    typed = false;
    const data = new URLSearchParams(new FormData(form));
    data.set("keep", "1");
    navigator.sendBeacon(form.action, data);
  };
  window.addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
}
