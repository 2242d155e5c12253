import { html, nothing } from "../../lit.js";
import { markupView, plainView } from "../../markup.js";
import { textOf } from "../../text.js";
import { PICTURE } from "../icons.js";

/** One of Slack's text objects: its own markup, or a text in which emoji are all there is to draw. */
export function textView(text, store) {
  if (!text) {
    return nothing;
  }
  return text.type === "plain_text" ? plainView(textOf(text.text)) : markupView(textOf(text.text), store);
}

/** Where nothing can be drawn: in names for screen readers, in a native list. */
export function wordsOf(text, otherwise = "") {
  return textOf(text?.text) || otherwise;
}

export function pictureView(words) {
  return html`<span class="picture">${PICTURE} ${textOf(words ?? "a picture")}</span>`;
}

/** What Slack has and this page has not is told by its kind. */
export function unknownView(what, kind) {
  return html`<span class="unknown">${what} of the kind <code>${textOf(kind) || "none"}</code>, which this page does not draw</span>`;
}
