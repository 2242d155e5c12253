import { moment } from "../dates.js";
import { html, nothing } from "../lit.js";
import { timeOf } from "../messages.js";
import { avatarView } from "./avatar.js";

const FACES = 4;

/** Under a parent: who replied, how often, and when last. */
export function repliesView(message, store, openThread) {
  const { reply_count: count, reply_users: users = [], latest_reply: latest } = message;
  return html`
    <div class="replies-line">
      <span class="faces">${users.slice(0, FACES).map(faceView)}</span>
      <button type="button" class="replies" data-action="replies" tabindex="-1" @click=${openThread}>
        ${count === 1 ? "1 reply" : `${count} replies`}
      </button>
      ${latest ? html`<span class="latest">last reply ${moment(timeOf({ ts: latest }))}</span>` : nothing}
    </div>`;

  function faceView(id) {
    const name = store.nameOf(id);
    return html`<span title=${name}>${avatarView(name, store.users.get(id)?.is_bot)}</span>`;
  }
}
