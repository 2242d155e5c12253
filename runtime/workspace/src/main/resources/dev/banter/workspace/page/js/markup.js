import { html } from "./lit.js";
import { unescape } from "./escape.js";
import { emojiOf } from "./emoji/names.js";
import { tokenView } from "./token.js";

/** Slack's markup as nodes. Nothing of a message ever becomes HTML: every piece is put in as text. */

const FENCE = /```\n?([\s\S]*?)\n?```\n?/;
const QUOTE = /((?:^&gt;[^\n]*(?:\n|$))+)/m;
const INLINE = new RegExp(
  [
    "<(?<token>[^<>\\n]+)>",
    ":(?<emoji>[a-z0-9_+'-]+(?:::skin-tone-[2-6])?):",
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

  function piece({ token, emoji, code, bold, italic, strike }) {
    if (token) {
      return tokenView(token, names);
    }
    if (emoji) {
      return emojiView(emoji);
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

/** An emoji by its short name; an unknown name stays what it is, a text. */
export function emojiView(name) {
  const emoji = emojiOf(name);
  return emoji
    ? html`<span class="emoji" role="img" aria-label=${name.replaceAll("_", " ")} title=":${name}:">${emoji}</span>`
    : `:${name}:`;
}

const SHORT_NAME = /:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/;

/** A text without markup, in which emoji are all there is to draw. */
export function plainView(text) {
  return splitBy(SHORT_NAME, text, (part) => part, emojiView);
}

const ONLY_EMOJI = /^(?:\s|\p{RGI_Emoji}|:[a-z0-9_+'\-]+:)+$/v;
const LONGEST_JUMBO = 120;

/** Whether a text is nothing but a few emoji, which are drawn larger then. */
export function isEmojiOnly(text) {
  return text.length < LONGEST_JUMBO && ONLY_EMOJI.test(text) && plainView(text).every((part) => !/:\w/.test(part));
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
