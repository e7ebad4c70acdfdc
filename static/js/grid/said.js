// One line says what happened: to be seen, and to be heard. Its room is kept free.
const line = document.querySelector("#grid-said");

export function say(sentence, kind = "told") {
  line.className = `grid-said with-script ${sentence ? kind : ""}`.trim();
  line.textContent = sentence;
}
