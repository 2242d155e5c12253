import { html, nothing } from "../lit.js";
import { markupView, plainView } from "../markup.js";
import { textOf } from "../text.js";
import { PICTURE } from "./icons.js";

/** Whether it has blocks that its text does not already say; clients send every text as `rich_text` as well. */
export function hasOwnBlocks({ blocks }) {
  return Boolean(blocks?.some(({ type }) => BLOCKS.has(type)));
}

/** Slack's blocks, simply but whole. Nothing may be fetched from elsewhere, so a picture is told in words. */
export function blocksView(blocks, store) {
  return html`<div class="blocks">${blocks.map((block) => BLOCKS.get(block.type)?.(block, store) ?? nothing)}</div>`;
}

const BLOCKS = new Map(Object.entries({
  section: ({ text, fields, accessory }, store) => html`
    <div class="block section">
      <div class="text">${textView(text, store)}</div>
      ${accessory ? elementView(accessory, store) : nothing}
      ${fields ? html`<div class="fields">${fields.map((field) => html`<div class="text">${textView(field, store)}</div>`)}</div>` : nothing}
    </div>`,
  header: ({ text }, store) => html`<h3 class="block">${textView(text, store)}</h3>`,
  divider: () => html`<hr class="block">`,
  context: ({ elements = [] }, store) => html`
    <div class="block context">${elements.map((element) => elementView(element, store))}</div>`,
  actions: ({ elements = [] }, store) => html`
    <div class="block actions">${elements.map((element) => elementView(element, store))}</div>`,
  image: ({ alt_text: words, title }, store) => html`
    <p class="block picture">${pictureView(words)} ${title ? textView(title, store) : nothing}</p>`,
  markdown: ({ text }, store) => html`<div class="block text">${markupView(textOf(text), store)}</div>`,
}));

function elementView(element, store) {
  switch (element.type) {
    case "mrkdwn":
    case "plain_text":
      return html`<span class="text">${textView(element, store)}</span>`;
    case "image":
      return pictureView(element.alt_text);
    default:
      return html`<button type="button" disabled class="inert ${textOf(element.style)}"
          title="Buttons do nothing here">${textView(element.text ?? element.placeholder, store)}</button>`;
  }
}

function textView(text, store) {
  if (!text) {
    return nothing;
  }
  return text.type === "plain_text" ? plainView(textOf(text.text)) : markupView(textOf(text.text), store);
}

function pictureView(words) {
  return html`<span class="picture">${PICTURE} ${textOf(words ?? "a picture")}</span>`;
}
