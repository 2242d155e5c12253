import { html, nothing } from "../lit.js";
import { pluginsView } from "./plugins.js";
import { channelView } from "./channel.js";
import { dialogView } from "./dialogs/dialog.js";
import { popupView } from "./popup.js";
import { sidebarView } from "./sidebar.js";
import { threadView } from "./thread.js";
import { titleWindow } from "./title.js";

export function appView(store, session) {
  if (!store.channel) {
    return html`<main class="waiting" role="status">Connecting …</main>`;
  }
  if (store.behind.plugins.standBefore(store.open)) {
    document.title = "Plugins · Banter";
    return html`
      <div class="app ${store.menuShown ? "with-menu" : ""}">
        ${sidebarView(store, session)}
        ${pluginsView(store, store.behind.plugins)}
      </div>`;
  }
  titleWindow(store);
  return html`
    <div class="app ${store.thread ? "with-thread" : ""} ${store.menuShown ? "with-menu" : ""}">
      ${sidebarView(store, session)}
      ${channelView(store, session)}
      ${store.thread ? threadView(store, session) : nothing}
    </div>
    ${popupView(store, session)}
    ${dialogView(store, session)}
    <p class="hidden-words" role="status" id="announced">${store.announced}</p>`;
}
