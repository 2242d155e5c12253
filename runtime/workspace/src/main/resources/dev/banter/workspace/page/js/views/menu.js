import { decompose } from "../decompose.js";
import { html, nothing } from "../lit.js";
import { isReply } from "../messages.js";

/** All that may be done with a message, the shortcuts of the app last. Arrow keys move, Enter chooses. */
export function menuView({ message, inThread }, store, session) {
  const isMine = message.user === store.me.id;
  const isPinned = Boolean(message.pinned_to?.length);
  return html`
    <div class="menu-list" role="menu" aria-label="Message" @keydown=${move}>
      ${isMine ? item("edit", "Edit", "E", () => begin("edit")) : nothing}
      ${item("pin", isPinned ? "Unpin" : "Pin to the channel", "P", () => session.marks.pin(message, inThread))}
      ${item("link", "Copy link", "L", () => session.marks.copyLink(message, inThread))}
      ${isReply(message) ? nothing : item("unread", "Mark unread", "U", () => session.marks.unread(message))}
      ${isMine ? item("delete", "Delete …", "Del", () => begin("delete"), "danger") : nothing}
      ${session.offers.shortcuts(true).map((shortcut) =>
        item(`shortcut-${shortcut.callback_id}`, shortcut.name, "", () => session.offers.start(shortcut, message, inThread)))}
    </div>`;

  function item(name, words, key, act, style = "") {
    return html`
      <button type="button" role="menuitem" class=${style} data-item=${name} data-first @click=${choose(act)}>
        ${words} ${key ? html`<kbd>${key}</kbd>` : nothing}
      </button>`;
  }

  function choose(act) {
    return () => {
      session.rooms.float(null);
      act();
    };
  }

  function begin(task) {
    beginTask(task, message, inThread, store, session);
  }
}

/** Takes a message in hand, and the keyboard to it. */
export function beginTask(task, message, inThread, store, session) {
  const log = inThread ? store.replies : store.channel.log;
  session.talk.take({ ts: message.ts, task, inThread, log, text: decompose(message.text ?? "", store) });
  requestAnimationFrame(() => {
    const place = document.querySelector(inThread ? "#thread" : "#conversation");
    const field = place?.querySelector(task === "edit" ? ".edit textarea" : "[data-action=confirm-delete]");
    field?.focus();
    field?.setSelectionRange?.(field.value.length, field.value.length);
  });
}

/** The arrow keys walk a menu, round and round. */
export function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const items = [...event.currentTarget.querySelectorAll("[role=menuitem]")];
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length].focus();
  }
}
