import { html, live, nothing } from "../../lit.js";
import { textOf } from "../../text.js";
import { fieldOf } from "./field.js";
import { groupsOf } from "./options.js";
import { chooseUntold, settle } from "./place.js";
import { wordsOf } from "./text.js";

/**
 * A menu of which several may be chosen: it opens on boxes to tick, and says what is ticked. The app is asked when it is
 * closed again.
 */
export function severalView(element, block, at) {
  const { surface } = at;
  const groups = groupsOf(element, at.store);
  const chosen = surface.valueOf(block, element);
  const words = groups.flatMap(({ options }) => options).filter(({ value }) => chosen.includes(value)).map((one) => one.words);
  const isFull = element.max_selected_items && chosen.length >= element.max_selected_items;
  const { label, name, describedBy } = fieldOf(element, block, at);
  return html`
    <details class="element several" data-element=${textOf(element.action_id)} aria-busy=${surface.isBusyWith(block, element)}
        @toggle=${toggled} @keydown=${escape} @focusout=${left}>
      <summary tabindex=${at.tab} aria-describedby=${describedBy}>${words.length ? words.join(", ") : wordsOf(element.placeholder, "Choose …")}</summary>
      <div class="several-list" role="group" aria-label=${name} aria-labelledby=${label} @mousedown=${stay}>
        ${groups.map((group) => html`
          ${group.name ? html`<p class="group">${group.name}</p>` : nothing}
          ${group.options.map(optionView)}`)}
      </div>
    </details>`;

  function optionView({ value, words: option }) {
    const isChosen = chosen.includes(value);
    return html`
      <label class="tick">
        <input type="checkbox" value=${value} tabindex="0" ?disabled=${isFull && !isChosen}
            .checked=${live(isChosen)} @change=${({ target }) => take(target, value)}>
        <span>${option}</span>
      </label>`;
  }

  function take(box, value) {
    const others = chosen.filter((one) => one !== value);
    chooseUntold(at, block, element, box.checked ? [...others, value] : others);
  }

  function toggled({ currentTarget: details }) {
    if (!details.open) {
      settle(at, block, element);
    }
  }
}

function escape(event) {
  const details = event.currentTarget;
  if (event.key === "Escape" && details.open) {
    event.preventDefault();
    event.stopPropagation();
    details.open = false;
    details.querySelector("summary").focus();
  }
}

/** Whoever goes elsewhere has chosen. It closes once the keyboard is there. */
function left({ currentTarget: details, relatedTarget }) {
  if (relatedTarget && !details.contains(relatedTarget)) {
    setTimeout(() => (details.open = false));
  }
}

/** Or a click on a word would take the keyboard out of the list. */
function stay(event) {
  event.preventDefault();
}
