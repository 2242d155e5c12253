import { html, nothing, repeat } from "../lit.js";
import { timeOf } from "../messages.js";
import { messageView } from "./message.js";

/** One after the other by the same author, this soon, are drawn as one. */
const SOON = 5 * 60_000;

/** Messages under the days they were said on. */
export function logView(messages, store, session, place) {
  return html`<ol class="messages">
    ${repeat(messages, ({ ts }) => ts, (message, i) => {
      const before = messages[i - 1];
      const newDay = !before || dayOf(before) !== dayOf(message);
      return html`
        ${newDay ? html`<li class="day"><span>${dayOf(message)}</span></li>` : nothing}
        ${messageView(message, store, session, { ...place, follows: !newDay && follows(before, message) })}`;
    })}
  </ol>`;
}

function follows(before, message) {
  return before.user === message.user && timeOf(message) - timeOf(before) < SOON && !message.subtype;
}

function dayOf(message) {
  const day = timeOf(message).toDateString();
  return day === new Date().toDateString()
    ? "Today"
    : timeOf(message).toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long" });
}
