import { html, nothing } from "../../lit.js";
import { isDirect } from "../../state/conversations.js";
import { avatarView } from "../avatar.js";
import { presenceView } from "../sign.js";
import { choosePeopleView } from "./choose-people.js";

/** Who is in the channel; others may be invited. */
export function membersView(store, session) {
  const { rooms } = session;
  const channel = store.channels.get(store.dialog.id);
  if (!channel.members) {
    rooms.fetch(() => rooms.listMembers(channel.id));
  }
  const members = channel.members ?? [];
  const others = [...store.users.values()].filter(({ id }) => !members.includes(id));
  return html`
    <ul class="choices" id="members">${members.map(entry)}</ul>
    ${isDirect(channel) || others.length === 0 ? nothing : html`
      <h3>Invite</h3>
      ${choosePeopleView(store, session, {
        among: others,
        verb: "Invite",
        act: (ids) => rooms.settle(() => rooms.invite(channel.id, ids)),
      })}`}`;

  function entry(id) {
    const name = store.nameOf(id);
    const mayGo = !isDirect(channel) && !channel.is_general && id !== store.me.id;
    return html`
      <li class="choice" data-member=${name}>
        ${avatarView(name, store.users.get(id)?.is_bot)}
        <span class="name">${name}${id === store.me.id ? " (you)" : ""}</span>
        ${presenceView(id, store)}
        ${mayGo ? html`
          <button type="button" class="plain" aria-label="Remove ${name}"
              @click=${() => rooms.settle(() => rooms.kick(channel.id, id), true)}>Remove</button>` : nothing}
      </li>`;
  }
}
