import { html } from "../lit.js";
import { move } from "./menu.js";

/** The app's shortcuts that are about nothing, beside the composer. */
export function startView(session) {
  return html`
    <div class="menu-list" role="menu" aria-label="Shortcuts" @keydown=${move}>
      ${session.offers.shortcuts(false).map((shortcut) => html`
        <button type="button" role="menuitem" data-item="shortcut-${shortcut.callback_id}" data-first @click=${() => choose(shortcut)}>
          ${shortcut.name}
        </button>`)}
    </div>`;

  function choose(shortcut) {
    session.rooms.float(null);
    session.offers.start(shortcut);
  }
}
