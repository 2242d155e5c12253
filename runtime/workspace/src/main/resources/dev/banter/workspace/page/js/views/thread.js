import { html } from "../lit.js";
import { composerView } from "./composer.js";
import { logView } from "./log.js";

export function threadView(store, session) {
  const { channel, thread } = store;
  const title = store.titleOf(channel);
  const alsoChannel = () => document.getElementById("also-channel");
  return html`
    <aside class="thread" id="thread" aria-label="Thread" data-thread-ts=${thread} @keydown=${escape}>
      <header>
        <h2>Thread <small>${title}</small></h2>
        <button type="button" class="close" id="close-thread" aria-label="Close thread" @click=${close}>✕</button>
      </header>
      <div class="log" data-follow=${thread} role="log" aria-live="polite" aria-label="Replies" tabindex="0">
        ${logView(store.replies, store, session, { inThread: true })}
      </div>
      ${composerView({
        id: "thread-composer",
        draft: channel.id + thread,
        label: "Reply …",
        store,
        session,
        say,
      })}
      <label class="also">
        <input type="checkbox" id="also-channel"> also send to ${channel.is_im ? title : `#${title}`}
      </label>
    </aside>`;

  async function say(text) {
    const taken = await session.say(text, { thread_ts: thread, reply_broadcast: alsoChannel().checked });
    if (taken && alsoChannel()) {
      alsoChannel().checked = false;
    }
    return taken;
  }

  function escape(event) {
    if (event.key === "Escape") {
      close();
    }
  }

  function close() {
    session.closeThread();
    document.getElementById("composer").focus();
  }
}
