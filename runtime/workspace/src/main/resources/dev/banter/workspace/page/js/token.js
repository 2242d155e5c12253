import { html } from "./lit.js";
import { unescape } from "./escape.js";

const ADDRESS = /^(https?:\/\/|mailto:|tel:)/;

/** What stands between `<` and `>` in Slack's markup: a mention, a channel, a link. */
export function tokenView(token, names) {
  const [target, label = ""] = divide(unescape(token), "|");
  switch (target[0]) {
    case "@":
      return mention(`@${names.nameOf(target.slice(1))}`, target.slice(1) === names.me?.id);
    case "#":
      return html`<span class="mention">#${label || names.channels.get(target.slice(1))?.name || target.slice(1)}</span>`;
    case "!":
      return special(target.slice(1), label);
    default:
      return link(target, label);
  }
}

function mention(text, isMe) {
  return html`<span class=${isMe ? "mention me" : "mention"}>${text}</span>`;
}

function special(target, label) {
  const [kind] = divide(target, "^");
  if (["here", "channel", "everyone", "group"].includes(kind)) {
    return mention(`@${kind}`, true);
  }
  if (kind === "subteam") {
    return mention(label || target, false);
  }
  return label || `<${kind}>`;
}

function link(target, label) {
  return ADDRESS.test(target)
    ? html`<a href=${target} target="_blank" rel="noopener noreferrer">${label || target}</a>`
    : `<${target}>`;
}

function divide(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
