import { escape } from "./escape.js";

/** From what somebody types to what Slack takes. */

const MASS = new Set(["here", "channel", "everyone"]);
const NAME = /(?<![\p{L}\p{N}_@#/&.])([@#])([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu;

/** Escapes the text, and makes tokens of `@name` and `#name` where there is such a person or channel. */
export function compose(typed, users, channels) {
  return escape(typed).replace(NAME, (source, sign, written) => {
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
