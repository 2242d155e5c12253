import { clock, full } from "../dates.js";
import { html, nothing } from "../lit.js";
import { isEmojiOnly, markupView } from "../markup.js";
import { isBroadcast, isReply, isTombstone, timeOf } from "../messages.js";
import { statusLine } from "../state/status.js";
import { attachmentsView } from "./attachments.js";
import { authorOf } from "./author.js";
import { avatarView } from "./avatar.js";
import { blocksView, hasOwnBlocks } from "./blocks/blocks.js";
import { filesView } from "./blocks/file.js";
import { inMessage } from "./blocks/place.js";
import { deleteView } from "./delete.js";
import { editView } from "./edit.js";
import { PIN } from "./icons.js";
import { reactionsView } from "./reactions.js";
import { repliesView } from "./replies.js";
import { toolsView } from "./tools.js";

/** @param place whether it is drawn in a thread, goes on from the message before it, is in hand, has something floating beside it */
export function messageView(message, store, session, place) {
  const { inThread, follows, inHand, floats } = place;
  const author = authorOf(message, store);
  const classes = ["message", follows ? "follows" : "", inHand ? "in-hand" : "", floats ? "floats" : ""];
  return html`
    <li class=${classes.concat(kindsOf(message)).filter(Boolean).join(" ")} data-ts=${message.ts}
        data-user=${author.name} tabindex="-1">
      ${avatarView(author.name, author.isBot, author.icon)}
      <div class="body">
        <p class="by">
          <strong>${author.name}</strong>
          ${author.isBot ? html`<span class="app-mark">app</span>` : nothing}
          ${timeView(message)}
        </p>
        ${message.is_ephemeral ? ephemeralView() : nothing}
        ${message.pinned_to?.length ? html`<p class="pinned">${PIN} pinned</p>` : nothing}
        ${isBroadcast(message) ? broadcastView() : nothing}
        ${inHand?.task === "edit" ? editView(message, inHand, store, session) : contentView(message, store, session, inThread)}
        ${inHand?.task === "delete" ? deleteView(inHand, session) : nothing}
        ${reactionsView(message, store, session, place)}
        ${!inThread && message.reply_count ? repliesView(message, store, openThread) : nothing}
        ${!inThread && store.statuses.has(message.ts) ? html`<p class="status">${statusLine(store, message.ts)}</p>` : nothing}
      </div>
      ${message.is_ephemeral || isTombstone(message) ? nothing : toolsView(message, session, { ...place, author, openThread })}
    </li>`;

  function ephemeralView() {
    return html`<p class="ephemeral">Only visible to you
      <button type="button" data-action="dismiss" @click=${() => session.talk.dismiss(message.ts)}>dismiss</button></p>`;
  }

  function broadcastView() {
    return inThread
      ? html`<p class="broadcast">also sent to the channel</p>`
      : html`<p class="broadcast">
          <button type="button" tabindex="-1" @click=${openThread}>replied to a thread</button>${quoted(message.root, store)}
        </p>`;
  }

  async function openThread() {
    await session.threads.open(isReply(message) ? message.thread_ts : message.ts);
    document.getElementById("thread-composer")?.focus();
  }
}

function kindsOf(message) {
  return [
    message.subtype === "me_message" ? "action" : "",
    message.is_ephemeral ? "only-me" : "",
    isTombstone(message) ? "tombstone" : "",
    message.pinned_to?.length ? "is-pinned" : "",
  ];
}

/** What it says: its blocks when it has any of its own, else its text, and what is attached. */
function contentView(message, store, session, inThread) {
  if (isTombstone(message)) {
    return html`<div class="text">This message was deleted.</div>`;
  }
  const text = message.text ?? "";
  const at = inMessage(message, inThread, store, session);
  return html`
    ${hasOwnBlocks(message)
      ? html`${blocksView(message.blocks, at)}${editedView(message)}`
      : html`<div class="text ${isEmojiOnly(text) ? "jumbo" : ""}" dir="auto">${markupView(text, store)}${editedView(message)}</div>`}
    ${attachmentsView(message.attachments ?? [], at)}
    ${filesView(at)}
    ${at.blocks.length ? underWayView(at.surface) : nothing}`;
}

/** What is under way in its blocks, and what did not work. */
function underWayView({ busy, problem }) {
  return html`
    <p class="under-way" role="status">${busy.size ? "The app is asked …" : ""}</p>
    <p class="problem" role="alert">${problem}</p>`;
}

function editedView({ edited }) {
  return edited
    ? html` <small class="edited" title="edited ${full(timeOf(edited))}">(edited)</small>`
    : nothing;
}

function timeView(message) {
  const time = timeOf(message);
  return html`<time datetime=${time.toISOString()} title=${full(time)}>${clock(time)}</time>`;
}

function quoted(root, names) {
  const [line] = root?.text?.split("\n") ?? [];
  return line ? html` <span class="quoted">${markupView(line, names)}</span>` : nothing;
}
