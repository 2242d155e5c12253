import { html, nothing } from "../../lit.js";
import { placeBeside, roomBeside } from "../popup.js";
import { textView } from "./text.js";

/** In pixels: options are longer than some of the fields in which they are looked for. */
const NARROWEST = 260;

/** In pixels, where there is room for it. */
const HIGHEST = 300;

/** What the app has found, floating under the field; which keeps the keyboard. */
export function foundView(lookup, searching, { id, label, name }, store) {
  const { groups, options, isOpen, at: current } = lookup;
  return html`
    <div popover="manual" class="floating found" ?data-shown=${isOpen && Boolean(options.length || searching.note)} @mousedown=${stay}>
      ${options.length
        ? html`
          <div class="found-list" role="listbox" id="${id}-list" aria-label=${name} aria-labelledby=${label} aria-multiselectable=${searching.several ? "true" : nothing}>
            ${groups.map(groupView)}
          </div>`
        : nothing}
      <p class="tip" id="${id}-note" ?hidden=${searching.note === ""}>${searching.note}</p>
    </div>`;

  function groupView(group, i) {
    const drawn = group.options.map(optionView);
    return group.label
      ? html`
        <div role="group" aria-labelledby="${id}-group-${i}">
          <p class="group" id="${id}-group-${i}">${textView(group.label, store)}</p>${drawn}
        </div>`
      : drawn;
  }

  function optionView(option) {
    const at = options.indexOf(option);
    const isChosen = searching.isChosen(option);
    return html`
      <div class="found-option ${at === current ? "current" : ""}" role="option" id="${id}-${at}"
          aria-selected=${searching.several ? isChosen : at === current} aria-disabled=${searching.isFull && !isChosen ? "true" : nothing}
          @click=${({ currentTarget }) => searching.take(option, currentTarget.closest(".lookup").querySelector("input"))}>
        <span dir="auto">${textView(option.text, store)}${option.description ? html`<small>${textView(option.description, store)}</small>` : nothing}</span>
        ${isChosen ? html`<span aria-hidden="true">✓</span>` : nothing}
      </div>`;
  }
}

/** Or a click on an option would take the keyboard out of the field. */
function stay(event) {
  event.preventDefault();
}

/** After drawing: what is asked for is shown beside its field. */
export function settleFound(root) {
  root.querySelectorAll(".found").forEach((found) => {
    const isShown = "shown" in found.dataset && found.parentElement.contains(document.activeElement);
    if (isShown !== found.matches(":popover-open")) {
      found.togglePopover(isShown);
    }
    if (isShown) {
      place(found);
      found.querySelector(".current")?.scrollIntoView({ block: "nearest" });
    }
  });
}

/** It stays beside its field while that moves. */
export function followFields(root) {
  const placeAll = () => root.querySelectorAll(".found:popover-open").forEach(place);
  addEventListener("scroll", placeAll, { capture: true, passive: true });
  addEventListener("resize", placeAll, { passive: true });
}

function place(found) {
  const beside = found.previousElementSibling.getBoundingClientRect();
  found.style.width = `${Math.max(beside.width, NARROWEST)}px`;
  found.style.maxHeight = `${Math.min(HIGHEST, roomBeside(beside))}px`;
  placeBeside(found, beside);
}
