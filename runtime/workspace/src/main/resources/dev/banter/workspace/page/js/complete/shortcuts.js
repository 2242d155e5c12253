import { FIELDS, replaceRange, selectSlot } from "./insert.js";

/** Keys of the composer: Ctrl and B, I or E for bold, italic and code; Tab to the next slot of a phrase. */

const MARKS = { b: "*", i: "_", e: "`" };

export function listenToComposers() {
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches?.(FIELDS) || event.isComposing) {
      return;
    }
    const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && MARKS[event.key.toLowerCase()];
    if (mark) {
      event.preventDefault();
      toggle(field, mark);
    } else if (event.key === "Tab" && !event.shiftKey && !event.defaultPrevented && selectSlot(field, field.selectionEnd)) {
      event.preventDefault();
    }
  });
}

/** Puts the mark around what is selected, or takes it away; code of several lines gets a block of its own. */
function toggle(field, sign) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const chosen = value.slice(from, to);
  const [open, close] = sign === "`" && chosen.includes("\n") ? ["```\n", "\n```"] : [sign, sign];
  if (value.slice(0, from).endsWith(open) && value.slice(to).startsWith(close)) {
    replaceRange(field, from - open.length, to + close.length, chosen);
    field.setSelectionRange(from - open.length, to - open.length);
  } else {
    replaceRange(field, from, to, open + chosen + close);
    field.setSelectionRange(from + open.length, to + open.length);
  }
}
