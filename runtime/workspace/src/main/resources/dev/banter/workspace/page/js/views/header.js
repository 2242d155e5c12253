import { html, nothing } from "../lit.js";
import { markupView } from "../markup.js";
import { isDirect } from "../state/conversations.js";
import { PEOPLE, PIN } from "./icons.js";
import { menuButtonView } from "./menu-button.js";
import { settleLinks } from "./roving.js";
import { signView } from "./sign.js";

/** Where one is: its name and topic, who is in it, what is pinned. */
export function headerView(store, session) {
  const { channel } = store;
  const ask = (kind) => () => session.rooms.ask({ kind, id: channel.id });
  const count = channel.num_members ?? channel.members?.length;
  return html`
    <header>
      ${menuButtonView(store)}
      <div class="title">
        <h2>${signView(channel, store)} ${store.titleOf(channel)}</h2>
        ${store.link === "connected" ? nothing : html`<p class="link ${store.link}">${store.link} …</p>`}
        ${channel.topic?.value ? html`<p class="topic" title=${channel.topic.value}>${markupView(channel.topic.value, store)}</p>` : nothing}
      </div>
      ${store.users.get(channel.user)?.is_bot ? html`
        <button type="button" class="header-button" id="show-home" @click=${() => session.modals.goHome()}>Home</button>` : nothing}
      <button type="button" class="header-button" id="show-pins" @click=${ask("pins")} aria-label="Pinned messages" title="Pinned messages">${PIN}</button>
      ${channel.is_im ? nothing : html`
        <button type="button" class="header-button" id="show-members" @click=${ask("members")}
            aria-label="Members${count ? `, ${count}` : ""}" title="Members">${PEOPLE} ${count ?? ""}</button>`}
      ${isDirect(channel) ? nothing : html`
        <button type="button" class="header-button" id="show-settings" @click=${ask("settings")}
            aria-label="About this channel" title="About this channel">⋯</button>`}
    </header>`;
}

/** After drawing: the links in its topic can be reached. */
export function settleHeader(root) {
  root.querySelectorAll("#conversation > header").forEach(settleLinks);
}
