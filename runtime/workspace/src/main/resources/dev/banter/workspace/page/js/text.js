/**
 * What a program put where Slack has a text, as a text: what holds other things is written down as JSON. Nothing else
 * may be drawn of it, since the library that draws takes some objects for its own, and others cannot be made text.
 */
export function textOf(value) {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
}
