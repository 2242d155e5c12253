import { html, live, nothing } from "../../lit.js";
import { textOf } from "../../text.js";
import { fieldOf } from "./field.js";
import { wordsOf } from "./text.js";

const TYPES = { email_text_input: "email", url_text_input: "url", number_input: "number" };

/** Whoever types faster than this, in milliseconds, has the app asked once. */
const PAUSE = 500;

/** A field to type in, of one line or of several. What is typed is kept; the app hears of it when it is asked for. */
export function typedView(element, block, at) {
  const isRich = element.type === "rich_text_input";
  const value = at.surface.valueOf(block, element);
  const shown = isRich ? plainOf(value) : textOf(value);
  const { id, name, describedBy, isInvalid, isRequired } = fieldOf(element, block, at);
  const longest = element.max_length ?? nothing;
  return element.multiline || isRich
    ? html`
      <textarea class="wide" id=${id} rows="3" data-element=${textOf(element.action_id)} tabindex=${at.tab} dir="auto" placeholder=${wordsOf(element.placeholder)}
          maxlength=${longest} ?data-focus=${element.focus_on_load} aria-label=${name} aria-describedby=${describedBy}
          aria-invalid=${isInvalid} aria-required=${isRequired} .value=${live(shown)} @input=${type}></textarea>`
    : html`
      <input class="wide" type=${TYPES[element.type] ?? "text"} id=${id} data-element=${textOf(element.action_id)} tabindex=${at.tab} dir="auto" placeholder=${wordsOf(element.placeholder)}
          maxlength=${longest} min=${element.min_value ?? nothing} max=${element.max_value ?? nothing} step=${element.is_decimal_allowed ? "any" : nothing}
          autocomplete="off" ?data-focus=${element.focus_on_load} aria-label=${name} aria-describedby=${describedBy}
          aria-invalid=${isInvalid} aria-required=${isRequired} .value=${live(shown)} @input=${type} @keydown=${key}>`;

  /** Kept without drawing anything again: the field shows it already. */
  function type({ target }) {
    at.surface.choose(block, element, isRich ? richOf(target.value) : target.value || null);
    if (asksOn("on_character_entered")) {
      clearTimeout(target.asking);
      target.asking = setTimeout(() => at.act(block, element, target.value), PAUSE);
    }
  }

  function key(event) {
    if (event.key === "Enter" && !event.isComposing && asksOn("on_enter_pressed")) {
      event.preventDefault();
      at.act(block, element, event.target.value);
    }
  }

  function asksOn(what) {
    const wanted = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
    return Boolean(block.dispatch_action) && wanted.includes(what);
  }
}

/** Slack holds formatted text as blocks; here it has no format but its lines. */
function richOf(text) {
  const section = { type: "rich_text_section", elements: [{ type: "text", text }] };
  return text === "" ? null : { type: "rich_text", elements: [section] };
}

function plainOf(value) {
  const sections = value?.elements ?? [];
  return sections.map(({ elements = [] }) => elements.map(({ text }) => textOf(text)).join("")).join("\n");
}
