import { dayName } from "../dates.js";
import { guard, html, nothing, repeat } from "../lit.js";
import { isSpeech, timeOf } from "../messages.js";
import { bookkeepingView } from "./bookkeeping.js";
import { messageView } from "./message.js";

/** One after the other by the same author, this soon, are drawn as one. */
const SOON = 5 * 60_000;

/** The messages that are drawn of a log, under the days they were said on. Each is drawn again only when it changed. */
export function logView(log, store, session, { inThread }) {
  const messages = log.drawn;
  const newAt = inThread ? undefined : firstNew(messages, store);
  return html`<ol class="messages">
    ${repeat(messages, ({ ts }) => ts, (message, i) => {
      const before = messages[i - 1];
      const newDay = !before || dayOf(before) !== dayOf(message);
      const isNew = message.ts === newAt;
      const place = { inThread, follows: !newDay && !isNew && follows(before, message) };
      const inHand = log.inHand?.ts === message.ts ? log.inHand : null;
      const floats = store.popup?.message?.ts === message.ts && store.popup.inThread === inThread;
      return html`
        ${newDay ? html`<li class="day"><span>${dayName(timeOf(message))}</span></li>` : nothing}
        ${isNew ? html`<li class="new" id="new-line"><span>New</span></li>` : nothing}
        ${guard([message, place.follows, inHand, floats, store.naming, workedIn(message, store), store.statuses.get(message.ts)], () => draw(message, { ...place, inHand, floats }))}`;
    })}
  </ol>`;

  function draw(message, place) {
    try {
      return isSpeech(message) || message.subtype === "tombstone"
        ? messageView(message, store, session, place)
        : bookkeepingView(message, store);
    } catch {
      return undrawableView(message);
    }
  }
}

/** Programs may put anything into blocks and attachments; no mistake of theirs takes the page away. */
function undrawableView({ ts, text }) {
  return html`
    <li class="message note" data-ts=${ts} tabindex="-1">
      <p>${text} <em>(with something that Slack does not draw)</em></p>
    </li>`;
}

/** Whether somebody has worked with what is in it since. */
function workedIn({ ts }, { open, surfaces }) {
  return surfaces.get(`${open}/${ts}`)?.version;
}

function firstNew(messages, { channel, me }) {
  return channel.newAfter && messages.find(({ ts, user }) => ts > channel.newAfter && user !== me.id)?.ts;
}

function follows(before, message) {
  return (
    before.user === message.user &&
    before.username === message.username &&
    timeOf(message) - timeOf(before) < SOON &&
    isSpeech(before) &&
    !before.is_ephemeral &&
    !message.subtype &&
    !message.is_ephemeral
  );
}

function dayOf(message) {
  return timeOf(message).toDateString();
}
