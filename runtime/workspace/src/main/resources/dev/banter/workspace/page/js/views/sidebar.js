import { html, nothing } from "../lit.js";
import { isDirect } from "../state/conversations.js";
import { signView, presenceView } from "./sign.js";
import { behindView } from "./behind.js";

export function sidebarView(store, session) {
  const channels = store.listed;
  const ask = (kind) => () => session.rooms.ask({ kind });
  return html`
    <nav class="sidebar" id="sidebar" aria-label="Conversations">
      <header>
        <h1>${store.team}</h1>
        <p class="link ${store.link}" id="link" role="status" data-state=${store.link} title=${store.delay}>${store.link}</p>
      </header>
      <button type="button" class="jump" id="jump" @click=${ask("switcher")}>Jump to … <kbd>Ctrl K</kbd></button>
      <div class="heading">
        <h2 id="channels-heading">Channels</h2>
        <button type="button" id="browse" aria-label="Find or make a channel" title="Find or make a channel" @click=${ask("browse")}>+</button>
      </div>
      <ul aria-labelledby="channels-heading">${channels.filter((one) => !isDirect(one)).map(entry)}</ul>
      <div class="heading">
        <h2 id="direct-heading">Direct messages</h2>
        <button type="button" id="new-direct" aria-label="Write to somebody" title="Write to somebody" @click=${ask("people")}>+</button>
      </div>
      <ul aria-labelledby="direct-heading">${channels.filter(isDirect).map(entry)}</ul>
      ${behindView(store)}
      <footer>
        <span>${presenceView(store.me.id, store)} You are <strong id="me">${store.me.name}</strong></span>
        <span>
          <button type="button" id="show-keys" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" @click=${ask("keys")}>⌨</button>
          <a href="./">Switch</a>
        </span>
      </footer>
    </nav>`;

  function entry(channel) {
    const title = store.titleOf(channel);
    const isOpen = channel.id === store.open && !store.behind.plugins.shown;
    return html`
      <li>
        <button type="button" class="channel ${channel.unread ? "unread" : ""}"
            data-channel-name=${title} data-channel=${channel.id}
            aria-current=${isOpen ? "page" : "false"} @click=${() => open(channel.id)}>
          ${signView(channel, store)}
          <span class="name">${title}</span>
          ${countView(channel)}
        </button>
      </li>`;
  }

  async function open(id) {
    await session.show(id);
    document.getElementById("composer")?.focus();
  }
}

/** After drawing: what was opened, by whatever way, is seen in the list. */
export function settleSidebar(root, { open }) {
  const sidebar = root.querySelector("#sidebar");
  if (sidebar && sidebar.showing !== open) {
    sidebar.showing = open;
    sidebar.querySelector(`[data-channel="${open}"]`)?.scrollIntoView({ block: "nearest" });
  }
}

/** What is said to oneself is counted; all else that is new only makes the name bold. */
function countView({ unread, mentions }) {
  if (mentions) {
    return html`<span class="count" aria-label="${mentions} to you">${mentions}</span>`;
  }
  return unread ? html`<span class="hidden-words">${unread} unread</span>` : nothing;
}
