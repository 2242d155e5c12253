import { isCommand } from "../compose.js";
import { html, nothing } from "../lit.js";
import { hearsBot, isDirect } from "../state/conversations.js";
import { composerView } from "./composer.js";
import { headerView } from "./header.js";
import { scrolledLogView } from "./scrolled-log.js";

export function channelView(store, session) {
  const { channel } = store;
  const title = store.titleOf(channel);
  return html`
    <main class="conversation" id="conversation">
      ${headerView(store, session)}
      ${scrolledLogView({
        log: channel.log,
        id: "log",
        follow: channel.id,
        label: `Messages in ${title}`,
        inThread: false,
        empty: hearsBot(channel, store) ? hintView(channel) : quietView(),
        store,
        session,
      })}
      ${channel.log.following ? nothing : newestView(channel)}
      <p class="typing" aria-hidden="true">${typingLine(store.typing())}</p>
      <p class="problem" role="alert">${store.problems.channel}</p>
      ${composerView({
        id: "composer",
        draft: channel.id,
        label: `Message ${isDirect(channel) ? "" : "#"}${title}`,
        store,
        session,
        say: (text, typed) => (isCommand(typed) ? session.offers.give(typed) : session.talk.say(text)),
        editLast: () => session.talk.lastOwn(false),
      })}
    </main>`;

  function newestView({ unread }) {
    const words = unread ? `${unread} new ${unread === 1 ? "message" : "messages"}` : "Newest messages";
    return html`
      <div class="newest-place">
        <button type="button" class="newest ${unread ? "some" : ""}" id="newest" @click=${toNewest}>${words} ↓</button>
      </div>`;
  }

  function toNewest() {
    session.reading.showNewest();
    document.getElementById("composer").focus();
  }
}

/** What a newcomer needs to know, and nobody else. */
function hintView(channel) {
  return html`
    <div class="hint">
      <img src="icon.svg" alt="" width="40" height="40">
      <p>Type <kbd>hello</kbd> and press Enter: the bot answers.</p>
      <p><kbd>help</kbd> tells what else it understands${channel.is_im ? nothing : html`; <kbd>@banter help</kbd> asks it by name`}.</p>
    </div>`;
}

/** Where the bot is not, nobody answers. */
function quietView() {
  return html`
    <div class="hint">
      <p>Nothing was said here yet. The bot is not in this conversation, and does not answer in it.</p>
    </div>`;
}

function typingLine(names) {
  if (names.length === 0) {
    return "";
  }
  return names.length === 1 ? `${names[0]} is typing …` : `${names.join(", ")} are typing …`;
}
