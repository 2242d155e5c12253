import { html } from "./lit.js";
import { dateText } from "./dates.js";
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
  if (kind === "date") {
    return dateView(target.split("^"), label);
  }
  if (kind === "subteam") {
    return mention(label || target, false);
  }
  return label || `<${kind}>`;
}

/** `<!date^1700000000^{date} at {time}^https://a.example|when it was>`, in the reader's own time. */
function dateView([, seconds, pattern = "", address], fallback) {
  const time = new Date(Number(seconds) * 1_000);
  if (Number.isNaN(time.getTime())) {
    return fallback;
  }
  const text = dateText(time, pattern) || fallback;
  const drawn = html`<time datetime=${time.toISOString()} title=${time.toLocaleString()}>${text}</time>`;
  return address && ADDRESS.test(address) ? link(address, drawn) : drawn;
}

function link(target, label) {
  return ADDRESS.test(target)
    ? html`<a href=${target} target="_blank" rel="noopener noreferrer" tabindex="-1">${label || target}</a>`
    : `<${target}>`;
}

function divide(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
