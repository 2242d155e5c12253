import { emojiOf, searchEmoji } from "../emoji/names.js";
import { phrase, phraseText } from "../watch/phrase.js";

/** What could stand where one types: people, channels and emoji behind their sign, and what the bot understands. */

const MOST = 8;
const SIGNED = /(?:^|[\s(])([@#:])([\p{L}\p{N}._+-]*)$/u;

/** Shorter, and half of what one writes would be an emoji. */
const SHORTEST_EMOJI = 2;

const MASS = [
  { name: "here", about: "everybody who is here" },
  { name: "channel", about: "everybody in the channel" },
];

/**
 * @param known has people(), channels(), handlers(), commands(), bot() and isDirect()
 * @returns `{ from, items, eager, hint }`: where what is replaced begins, what may replace it, whether the first is meant
 *     unless one says otherwise, and what is only told; null when there is nothing
 */
export function proposals(text, caret, known) {
  const before = text.slice(0, caret);
  const [, sign, typed] = SIGNED.exec(before) ?? [];
  const found = sign ? signed(sign, typed.toLowerCase(), known) : [];
  if (found.length) {
    const exact = found.some(({ name }) => name === typed.toLowerCase());
    return { from: caret - typed.length - 1, items: found.slice(0, MOST), eager: !exact };
  }
  return caret === text.length ? (slash(before, known) ?? phrases(before, known)) : null;
}

function signed(sign, typed, known) {
  switch (sign) {
    case "@":
      return fitting([...known.people(), ...MASS], typed).map(({ name, about }) => ({ name, insert: `@${name} `, title: `@${name}`, about }));
    case "#":
      return fitting(known.channels(), typed).map(({ name, about }) => ({ name, insert: `#${name} `, title: `#${name}`, about }));
    default:
      return typed.length < SHORTEST_EMOJI ? [] : searchEmoji(typed).map(({ names: [name] }) => ({ name, insert: `:${name}: `, title: `${emojiOf(name)} :${name}:`, about: "" }));
  }
}

/** Those that begin with what was typed before those that only contain it. */
function fitting(all, typed) {
  const begins = all.filter(({ name }) => name.startsWith(typed));
  return [...begins, ...all.filter(({ name }) => !name.startsWith(typed) && name.includes(typed))];
}

/** Of a command, while its name is typed, those that it may be; behind it, how it goes on. */
function slash(before, known) {
  if (!before.startsWith("/") || before.includes("\n")) {
    return null;
  }
  const [typed] = /^\S*/.exec(before);
  const items = fitting(known.commands().map(proposalOf), typed.toLowerCase());
  const exact = items.find(({ name }) => name === typed);
  if (before === typed) {
    return items.length ? { from: 0, items, eager: !exact } : null;
  }
  return exact ? { from: 0, items: [], eager: false, hint: exact } : null;
}

function proposalOf({ command, usage_hint: usage, description }) {
  return { name: command, insert: `${command} `, title: [command, usage].filter(Boolean).join(" "), about: description };
}

/** A message is a phrase from its first word on, or from behind the bot's name. */
function phrases(before, known) {
  const [mention] = new RegExp(`^@${known.bot()}(?:[:,]\\s*|\\s+)`, "iu").exec(before) ?? [""];
  const typed = before.slice(mention.length).toLowerCase();
  const addressed = mention !== "" || known.isDirect();
  if (typed === "" && mention === "" || typed.includes("\n")) {
    return null;
  }
  const items = known
    .handlers()
    .filter((handler) => addressed || !(handler.addressed || handler.kind === "mention"))
    .map((handler) => ({ handler, parts: phrase(handler.pattern) }))
    .filter(({ parts }) => parts && phraseText(parts).toLowerCase().startsWith(typed) && phraseText(parts).toLowerCase() !== typed)
    .map(({ handler, parts }) => ({ name: handler.handler, insert: phraseText(parts), title: phraseText(parts), about: handler.help || handler.plugin }))
    .slice(0, MOST);
  return items.length ? { from: mention.length, items, eager: false } : null;
}
