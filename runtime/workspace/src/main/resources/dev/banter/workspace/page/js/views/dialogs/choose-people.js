import { html } from "../../lit.js";
import { avatarView } from "../avatar.js";
import { presenceView } from "../sign.js";
import { filterBy } from "./filter.js";

/** People to tick, found by name. What is ticked stays in the dialog while one searches. */
export function choosePeopleView(store, session, { among, verb, act }) {
  const { typed = "", chosen = [] } = store.dialog;
  const ask = (more) => session.rooms.ask({ ...store.dialog, ...more });
  const find = (name) => filterBy(name, among, ({ id }) => store.nameOf(id));
  return html`
    <form class="stack" @submit=${submit}>
      <input type="search" data-first class="wide" id="find-person" placeholder="Find somebody" aria-label="Find somebody"
          autocomplete="off" spellcheck="false" .value=${typed} @input=${({ target }) => ask({ typed: target.value })} @keydown=${takeFirst}>
      <ul class="choices">
        ${find(typed).map(entry)}
      </ul>
      <div class="row">
        <span class="tip">${chosen.length ? chosen.map((id) => store.nameOf(id)).join(", ") : "Nobody chosen yet"}</span>
        <button type="submit" class="primary" ?disabled=${chosen.length === 0}>${verb}</button>
      </div>
    </form>`;

  function entry({ id, is_bot: isBot }) {
    const name = store.nameOf(id);
    return html`
      <li>
        <label class="choice" data-choose=${name}>
          <input type="checkbox" .checked=${chosen.includes(id)} @change=${() => toggle(id)}>
          ${avatarView(name, isBot)} <span class="name">${name}</span> ${presenceView(id, store)}
        </label>
      </li>`;
  }

  function toggle(id) {
    ask({ chosen: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  }

  /** Enter takes the first that is found; with nothing typed it does what the button does. */
  function takeFirst(event) {
    const [first] = find(event.target.value);
    if (event.key === "Enter" && !event.isComposing && event.target.value.trim()) {
      event.preventDefault();
      ask({ typed: first ? "" : event.target.value, chosen: [...new Set(first ? [...chosen, first.id] : chosen)] });
    }
  }

  function submit(event) {
    event.preventDefault();
    act(chosen);
  }
}
