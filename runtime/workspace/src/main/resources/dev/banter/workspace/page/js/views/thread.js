import { isCommand } from "../compose.js";
import { html, nothing } from "../lit.js";
import { isDirect } from "../state/conversations.js";
import { statusLine } from "../state/status.js";
import { composerView } from "./composer.js";
import { scrolledLogView } from "./scrolled-log.js";

export function threadView(store, session) {
  const { channel, thread } = store;
  const title = `${isDirect(channel) ? "" : "#"}${store.titleOf(channel)}`;
  const alsoChannel = () => document.getElementById("also-channel");
  return html`
    <aside class="thread" id="thread" aria-label="Thread" data-thread-ts=${thread} @keydown=${escape}>
      <header>
        <h2>Thread <small>${title}</small></h2>
        <button type="button" class="close" id="close-thread" aria-label="Close thread" @click=${close}>✕</button>
      </header>
      ${scrolledLogView({
        log: store.replies,
        id: "replies",
        follow: thread,
        label: "Replies",
        inThread: true,
        empty: nothing,
        store,
        session,
      })}
      <p class="typing" id="thread-status">${statusLine(store, thread)}</p>
      <p class="problem of-channel" role="alert">${store.problems.channel}</p>
      <p class="problem" role="alert" id="thread-problem">${store.problems.thread}</p>
      ${composerView({
        id: "thread-composer",
        draft: channel.id + thread,
        label: "Reply …",
        store,
        session,
        say,
        editLast: () => session.talk.lastOwn(true),
      })}
      <label class="also">
        <input type="checkbox" id="also-channel"> also send to ${title}
      </label>
    </aside>`;

  async function say(text, typed) {
    if (isCommand(typed)) {
      store.change(({ problems }) => (problems.thread = "Slack takes no commands in threads. To send it as a text, put a space before the slash."));
      return false;
    }
    const taken = await session.talk.say(text, { thread_ts: thread, reply_broadcast: alsoChannel().checked });
    if (taken && alsoChannel()) {
      alsoChannel().checked = false;
    }
    return taken;
  }

  function escape(event) {
    if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) {
      close();
    }
  }

  function close() {
    session.threads.close();
    document.getElementById("composer").focus();
  }
}
