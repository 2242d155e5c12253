import { html, nothing } from "../lit.js";

export function sidebarView(store, session) {
  const channels = [...store.channels.values()];
  return html`
    <nav class="sidebar" id="sidebar" aria-label="Conversations">
      <header>
        <h1>${store.team}</h1>
        <p class="link ${store.link}" id="link" role="status" data-state=${store.link}>${store.link}</p>
      </header>
      <h2 id="channels-heading">Channels</h2>
      <ul aria-labelledby="channels-heading">
        ${channels.filter((channel) => !channel.is_im).map(entry)}
      </ul>
      <h2 id="direct-heading">Direct messages</h2>
      <ul aria-labelledby="direct-heading">
        ${channels.filter((channel) => channel.is_im).map(entry)}
      </ul>
      <footer>
        <span>You are <strong id="me">${store.me.name}</strong></span>
        <a href="./">Switch</a>
      </footer>
    </nav>`;

  function entry(channel) {
    const title = store.titleOf(channel);
    const isOpen = channel.id === store.open;
    return html`
      <li>
        <button type="button" class="channel ${channel.unread ? "unread" : ""}"
            data-channel-name=${title} data-channel=${channel.id}
            aria-current=${isOpen ? "page" : "false"} @click=${() => open(channel.id)}>
          <span class="sign" aria-hidden="true">${signOf(channel)}</span>
          <span class="name">${title}</span>
          ${channel.unread ? html`<span class="count" aria-label="${channel.unread} unread">${channel.unread}</span>` : nothing}
        </button>
      </li>`;
  }

  async function open(id) {
    await session.show(id);
    document.getElementById("composer")?.focus();
  }
}

/** A channel is public, a group is not; a direct message has a person. */
export function signOf(channel) {
  if (channel.is_im) {
    return "@";
  }
  return channel.is_private ? "◆" : "#";
}
