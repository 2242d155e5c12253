import { unescape } from "./escape.js";

/** From what Slack holds back to what somebody would type, for editing: tokens become names again. */
export function decompose(text, store) {
  const typed = text.replace(/<([@#!])([^<>|]+)(?:\|([^<>]*))?>|<((?:https?|mailto)[^<>|]+)(?:\|[^<>]*)?>/g, name);
  return unescape(typed);

  function name(source, sign, target, label, address) {
    if (address) {
      return address.replace(/^mailto:/, "");
    }
    if (sign === "@") {
      return store.users.has(target) ? `@${store.users.get(target).name}` : source;
    }
    if (sign === "#") {
      return `#${store.channels.get(target)?.name || label || target}`;
    }
    return ["here", "channel", "everyone"].includes(target) ? `@${target}` : source;
  }
}
