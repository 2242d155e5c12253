import { unescape } from "../escape.js";
import { textOf } from "../text.js";

/** What stands on an entry's one line, and what it holds when it is opened. */

const LONGEST = 160;

/** What a reader most likely looks for, in this order. */
const TELLING = ["error", "subtype", "command", "callback_id", "text", "name", "channel", "user", "users", "reaction", "ts", "presence", "url"];

/** @returns what it says, and whether it says that something went wrong */
export function summary(entry) {
  const said = entry.kind === "call" ? callSummary(entry) : frameSummary(parsed(entry[entry.way]));
  return { ...said, line: said.line.replace(/\s+/g, " ").slice(0, LONGEST) };
}

/** The parts of an entry, each with a title and either JSON or plain text. */
export function parts(entry) {
  if (entry.kind === "call") {
    return [
      { title: "Arguments", value: Object.fromEntries(new URLSearchParams(entry.in)) },
      { title: "Answer", value: parsed(entry.out) },
    ];
  }
  return [{ title: entry.way === "in" ? `From ${entry.who || "a client"}` : `To ${entry.who || "a client"}`, value: parsed(entry[entry.way]) }];
}

/** One entry as text, to be pasted somewhere. */
export function written(entry) {
  const at = new Date(entry.at).toISOString();
  return entry.kind === "call"
    ? `${at} ${entry.who || "-"} ${entry.what} ${entry.in} -> ${entry.out}`
    : `${at} ${entry.who || "-"} ${entry.way} ${entry[entry.way]}`;
}

function callSummary(entry) {
  const answer = parsed(entry.out);
  const given = Object.fromEntries(new URLSearchParams(entry.in));
  const failed = answer?.ok === false;
  return { failed, line: failed ? `${textOf(answer.error)}  ${telling(given)}` : telling(given) };
}

function frameSummary(frame) {
  if (frame?.ok === false || frame?.error) {
    return { failed: true, line: textOf(frame.error?.msg ?? frame.error) };
  }
  return { failed: false, line: typeof frame === "object" && frame ? told(frame) : String(frame) };
}

/** An envelope holds what it is about, and is acknowledged by its name. */
function told({ envelope_id: envelope, payload, ...frame }) {
  const about = payload?.event ?? payload ?? frame;
  return [payload && textOf(about.type), telling(withinText(about)), envelope].filter(Boolean).join("  ");
}

/** An edit or a new reply holds the message that it is about. */
function withinText(frame) {
  const text = frame.text ?? frame.message?.text ?? frame.previous_message?.text;
  return text === undefined ? frame : { ...frame, text };
}

function telling(fields) {
  return TELLING.filter((name) => fields[name] !== undefined)
    .map((name) => (name === "text" ? `“${unescape(shown(fields.text))}”` : shown(fields[name])))
    .join("  ");
}

function shown(value) {
  return textOf(value?.id ?? value?.name ?? value);
}

/** What was cut is no JSON any more, and shown as it is. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
