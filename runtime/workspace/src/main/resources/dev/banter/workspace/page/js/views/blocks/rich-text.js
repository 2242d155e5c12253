import { html } from "../../lit.js";
import { escape } from "../../escape.js";
import { emojiView } from "../../markup.js";
import { listOf } from "../../state/elements.js";
import { textOf } from "../../text.js";
import { tokenView } from "../../token.js";
import { unknownView } from "./text.js";

const PARTS = new Map(Object.entries({
  rich_text_section: (part, store) => html`<p>${pieces(part, store)}</p>`,
  rich_text_preformatted: (part, store) => html`<pre><code>${pieces(part, store)}</code></pre>`,
  rich_text_quote: (part, store) => html`<blockquote>${pieces(part, store)}</blockquote>`,
  rich_text_list: (part, store) => {
    const items = listOf(part.elements).map((item) => html`<li>${pieces(item, store)}</li>`);
    return part.style === "ordered" ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  },
}));

/** What Slack's own editor makes of a text: pieces in sections, lists, quotes and code. */
export function richTextView({ elements }, store) {
  return listOf(elements).map((part) => PARTS.get(part.type)?.(part, store) ?? unknownView("a part", part.type));
}

function pieces({ elements }, store) {
  return listOf(elements).map((piece) => styled(pieceView(piece, store), piece.style ?? {}));
}

function pieceView(piece, store) {
  switch (piece.type) {
    case "text":
      return textOf(piece.text);
    case "link":
      return token(`${textOf(piece.url)}|${textOf(piece.text)}`);
    case "user":
      return token(`@${textOf(piece.user_id)}`);
    case "channel":
      return token(`#${textOf(piece.channel_id)}`);
    case "broadcast":
      return token(`!${textOf(piece.range)}`);
    case "emoji":
      return emojiView(textOf(piece.name));
    case "date":
      return token(`!date^${textOf(piece.timestamp)}^${textOf(piece.format)}|${textOf(piece.fallback)}`);
    default:
      return unknownView("a piece", piece.type);
  }

  function token(text) {
    return tokenView(escape(text), store);
  }
}

function styled(view, { bold, italic, strike, code }) {
  const slanted = italic ? html`<em>${view}</em>` : view;
  const struck = strike ? html`<s>${slanted}</s>` : slanted;
  const coded = code ? html`<code>${struck}</code>` : struck;
  return bold ? html`<strong>${coded}</strong>` : coded;
}
