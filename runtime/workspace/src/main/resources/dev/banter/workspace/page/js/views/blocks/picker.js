import { html, live } from "../../lit.js";
import { textOf } from "../../text.js";
import { fieldOf } from "./field.js";
import { isAsked, settle } from "./place.js";

const TYPES = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" };

/** A date is typed in parts, each of which changes it: the app is asked once nothing came for so long, in milliseconds. */
const PAUSE = 900;

/** A date, a time, or both, in the reader's own zone. */
export function pickerView(element, block, at) {
  const isMoment = element.type === "datetimepicker";
  const value = at.surface.valueOf(block, element);
  const shown = value === null ? "" : isMoment ? localOf(value) : textOf(value);
  const { id, name, describedBy, isInvalid, isRequired } = fieldOf(element, block, at);
  return html`
    <input class="element" type=${TYPES[element.type]} id=${id} data-element=${textOf(element.action_id)} tabindex=${at.tab}
        aria-label=${name} aria-describedby=${describedBy} aria-invalid=${isInvalid} aria-required=${isRequired}
        aria-busy=${at.surface.isBusyWith(block, element)} .value=${live(shown)} @change=${change} @blur=${({ target }) => tell(target)} @keydown=${key}>`;

  /** Kept at once without drawing anything again: the field shows it already. Told later. */
  function change({ target }) {
    at.surface.chooseUntold(block, element, valueOf(target));
    clearTimeout(target.telling);
    target.telling = isAsked(block) ? setTimeout(() => tell(target), PAUSE) : 0;
  }

  function key(event) {
    if (event.key === "Enter" && isAsked(block) && at.surface.isUntold(block, element)) {
      event.preventDefault(); // or it would say yes to what the app wants to be sure of
      tell(event.target);
    }
  }

  function tell(field) {
    clearTimeout(field.telling);
    settle(at, block, element);
  }

  function valueOf({ value: typed }) {
    if (typed === "") {
      return null;
    }
    return isMoment ? Math.floor(new Date(typed).getTime() / 1_000) : typed;
  }
}

/** `2026-01-02T14:03`, as such fields have it. */
function localOf(seconds) {
  const time = new Date(Number(seconds) * 1_000);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
