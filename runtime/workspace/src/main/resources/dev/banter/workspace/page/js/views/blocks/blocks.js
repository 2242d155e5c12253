import { html, nothing, repeat } from "../../lit.js";
import { markupView } from "../../markup.js";
import { actionsIn } from "../../state/block-keys.js";
import { listOf } from "../../state/elements.js";
import { textOf } from "../../text.js";
import { elementView } from "./element.js";
import { fileView } from "./file.js";
import { inputView } from "./input.js";
import { richTextView } from "./rich-text.js";
import { tableView } from "./table.js";
import { pictureView, textView, unknownView } from "./text.js";
import { videoView } from "./video.js";

/** Whether it has blocks that its text does not already say; clients send every text as `rich_text` as well. */
export function hasOwnBlocks({ blocks, text }) {
  return Array.isArray(blocks) && blocks.some(({ type }) => type !== "rich_text" || !text);
}

/**
 * Slack's blocks. Nothing may be fetched from elsewhere, so a picture is told in words. A block keeps the keyboard when an
 * app puts others beside it.
 *
 * @param at where they stand, and what may be done with them there: see `place.js`
 */
export function blocksView(blocks, at) {
  const drawn = listOf(blocks);
  const keys = drawn.some((block) => actionsIn(block).length) ? at.surface.keysOf(at.id, drawn) : [];
  return html`
    <div class="blocks">
      ${repeat(drawn, (_, i) => keys[i] ?? i, (block, i) => blockView(block, { ...at, place: at.id, id: `${at.id}-${i}` }))}
    </div>`;
}

function blockView(block, at) {
  const draw = BLOCKS.get(block.type);
  return draw ? draw(block, at) : html`<p class="block">${unknownView("a block", block.type)}</p>`;
}

const BLOCKS = new Map(Object.entries({
  section: (block, at) => html`
    <div class="block section">
      ${block.text ? html`<div class="text" dir="auto">${textView(block.text, at.store)}</div>` : nothing}
      ${block.accessory ? html`<div class="accessory">${elementView(block.accessory, block, at)}</div>` : nothing}
      ${block.fields ? html`<div class="fields">${block.fields.map((field) => html`<div class="text" dir="auto">${textView(field, at.store)}</div>`)}</div>` : nothing}
    </div>`,
  header: ({ text }, at) => html`<h3 class="block" dir="auto">${textView(text, at.store)}</h3>`,
  divider: () => html`<hr class="block">`,
  context: (block, at) => html`<div class="block context">${elementsOf(block, at)}</div>`,
  actions: (block, at) => html`<div class="block actions">${elementsOf(block, at)}</div>`,
  image: ({ alt_text: words, title }, at) => html`
    <div class="block">
      ${title ? html`<p class="picture-title" dir="auto">${textView(title, at.store)}</p>` : nothing}
      <p>${pictureView(words)}</p>
    </div>`,
  input: inputView,
  table: tableView,
  video: videoView,
  file: fileView,
  markdown: ({ text }, at) => html`<div class="block text" dir="auto">${markupView(textOf(text), at.store)}</div>`,
  rich_text: (block, at) => html`<div class="block text" dir="auto">${richTextView(block, at.store)}</div>`,
}));

function elementsOf(block, at) {
  return listOf(block.elements).map((element, i) => elementView(element, block, { ...at, id: `${at.id}-${i}` }));
}
