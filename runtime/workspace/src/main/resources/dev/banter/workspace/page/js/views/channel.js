import { html, nothing } from "../lit.js";
import { composerView } from "./composer.js";
import { logView } from "./log.js";
import { signOf } from "./sidebar.js";

export function channelView(store, session) {
  const { channel } = store;
  const title = store.titleOf(channel);
  return html`
    <main class="conversation" id="conversation">
      <header>
        <button type="button" class="menu" aria-label="Conversations" aria-expanded=${store.menuShown}
            aria-controls="sidebar" @click=${() => session.toggleMenu()}>☰</button>
        <h2><span class="sign" aria-hidden="true">${signOf(channel)}</span> ${title}</h2>
        ${store.link === "connected" ? nothing : html`<span class="link ${store.link}">${store.link} …</span>`}
      </header>
      <div class="log" id="log" data-follow=${channel.id} role="log" aria-live="polite" aria-label="Messages in ${title}" tabindex="0">
        ${channel.earlier ? html`<button type="button" class="earlier" @click=${() => session.showEarlier()}>Earlier messages</button>` : nothing}
        ${channel.messages.length ? logView(channel.messages, store, session, { inThread: false }) : hintView(channel)}
      </div>
      <p class="typing" aria-hidden="true">${typingLine(store.typing())}</p>
      <p class="problem" role="alert">${store.problem}</p>
      ${composerView({
        id: "composer",
        draft: channel.id,
        label: `Message ${channel.is_im ? "" : "#"}${title}`,
        store,
        session,
        say: (text) => session.say(text),
      })}
    </main>`;
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

function typingLine(names) {
  if (names.length === 0) {
    return "";
  }
  return names.length === 1 ? `${names[0]} is typing …` : `${names.join(", ")} are typing …`;
}
