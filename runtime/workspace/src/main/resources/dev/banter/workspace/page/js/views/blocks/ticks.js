import { html, live, nothing } from "../../lit.js";
import { isSeveral, listOf } from "../../state/elements.js";
import { textOf } from "../../text.js";
import { fieldOf } from "./field.js";
import { choose } from "./place.js";
import { textView } from "./text.js";

/** Boxes of which several may be ticked, or circles of which one may. */
export function ticksView(element, block, at) {
  const several = isSeveral(element);
  const chosen = [at.surface.valueOf(block, element)].flat();
  const { label, describedBy, isInvalid } = fieldOf(element, block, at);
  return html`
    <div class="ticks" role=${several ? "group" : "radiogroup"} data-element=${textOf(element.action_id)}
        aria-label=${at.field ? nothing : "Choose"} aria-labelledby=${label} aria-describedby=${describedBy} aria-invalid=${several ? nothing : isInvalid}>
      ${listOf(element.options).map(optionView)}
    </div>`;

  function optionView({ text, value, description }) {
    return html`
      <label class="tick">
        <input type=${several ? "checkbox" : "radio"} name=${at.id} value=${textOf(value)} tabindex=${at.tab}
            .checked=${live(chosen.includes(value))} @change=${({ target }) => take(value, target.checked)}>
        <span>
          <span class="text" dir="auto">${textView(text, at.store)}</span>
          ${description ? html`<small>${textView(description, at.store)}</small>` : nothing}
        </span>
      </label>`;
  }

  function take(value, isTicked) {
    const others = chosen.filter((one) => one !== value);
    choose(at, block, element, several ? (isTicked ? [...others, value] : others) : value);
  }
}
