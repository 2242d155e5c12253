import { html } from "../../lit.js";

const KEYS = [
  ["Ctrl K", "jump to a conversation"],
  ["Alt ↑ / Alt ↓", "the conversation before or after"],
  ["?", "this list"],
  ["Enter", "send; Shift Enter begins a new line"],
  ["Tab", "take what is proposed; go to the next ‹slot›"],
  ["/", "a command; with a space before it, a text"],
  ["Ctrl B, Ctrl I, Ctrl E", "bold, italic, code"],
  ["Ctrl `", "what goes over the wire"],
  ["↑ in an empty field", "edit what you said last"],
  ["Escape", "leave editing, a menu, or the thread"],
  ["↑ / ↓ on a message", "the message before or after; Home and End"],
  ["T, R, E on a message", "reply in thread, react, edit"],
  ["P, L, U on a message", "pin, copy its link, mark unread"],
  ["Delete on a message", "delete it, after asking"],
  ["M on a message", "all that may be done with it"],
];

export function keysView() {
  return html`<dl class="keys">${KEYS.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}</dl>`;
}
