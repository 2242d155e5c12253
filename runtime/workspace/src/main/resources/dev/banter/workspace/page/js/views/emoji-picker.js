import { searchEmoji } from "../emoji/names.js";
import { html, render } from "../lit.js";

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** Emoji to choose from, found by their short names. It draws itself while somebody searches: the page need not. */
export function emojiPickerView({ message, inThread }, session) {
  return html`
    <div class="emoji-picker" role="group" aria-label="Choose an emoji" @keydown=${move}>
      <input type="search" data-first aria-label="Search emoji by name" placeholder="Search: tada, heart …" spellcheck="false"
          autocomplete="off" @input=${({ target }) => drawGrid(target.parentElement, target.value)}
          @keydown=${takeFirst} @focus=${({ target }) => drawGrid(target.parentElement, target.value)}>
      <div class="emoji-grid"></div>
    </div>`;

  function drawGrid(picker, typed) {
    const found = searchEmoji(typed);
    render(
      found.length
        ? found.map(({ names: [name], emoji }) => html`
            <button type="button" data-emoji=${name} aria-label=${name.replaceAll("_", " ")} title=":${name}:"
                @click=${() => choose(name)}>${emoji}</button>`)
        : html`<p class="nothing">No emoji of that name.</p>`,
      picker.querySelector(".emoji-grid"));
  }

  function choose(name) {
    session.rooms.float(null);
    session.marks.react(message, name, inThread);
  }

  function takeFirst(event) {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      event.currentTarget.parentElement.querySelector(".emoji-grid button")?.click();
    }
  }
}

/** The arrow keys walk the grid, as it lies on the screen. */
function move(event) {
  const buttons = [...event.currentTarget.querySelectorAll(".emoji-grid button")];
  const at = buttons.indexOf(document.activeElement);
  const inSearch = at < 0;
  if (buttons.length === 0 || (inSearch && event.key !== "ArrowDown")) {
    return;
  }
  const row = Math.max(1, buttons.findIndex(({ offsetTop }) => offsetTop > buttons[0].offsetTop));
  const step = STEPS[event.key] ?? { ArrowDown: row, ArrowUp: -row }[event.key];
  if (step) {
    event.preventDefault();
    const to = inSearch ? buttons[0] : buttons[at + step];
    (to ?? (at + step < 0 ? event.currentTarget.querySelector("input") : buttons[at])).focus();
  }
}
