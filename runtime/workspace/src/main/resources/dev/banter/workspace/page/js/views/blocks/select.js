import { html, live } from "../../lit.js";
import { textOf } from "../../text.js";
import { groupsOf } from "./options.js";
import { choose } from "./place.js";
import { fieldOf } from "./field.js";
import { wordsOf } from "./text.js";

/** Keys that choose at once in a list that is closed, and here open it first: whatever is chosen, the app is asked. */
const OPENING = /^(Arrow(Up|Down)|Home|End|Page(Up|Down)|.)$/;

/** A menu of which one may be chosen. */
export function selectView(element, block, at) {
  const value = at.surface.valueOf(block, element);
  const { id, name, describedBy, isInvalid, mayBeEmpty } = fieldOf(element, block, at);
  return html`
    <select class="element" id=${id} data-element=${textOf(element.action_id)} tabindex=${at.tab}
        aria-label=${name} aria-describedby=${describedBy} aria-invalid=${isInvalid}
        aria-busy=${at.surface.isBusyWith(block, element)} @change=${change} @keydown=${open}>
      <option value="" .selected=${live(value === null)} ?disabled=${!mayBeEmpty} ?hidden=${!mayBeEmpty}>${wordsOf(element.placeholder, "Choose …")}</option>
      ${groupsOf(element, at.store).map((group) => group.name
        ? html`<optgroup label=${group.name}>${group.options.map(optionView)}</optgroup>`
        : group.options.map(optionView))}
    </select>`;

  function optionView(option) {
    return html`<option value=${option.value} .selected=${live(option.value === value)}>${option.words}</option>`;
  }

  function change({ target }) {
    choose(at, block, element, target.value === "" ? null : target.value);
  }
}

function open(event) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain && OPENING.test(event.key) && event.target.showPicker) {
    event.preventDefault();
    event.target.showPicker();
  }
}
