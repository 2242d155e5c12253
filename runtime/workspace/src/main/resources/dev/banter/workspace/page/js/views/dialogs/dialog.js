import { html, keyed, nothing } from "../../lit.js";
import { browseView } from "./browse.js";
import { confirmView } from "./confirm.js";
import { homeView } from "./home.js";
import { keysView } from "./keys.js";
import { membersView } from "./members.js";
import { peopleView } from "./people.js";
import { pinsView } from "./pins.js";
import { wordsOf } from "../blocks/text.js";
import { settleLinks } from "../roving.js";
import { settingsView } from "./settings.js";
import { switcherView } from "./switcher.js";

const KINDS = {
  browse: ["Channels", browseView],
  confirm: ["Are you sure?", confirmView],
  home: ["The app’s home", homeView],
  keys: ["Keyboard", keysView],
  members: ["Members", membersView],
  people: ["Write to …", peopleView],
  pins: ["Pinned", pinsView],
  settings: ["About this channel", settingsView],
  switcher: ["Jump to …", switcherView],
};

/** The one dialog that is open, if any. The browser holds the keyboard in it and closes it at Escape. */
export function dialogView(store, session) {
  const { dialog } = store;
  const [title, view] = KINDS[dialog?.kind] ?? [];
  return html`
    <dialog id="dialog" aria-labelledby="dialog-title" @cancel=${cancel} @click=${closeOutside}>
      ${keyed(dialog?.kind, view
        ? html`
          <div class="dialog">
            <header>
              <h2 id="dialog-title">${wordsOf(dialog.words?.title, title)}</h2>
              <button type="button" class="close" aria-label="Close" @click=${close}>✕</button>
            </header>
            ${view(store, session)}
            <p class="problem" role="alert">${dialog.problem ?? ""}</p>
          </div>`
        : nothing)}
    </dialog>`;

  function close() {
    if (store.dialog) {
      session.rooms.ask(null);
    }
  }

  /** At Escape. The browser would tell of the closing later, when another dialog may be asked for already. */
  function cancel(event) {
    event.preventDefault();
    close();
  }

  /** The dialog itself is hit only outside of what it holds. */
  function closeOutside({ target, currentTarget }) {
    if (target === currentTarget) {
      close();
    }
  }
}

/** After drawing: opens or closes it. */
export function settleDialog(root, { dialog }) {
  const element = root.querySelector("#dialog");
  if (dialog && element) {
    settleLinks(element);
  }
  if (dialog && element && !element.open) {
    element.showModal();
    element.querySelector("[data-first]")?.focus();
  } else if (!dialog && element?.open) {
    element.close();
  }
}
