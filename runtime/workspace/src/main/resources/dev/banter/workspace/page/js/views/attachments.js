import { dayName } from "../dates.js";
import { html, nothing } from "../lit.js";
import { markupView } from "../markup.js";
import { timeOf } from "../messages.js";
import { textOf } from "../text.js";
import { blocksView } from "./blocks/blocks.js";
import { linkedView } from "./blocks/linked.js";
import { PICTURE } from "./icons.js";

const NAMED = new Map([["good", "#2eb67d"], ["warning", "#ecb22e"], ["danger", "#e01e5a"]]);
const COLOUR = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i;

/**
 * Slack's older form of richer messages: a bar of colour, a title, a text, fields.
 *
 * @param at where the message stands, and what may be done with it there
 */
export function attachmentsView(attachments, at) {
  const { store } = at;
  return attachments.map((one, i) => html`
    ${one.pretext ? html`<div class="text">${markupView(textOf(one.pretext), store)}</div>` : nothing}
    <div class="attachment">
      ${barView(textOf(one.color))}
      <div class="attached">
        ${one.author_name ? html`<p class="attachment-author">${textOf(one.author_name)}</p>` : nothing}
        ${one.title ? html`<p class="attachment-title">${linkedView(textOf(one.title), one.title_link, at.tab)}</p>` : nothing}
        ${one.text ? html`<div class="text">${markupView(textOf(one.text), store)}</div>` : nothing}
        ${one.blocks ? blocksView(one.blocks, { ...at, id: `${at.id}-attached-${i}` }) : nothing}
        ${one.fields?.length ? html`<dl class="fields">${one.fields.map((field) => fieldView(field, store))}</dl>` : nothing}
        ${one.image_url || one.thumb_url ? html`<p class="picture">${PICTURE} ${textOf(one.fallback ?? "a picture")}</p>` : nothing}
        ${one.actions ? html`<p class="actions">${one.actions.map(({ text }) => html`<button type="button" disabled class="inert">${textOf(text)}</button>`)}</p>` : nothing}
        ${one.footer || one.ts ? html`<p class="footer">${[textOf(one.footer), one.ts && dayName(timeOf(one))].filter(Boolean).join(" · ")}</p>` : nothing}
      </div>
    </div>`);
}

/** Drawn as a picture, since a style of any colour would need the page to allow styles from strings. */
function barView(color) {
  const fill = NAMED.get(color) ?? (COLOUR.test(color) ? `#${color.replace("#", "")}` : "#9a9ca5");
  return html`<svg class="bar" aria-hidden="true"><rect width="100%" height="100%" fill=${fill}></rect></svg>`;
}

function fieldView({ title, value, short }, store) {
  return html`<div class=${short ? "short" : ""}>
    <dt>${textOf(title)}</dt><dd class="text">${markupView(textOf(value), store)}</dd>
  </div>`;
}
