import { html } from "../../lit.js";
import { signView } from "../sign.js";
import { filterBy } from "./filter.js";

const MOST = 12;
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** To any conversation by a few letters of its name. Those with something new come first. */
export function switcherView(store, session) {
  const { typed = "", at = 0 } = store.dialog;
  const found = find(typed, store);
  const chosen = Math.min(at, found.length - 1);
  return html`
    <input type="text" data-first class="wide" id="switch-to" role="combobox" aria-expanded="true" aria-controls="switcher"
        aria-activedescendant=${found.length ? `switch-${chosen}` : ""} aria-label="Jump to a conversation"
        placeholder="A channel or a person" autocomplete="off" spellcheck="false"
        .value=${typed} @input=${({ target }) => ask({ typed: target.value, at: 0 })} @keydown=${key}>
    <ul class="choices" id="switcher" role="listbox" aria-label="Conversations">
      ${found.map((channel, i) => html`
        <li role="option" id="switch-${i}" aria-selected=${i === chosen} class="choice" @click=${() => go(channel)}>
          ${signView(channel, store)} <span class="name">${store.titleOf(channel)}</span>
          ${channel.unread ? html`<small>${channel.unread} new</small>` : ""}
        </li>`)}
    </ul>`;

  function ask(more) {
    session.rooms.ask({ ...store.dialog, ...more });
  }

  function key(event) {
    if (event.isComposing) {
      return;
    }
    const step = STEPS[event.key];
    if (step && found.length) {
      event.preventDefault();
      ask({ at: (chosen + step + found.length) % found.length });
    } else if (event.key === "Enter") {
      event.preventDefault();
      take(event.target.value);
    }
  }

  /** Whoever types fast means what is typed, not what is drawn by then. */
  function take(now) {
    const channel = now === typed ? found[chosen] : find(now, store)[0];
    if (channel) {
      go(channel);
    }
  }

  async function go(channel) {
    await session.rooms.settle(() => session.reading.show(channel.id));
    requestAnimationFrame(() => document.getElementById("composer")?.focus());
  }
}

function find(typed, store) {
  return filterBy(typed, byUnread(store.listed), (channel) => store.titleOf(channel)).slice(0, MOST);
}

function byUnread(channels) {
  return [...channels.filter(({ unread }) => unread), ...channels.filter(({ unread }) => !unread)];
}
