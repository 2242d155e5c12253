import { html, nothing } from "../lit.js";
import { isBroadcast, isReply, timeOf } from "../messages.js";
import { markupView } from "../markup.js";
import { avatarView } from "./avatar.js";

/** @param place whether it is drawn in a thread, and whether it goes on from the message before it */
export function messageView(message, store, session, { inThread, follows }) {
  const author = store.users.get(message.user);
  const name = store.nameOf(message.user);
  const parent = isReply(message) ? message.thread_ts : message.ts;
  return html`
    <li class="message ${follows ? "follows" : ""}" data-ts=${message.ts} data-user=${name}>
      ${avatarView(name, author?.is_bot)}
      <div class="body">
        <p class="by">
          <strong>${name}</strong>
          ${author?.is_bot ? html`<span class="app-mark">app</span>` : nothing}
          ${timeView(message)}
        </p>
        ${isBroadcast(message) ? broadcastView() : nothing}
        <div class="text">${markupView(message.text, store)}</div>
        ${!inThread && message.reply_count ? repliesView() : nothing}
      </div>
      ${inThread ? nothing : html`
        <button type="button" class="reply" data-action="thread" @click=${openThread}
            aria-label="Reply in thread to ${name}">Reply</button>`}
    </li>`;

  function broadcastView() {
    return inThread
      ? html`<p class="broadcast">also sent to the channel</p>`
      : html`<p class="broadcast">
          <button type="button" @click=${openThread}>replied to a thread</button>${quoted(message.root, store)}
        </p>`;
  }

  function repliesView() {
    const count = message.reply_count;
    return html`<button type="button" class="replies" data-action="replies" @click=${openThread}>
      ${count === 1 ? "1 reply" : `${count} replies`}
    </button>`;
  }

  async function openThread() {
    await session.showThread(parent);
    document.getElementById("thread-composer")?.focus();
  }
}

function timeView(message) {
  const time = timeOf(message);
  return html`<time datetime=${time.toISOString()} title=${time.toLocaleString()}>
    ${time.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })}
  </time>`;
}

function quoted(root, names) {
  const [line] = root?.text?.split("\n") ?? [];
  return line ? html` <span class="quoted">${markupView(line, names)}</span>` : nothing;
}
