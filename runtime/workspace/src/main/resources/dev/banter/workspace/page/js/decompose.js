import { unescape } from "./escape.js";

const TOKEN = /<([@#!])([^<>|]+)(?:\|([^<>]*))?>|<((?:https?|mailto):[^<>|]+)(?:\|([^<>]*))?>/g;

/** From what Slack holds back to what somebody would type, for editing: tokens become names again. */
export function decompose(text, store) {
  return withNames(text, store, (source, address, label) => (label && label !== bare(address) ? source : bare(address)));
}

/** What Slack holds as it is read aloud: of a link, what it is called. */
export function spoken(text, store) {
  return withNames(text, store, (source, address, label) => label || bare(address));
}

function withNames(text, store, link) {
  return unescape(text.replace(TOKEN, name));

  function name(source, sign, target, label, address, called) {
    if (address) {
      return link(source, address, called);
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

function bare(address) {
  return address.replace(/^mailto:/, "");
}
