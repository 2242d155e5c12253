import { html, live, nothing } from "../../lit.js";
import { isSeveral } from "../../state/elements.js";
import { textOf } from "../../text.js";
import { fieldOf } from "./field.js";
import { foundView } from "./found.js";
import { pickedView } from "./picked.js";
import { Searching } from "./searching.js";
import { wordsOf } from "./text.js";

/** A menu whose app knows what there is: what is typed is asked for, and chosen with keyboard or mouse. */
export function lookupView(element, block, at) {
  const { surface } = at;
  const lookup = surface.lookupOf(at.place, block, element);
  const searching = new Searching(element, block, at, lookup);
  const several = isSeveral(element);
  const { chosen } = searching;
  const field = fieldOf(element, block, at);
  const note = `${field.id}-note`;
  const list = lookup.isOpen && lookup.options.length ? `${field.id}-list` : nothing;
  return html`
    <div class="lookup" @focusout=${(event) => searching.left(event)}>
      <div class="lookup-field">
        ${several ? chosen.map((option) => pickedView(option, at, searching)) : nothing}
        <input type="text" role="combobox" id=${field.id} data-element=${textOf(element.action_id)} tabindex=${at.tab} dir="auto"
            autocomplete="off" spellcheck="false" ?data-focus=${element.focus_on_load}
            placeholder=${several && chosen.length ? "" : wordsOf(element.placeholder, "Search …")}
            aria-label=${field.name} aria-describedby=${field.describedBy === nothing ? note : `${field.describedBy} ${note}`}
            aria-invalid=${field.isInvalid} aria-required=${field.isRequired} aria-busy=${lookup.isBusy || surface.isBusyWith(block, element)}
            aria-autocomplete="list" aria-expanded=${list !== nothing} aria-controls=${list}
            aria-activedescendant=${list !== nothing && lookup.current ? `${field.id}-${lookup.at}` : nothing}
            .value=${live(lookup.typed ?? (several ? "" : wordsOf(chosen[0]?.text)))}
            @input=${(event) => searching.type(event)} @compositionend=${(event) => searching.type(event)}
            @keydown=${(event) => searching.key(event)} @click=${(event) => searching.begin(event.target)}>
      </div>
      ${foundView(lookup, searching, field, at.store)}
      <p class="error" role="alert">${lookup.problem}</p>
    </div>`;
}
