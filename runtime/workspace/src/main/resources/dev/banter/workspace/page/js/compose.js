import { escape, unescape } from "./escape.js";

/** From what somebody types to what Slack takes. */

const MASS = new Set(["here", "channel", "everyone"]);
const NAME = /(?<![\p{L}\p{N}_@#/&.])([@#])([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu;
const CODE = /(```[\s\S]*?```|`[^`\n]+`)/;
const LINK = /&lt;((?:https?:\/\/|mailto:)(?:(?!&[lg]t;)[^|\s])+\|(?:(?!&[lg]t;)[^|\n])+)&gt;/;

/** Whether it is a command as it was typed: with a space before the slash it is a text, and `/me` is the page's own. */
export function isCommand(typed) {
  return typed.startsWith("/") && !/^\/me\s/.test(typed);
}

/**
 * Escapes the text, and makes tokens of `@name` and `#name` where there is such a person or channel; what stands in code
 * stays as it was typed.
 */
export function compose(typed, users, channels) {
  return besidesCode(escape(typed), (text) => withTokens(text, users, channels));
}

/**
 * What was edited. A token that the editor showed as it is stays one; and where there was a link with a label before,
 * others are written as it was, `<https://a.example|label>`.
 */
export function recompose(typed, before, users, channels) {
  const tokens = [...new Set(before.match(/<[^<>]+>/g))];
  const hasLinks = tokens.some((token) => LINK.test(escape(token)));
  return besidesCode(escape(typed), (text) => kept(text, tokens));

  function kept(text, [token, ...others]) {
    return token ? text.split(escape(unescape(token))).map((part) => kept(part, others)).join(token) : relinked(text);
  }

  function relinked(text) {
    const parts = hasLinks ? text.split(LINK) : [text];
    return parts.map((part, i) => (i % 2 ? `<${part}>` : withTokens(part, users, channels))).join("");
  }
}

function besidesCode(text, edit) {
  return text.split(CODE).map((part, i) => (i % 2 ? part : edit(part))).join("");
}

function withTokens(text, users, channels) {
  return text.replace(NAME, (source, sign, written) => {
    const token = sign === "@" ? userToken : channelToken;
    const known = sign === "@" ? users : channels;
    const name = written.replace(/[._-]+$/, "");
    const exact = token(written, known);
    return exact ?? append(token(name, known), written.slice(name.length)) ?? source;
  });
}

function append(token, rest) {
  return token === null ? null : token + rest;
}

function userToken(name, users) {
  const handle = name.toLowerCase();
  if (MASS.has(handle)) {
    return `<!${handle}>`;
  }
  const user = [...users.values()].find((one) => one.name === handle);
  return user ? `<@${user.id}>` : null;
}

function channelToken(name, channels) {
  const channel = [...channels.values()].find((one) => one.name === name.toLowerCase());
  return channel ? `<#${channel.id}|${channel.name}>` : null;
}
