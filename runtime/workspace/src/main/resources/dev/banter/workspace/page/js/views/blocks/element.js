import { html } from "../../lit.js";
import { buttonView } from "./button.js";
import { lookupView } from "./lookup.js";
import { overflowView } from "./overflow.js";
import { pickerView } from "./picker.js";
import { selectView } from "./select.js";
import { severalView } from "./several.js";
import { pictureView, textView, unknownView } from "./text.js";
import { ticksView } from "./ticks.js";
import { typedView } from "./typed.js";

const ELEMENTS = new Map(Object.entries({
  mrkdwn: (element, block, at) => html`<span class="text" dir="auto">${textView(element, at.store)}</span>`,
  plain_text: (element, block, at) => html`<span class="text" dir="auto">${textView(element, at.store)}</span>`,
  image: ({ alt_text: words }) => pictureView(words),
  button: buttonView,
  overflow: overflowView,
  static_select: selectView,
  external_select: lookupView,
  users_select: selectView,
  channels_select: selectView,
  conversations_select: selectView,
  multi_static_select: severalView,
  multi_external_select: lookupView,
  multi_users_select: severalView,
  multi_channels_select: severalView,
  multi_conversations_select: severalView,
  checkboxes: ticksView,
  radio_buttons: ticksView,
  datepicker: pickerView,
  timepicker: pickerView,
  datetimepicker: pickerView,
  plain_text_input: typedView,
  rich_text_input: typedView,
  email_text_input: typedView,
  url_text_input: typedView,
  number_input: typedView,
}));

/** One element of a block; an input's is named by the label that `at.field` tells of. */
export function elementView(element, block, at) {
  const draw = ELEMENTS.get(element?.type);
  return draw ? draw(element, block, at) : unknownView("an element", element?.type);
}
