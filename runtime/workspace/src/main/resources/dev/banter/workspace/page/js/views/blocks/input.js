import { html, nothing } from "../../lit.js";
import { textOf } from "../../text.js";
import { elementView } from "./element.js";
import { textView } from "./text.js";

/** Of these the label names the one field; of all others it names a group. */
const FIELDS = /^(static|users|channels|conversations)_select$|external_select$|picker$|_input$/;

/** A label with what is to be filled in under it, a hint, and what is wrong with what was filled in. */
export function inputView(block, at) {
  const element = block.element ?? {};
  const { id } = at;
  const error = textOf(at.surface.errors[block.block_id]);
  const describedBy = [block.hint ? `${id}-hint` : "", error ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  const field = { id: `${id}-field`, label: `${id}-label`, describedBy, error };
  const words = html`${textView(block.label, at.store)}${block.optional ? html` <small>(optional)</small>` : nothing}`;
  return html`
    <div class="block input ${error ? "wrong" : ""}" data-block=${textOf(block.block_id)}>
      ${FIELDS.test(element.type)
        ? html`<label class="label" id=${field.label} for=${field.id}>${words}</label>`
        : html`<p class="label" id=${field.label}>${words}</p>`}
      ${elementView(element, block, { ...at, field })}
      ${block.hint ? html`<p class="tip" id="${id}-hint">${textView(block.hint, at.store)}</p>` : nothing}
      <p class="error" id="${id}-wrong">${error}</p>
    </div>`;
}
