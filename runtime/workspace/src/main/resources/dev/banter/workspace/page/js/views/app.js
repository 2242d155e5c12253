import { html, nothing } from "../lit.js";
import { channelView } from "./channel.js";
import { dialogView } from "./dialogs/dialog.js";
import { modalView } from "./modal.js";
import { pluginsView } from "./plugins.js";
import { popupView } from "./popup.js";
import { sidebarView } from "./sidebar.js";
import { threadView } from "./thread.js";
import { titleWindow } from "./title.js";

export function appView(store, session) {
  if (!store.channel) {
    return html`<main class="waiting" role="status"><p>Connecting …</p><p class="problem">${store.delay}</p></main>`;
  }
  const { plugins } = store.behind;
  const showsPlugins = plugins.shown;
  const showsThread = store.thread && !showsPlugins;
  titleWindow(store, showsPlugins ? "Plugins" : store.titleOf(store.channel));
  return html`
    <div class="app ${showsThread ? "with-thread" : ""} ${store.menuShown ? "with-menu" : ""}">
      ${sidebarView(store, session)}
      ${showsPlugins ? pluginsView(store, session) : channelView(store, session)}
      ${showsThread ? threadView(store, session) : nothing}
    </div>
    ${popupView(store, session)}
    ${modalView(store, session)}
    ${dialogView(store, session)}`;
}
