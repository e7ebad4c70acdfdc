// With what an empty paragraph may begin: the choice of the page becomes a small menu of buttons, of its kind alone.
// Without script the choice itself is sent, and taken when the page is shown anew.
const REST = "…";

export const menus = (rows, row) => {
  for (const choice of row.querySelectorAll(".begin > select")) {
    const label = choice.parentElement;
    const area = label.previousElementSibling.querySelector("textarea");
    const menu = document.createElement("details"), summary = document.createElement("summary");
    const buttons = document.createElement("div");
    menu.className = "begin";
    summary.className = "small";
    summary.textContent = label.firstElementChild.textContent;
    menu.append(summary, buttons);
    choice.disabled = true;  // it is not sent
    label.hidden = true;
    label.after(menu);
    const fill = () => {
      const kind = rows.field(row, "kind").value;
      const options = choice.querySelectorAll(`optgroup[data-kind="${CSS.escape(kind)}"] > option`);
      buttons.replaceChildren(...[...options].map((option) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button quiet small";
        button.lang = choice.lang;
        button.textContent = option.value;
        button.toggleAttribute("data-own", option.hasAttribute("data-own"));
        return button;
      }));
      menu.hidden = Boolean(area.value.trim()) || options.length === 0;
    };
    buttons.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      const text = button.textContent, at = text.indexOf(REST);
      area.value = text.replace(REST, "");
      area.focus();
      area.setSelectionRange(at, at);
      menu.open = false;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    rows.field(row, "kind").addEventListener("change", fill);
    area.addEventListener("input", fill);
    fill();
  }
};
