import { html } from "../../lit.js";
import { isMine } from "../../state/conversations.js";
import { filterBy } from "./filter.js";

/** Every public channel, to join one; and a form to make a new one. */
export function browseView(store, session) {
  const { rooms } = session;
  const { typed = "" } = store.dialog;
  const channels = [...store.channels.values()].filter((one) => one.is_channel && !one.is_archived);
  return html`
    <input type="search" data-first class="wide" id="find-channel" placeholder="Find a channel" aria-label="Find a channel"
        autocomplete="off" spellcheck="false" .value=${typed} @input=${({ target }) => rooms.ask({ ...store.dialog, typed: target.value })}>
    <ul class="choices">
      ${filterBy(typed, channels, ({ name }) => name).map(entry)}
    </ul>
    <form class="stack" @submit=${create}>
      <h3>Make a channel</h3>
      <input name="name" class="wide" id="channel-name" required maxlength="80" placeholder="a-name" aria-label="Name of the new channel"
          autocomplete="off" spellcheck="false">
      <div class="row">
        <label><input type="checkbox" name="private" id="channel-private"> private</label>
        <button type="submit" class="primary">Make it</button>
      </div>
    </form>`;

  function entry(channel) {
    const { id, name, num_members: count, topic } = channel;
    return html`
      <li>
        <button type="button" data-browse=${name} @click=${() => rooms.settle(() => enter(channel))}>
          <span class="name"># ${name}</span>
          <small>${count === undefined ? "" : `${count} ${count === 1 ? "member" : "members"}`}${topic?.value ? ` · ${topic.value}` : ""}</small>
          <span class="verb">${isMine(store.channels.get(id)) ? "Open" : "Join"}</span>
        </button>
      </li>`;
  }

  function enter(channel) {
    return isMine(channel) ? session.reading.show(channel.id) : rooms.join(channel.id);
  }

  function create(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const name = form.get("name").trim().toLowerCase().replaceAll(" ", "-").replace(/^#/, "");
    rooms.settle(() => rooms.create(name, form.has("private")));
  }
}
