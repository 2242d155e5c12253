import { TABLE } from "./data.js";

const SKIN_TONE = /^skin-tone-([2-6])$/;
const LIGHTEST = 0x1f3fb;
const VARIATION = "\uFE0F";

const byName = new Map();

/** What the picker shows: `{ names, emoji }`. */
const EMOJI = [];

const words = TABLE.trim().split(/\s+/);
for (let i = 0; i < words.length; i += 2) {
  const names = words[i].split("|");
  EMOJI.push({ names, emoji: words[i + 1] });
  names.forEach((name) => byName.set(name, words[i + 1]));
}

/** The Unicode of a short name, which may carry a skin tone: `+1::skin-tone-3`. Undefined for unknown names. */
export function emojiOf(name) {
  const [base, tone] = name.split("::");
  const emoji = byName.get(base);
  const strength = SKIN_TONE.exec(tone ?? "")?.[1];
  return emoji && strength ? toned(emoji, Number(strength)) : emoji;
}

function toned(emoji, strength) {
  const [first, ...rest] = [...emoji].filter((letter) => letter !== VARIATION);
  return first + String.fromCodePoint(LIGHTEST + strength - 2) + rest.join("");
}

/** Those of which some name contains what was typed; those that begin with it first. */
export function searchEmoji(typed) {
  const wanted = typed.trim().toLowerCase().replaceAll(":", "").replaceAll(" ", "_");
  const rank = ({ names }) =>
    Math.min(...names.map((name) => (name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2)));
  return EMOJI.map((one) => ({ ...one, rank: rank(one) }))
    .filter((one) => one.rank < 2)
    .sort((one, other) => one.rank - other.rank);
}
