import { announce } from "../announce.js";
import { copy } from "../clipboard.js";
import { insertPhrase } from "../complete/insert.js";
import { html, nothing } from "../lit.js";
import { plainView } from "../markup.js";
import { hearsBot } from "../state/conversations.js";
import { phrase, phraseText } from "../watch/phrase.js";
import { menuButtonView } from "./menu-button.js";

const ORDER = ["refused", "loading", "live", "stopped"];

/** What the bot is made of: which plugins answer and to what, and which were refused and why. */
export function pluginsView(store, session) {
  const { plugins } = store.behind;
  const sorted = [...plugins.list].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  return html`
    <main class="conversation plugins" id="plugins">
      <header>
        ${menuButtonView(store)}
        <h2>Plugins</h2>
        <button type="button" class="close" aria-label="Close plugins" @click=${() => session.show(store.open)}>✕</button>
      </header>
      <div class="plugins-body" tabindex="0" role="region" aria-label="Plugins">
        ${plugins.list.length ? sorted.map((plugin) => pluginView(plugin, store, session)) : emptyView(plugins)}
      </div>
    </main>`;
}

function emptyView({ known }) {
  return html`<p class="plugins-none">${known
    ? "There is no plugin. Drop a jar into the bot’s plugins folder, and it shows here."
    : "This workspace does not know which plugins the bots have that talk in it."}</p>`;
}

function pluginView({ name, file, state, handlers, problems, requires, exports }, store, session) {
  const ties = [listed("requires", requires), listed("exports", exports)].filter(Boolean).join(", ");
  return html`
    <article class="plugin ${state}" data-plugin=${name || file} data-state=${state}>
      <h3>${name || file} <span class="plugin-state">${state}</span> <small>${file}</small></h3>
      ${ties ? html`<p class="plugin-note">${ties}</p>` : nothing}
      ${problems.length ? html`<ul class="plugin-problems">${problems.map((problem) => html`<li>${problem}</li>`)}</ul>
        <p class="plugin-note">Nothing of it runs. It is tried again when the file${requires.length ? ", its settings or a plugin that it requires" : " or its settings"} change.${handlers.length ? " The version before goes on:" : ""}</p>` : nothing}
      ${handlers.length ? html`<ul class="plugin-handlers">${handlers.map((handler) => handlerView(handler, store, session))}</ul>` : nothing}
    </article>`;
}

function listed(word, things) {
  return things.length ? `${word} ${things.join(" and ")}` : "";
}

function handlerView(handler, store, session) {
  const text = spokenText(handler);
  return html`
    <li class="plugin-handler" data-kind=${handler.kind}>
      <div>
        <p class="plugin-phrase">${text ? html`<strong>${text}</strong>` : html`<span>${callOf(handler)}</span>`}
          ${handler.kind === "command" ? html`<span class="plugin-mark">command</span>` : nothing}
          ${handler.kind === "mention" ? html`<span class="plugin-mark">where the bot is mentioned</span>` : nothing}
          ${handler.addressed ? html`<span class="plugin-mark">when spoken to</span>` : nothing}
          ${handler.fallback ? html`<span class="plugin-mark">when nothing else answers</span>` : nothing}
        </p>
        ${handler.help ? html`<p class="plugin-help">${handler.help}</p>` : nothing}
        <p class="plugin-source">${handler.pattern ? html`<code>${handler.pattern}</code>` : nothing} <span>${handler.handler}</span></p>
      </div>
      ${text
        ? html`<button type="button" data-action="try" aria-label="Try ${text}" @click=${() => tryOut(text, handler, store, session)}>Try</button>`
        : handler.pattern ? html`<button type="button" data-action="copy" aria-label="Copy pattern ${handler.pattern}" @click=${() => copyPattern(handler)}>Copy</button>` : nothing}
    </li>`;
}

/** What one types to call it; nothing where it is called otherwise, or its pattern is too clever. */
function spokenText({ kind, trigger, pattern }) {
  if (!["message", "mention", "command"].includes(kind)) {
    return "";
  }
  const parts = phrase(pattern, kind === "command");
  return [trigger, parts && phraseText(parts).trim()].filter(Boolean).join(" ");
}

/** How it is called, where one does not type for it. */
function callOf({ kind, trigger, pattern }) {
  const id = html`<code>${trigger}</code>`;
  switch (kind) {
    case "action":
      return html`the element ${id}, such as a button or a menu`;
    case "view":
      return html`the modal ${id}`;
    case "shortcut":
      return html`the shortcut ${id}`;
    case "reaction":
      return trigger ? html`the reaction ${plainView(trigger)} ${id}` : "any reaction";
    default:
      return pattern === "" ? "every message" : "what its pattern matches";
  }
}

/** Back in the conversation, or in one where the bot is, with the phrase in the composer. */
async function tryOut(text, { addressed, kind }, store, session) {
  const { channel } = store;
  if (!channel.members && !channel.is_im) {
    await session.attempt(() => session.rooms.listMembers(channel.id));
  }
  const bot = [...store.users.values()].find((user) => user.is_bot)?.name;
  const open = hearsBot(channel, store) ? channel : store.listed.find((one) => hearsBot(one, store));
  await session.show(open?.id ?? store.open);
  const field = document.getElementById("composer");
  if (field) {
    const isNamed = kind === "mention" || (addressed && !store.channel.is_im);
    propose(field, isNamed ? `@${bot} ${text}` : text, store);
  }
}

/** What somebody has begun to write stays; a phrase that was put there before, and left as it was, does not. */
function propose(field, said, store) {
  const { channel } = store;
  if (field.value === "" || field.value === channel.tried) {
    channel.tried = said;
    insertPhrase(field, 0, field.value.length, said);
  } else {
    field.focus();
    store.change(({ problems }) => (problems.channel = "Not put here: send or clear what you have written, and try again."));
  }
}

async function copyPattern({ pattern }) {
  announce((await copy(pattern)) ? "Copied." : "The browser did not allow copying.");
}
