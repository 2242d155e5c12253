/** Puts text into a composer as if it had been typed, so that the composer keeps it, grows, and tells that one types. */

/** The fields in which messages are written, new ones and old ones. */
export const FIELDS = ".composer textarea, .edit textarea";

const SLOT = /‹[^‹›\n]*›/g;

export function replaceRange(field, from, to, text) {
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Replaces a range by a phrase, and selects its first slot, so that typing fills it in. */
export function insertPhrase(field, from, to, text) {
  replaceRange(field, from, to, text);
  selectSlot(field, from);
  field.focus();
}

/**
 * Whether what is about to be sent has a slot that nobody filled in; the first is selected then. Whoever asks a second
 * time means the text as it stands.
 */
export function holdsSlot(field) {
  const holds = field.askedWith !== field.value && selectSlot(field, 0);
  field.askedWith = holds ? field.value : null;
  return holds;
}

/** Selects the next slot after a place, or the first; resolves to whether there is any. */
export function selectSlot(field, after) {
  const slots = [...field.value.matchAll(SLOT)];
  const slot = slots.find(({ index }) => index >= after) ?? slots[0];
  if (slot) {
    field.setSelectionRange(slot.index, slot.index + slot[0].length);
  }
  return Boolean(slot);
}
