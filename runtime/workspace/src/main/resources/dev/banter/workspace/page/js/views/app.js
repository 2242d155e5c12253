import { html, nothing } from "../lit.js";
import { channelView } from "./channel.js";
import { sidebarView } from "./sidebar.js";
import { threadView } from "./thread.js";

export function appView(store, session) {
  if (!store.channel) {
    return html`<main class="waiting" role="status">Connecting …</main>`;
  }
  const unread = [...store.channels.values()].reduce((sum, channel) => sum + channel.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${store.titleOf(store.channel)} · Banter`;
  return html`
    <div class="app ${store.thread ? "with-thread" : ""} ${store.menuShown ? "with-menu" : ""}">
      ${sidebarView(store, session)}
      ${channelView(store, session)}
      ${store.thread ? threadView(store, session) : nothing}
    </div>`;
}
