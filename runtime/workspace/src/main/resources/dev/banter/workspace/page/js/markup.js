import { html } from "./lit.js";
import { unescape } from "./escape.js";
import { tokenView } from "./token.js";

/** Slack's markup as nodes. Nothing of a message ever becomes HTML: every piece is put in as text. */

const FENCE = /```\n?([\s\S]*?)\n?```\n?/;
const QUOTE = /((?:^&gt;[^\n]*(?:\n|$))+)/m;
const INLINE = new RegExp(
  [
    "<(?<token>[^<>\\n]+)>",
    "`(?<code>[^`\\n]+)`",
    "(?<![\\w*])\\*(?<bold>[^*\\s]|[^*\\s][^*\\n]*[^*\\s])\\*(?![\\w*])",
    "(?<![\\w_])_(?<italic>[^_\\s]|[^_\\s][^_\\n]*[^_\\s])_(?![\\w_])",
    "(?<![\\w~])~(?<strike>[^~\\s]|[^~\\s][^~\\n]*[^~\\s])~(?![\\w~])",
  ].join("|"),
  "g",
);

/** @param names resolves the ids in mentions: nameOf(userId), and `me` */
export function markupView(text, names) {
  return splitBy(FENCE, text, blocks, (code) => html`<pre><code>${unescape(code)}</code></pre>`);

  function blocks(part) {
    return splitBy(QUOTE, part, inline, quote);
  }

  function quote(lines) {
    const text = lines.replace(/^&gt; ?/gm, "").replace(/\n$/, "");
    return html`<blockquote>${inline(text)}</blockquote>`;
  }

  function inline(part) {
    const views = [];
    let from = 0;
    for (const match of part.matchAll(INLINE)) {
      views.push(unescape(part.slice(from, match.index)), piece(match.groups));
      from = match.index + match[0].length;
    }
    return [...views, unescape(part.slice(from))];
  }

  function piece({ token, code, bold, italic, strike }) {
    if (token) {
      return tokenView(token, names);
    }
    if (code) {
      return html`<code>${unescape(code)}</code>`;
    }
    if (bold) {
      return html`<strong>${inline(bold)}</strong>`;
    }
    return italic ? html`<em>${inline(italic)}</em>` : html`<s>${inline(strike)}</s>`;
  }
}

/** Every second part of a split is what the pattern's group holds. */
function splitBy(pattern, text, between, inside) {
  return text.split(pattern).map((part, i) => {
    if (part === "") {
      return "";
    }
    return i % 2 === 0 ? between(part) : inside(part);
  });
}
