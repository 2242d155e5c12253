import { html, nothing } from "../lit.js";
import { beginTask } from "./menu.js";
import { logView } from "./log.js";
import { onFocus, onKey } from "./roving.js";
import { onScroll } from "./scroll.js";

/** A log that scrolls, can be walked through with the keyboard, and asks for what was said before. */
export function scrolledLogView({ log, id, follow, label, inThread, empty, store, session }) {
  const showEarlier = () => session.histories.showEarlier();
  const scroll = {
    passive: true,
    handleEvent: (event) => onScroll(event, {
      change: (edit) => store.change(edit),
      earlier: inThread ? () => takeUp(log) : showEarlier,
      atEnd: () => session.seen.see(),
    }),
  };
  return html`
    <div class="log" id=${id} data-follow=${follow} .log=${log} role="log" aria-live="off" aria-label=${label}
        @scroll=${scroll} @focusin=${onFocus} @keydown=${(event) => onKey(event, act)}>
      ${!inThread && (log.earlier || log.hasAbove)
        ? html`<button type="button" class="earlier" @click=${showEarlier}>Earlier messages</button>`
        : nothing}
      ${log.messages.length || !log.loaded ? logView(log, store, session, { inThread }) : empty}
    </div>`;

  /** What a letter does with the message that has the keyboard; whether it does anything. */
  function act(ts, key) {
    const message = log.find(ts);
    const isMine = message?.user === store.me.id;
    const acts = {
      e: () => isMine && beginTask("edit", message, inThread, store, session),
      Delete: () => isMine && beginTask("delete", message, inThread, store, session),
      p: () => session.marks.pin(message, inThread),
      l: () => session.marks.copyLink(message, inThread),
      u: () => inThread || session.marks.unread(message),
    };
    if (message && Object.hasOwn(acts, key)) {
      acts[key]();
      return true;
    }
    return false;
  }

  function takeUp(thread) {
    if (thread.hasAbove) {
      store.change(() => thread.up());
    }
  }
}
