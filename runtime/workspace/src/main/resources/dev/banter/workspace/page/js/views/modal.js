import { html, keyed, nothing } from "../lit.js";
import { blocksView } from "./blocks/blocks.js";
import { inModal } from "./blocks/place.js";
import { wordsOf } from "./blocks/text.js";
import { settleLinks } from "./roving.js";

/** The app's modal that is on top. Escape and the button close it; those beneath it come back then. */
export function modalView(store, session) {
  const modal = store.modals.at(-1);
  return html`
    <dialog id="modal" aria-labelledby="modal-title" @cancel=${cancel} @close=${closed}>
      ${keyed(modal?.id, modal ? shownView(modal, store, session) : nothing)}
    </dialog>`;

  /** At Escape. */
  function cancel(event) {
    event.preventDefault();
    close();
  }

  /** At a second Escape browsers close it without asking. */
  function closed({ currentTarget }) {
    if (!currentTarget.open) {
      close();
    }
  }

  function close() {
    if (store.modals.length) {
      session.modals.close(store.modals.at(-1));
    }
  }
}

function shownView(modal, store, session) {
  const at = inModal(modal, store, session);
  const { busy, problem } = at.surface;
  const isAlone = store.modals.length === 1;
  return html`
    <form class="dialog modal" novalidate @submit=${submit} aria-busy=${busy.has("submit")}>
      <header>
        <h2 id="modal-title" dir="auto">${wordsOf(modal.title, "Without a title")}</h2>
        <button type="button" class="close" aria-label=${isAlone ? "Close" : "Close all"} @click=${() => session.modals.close(modal, !isAlone)}>✕</button>
      </header>
      <div class="modal-body" tabindex="-1">${drawn(modal, at)}</div>
      <p class="problem" role="alert">${problem}</p>
      <footer>
        <p class="under-way" role="status">${busy.has("submit") ? "Sending …" : busy.size ? "The app is asked …" : ""}</p>
        <button type="button" class="plain" data-action="close-modal" @click=${() => session.modals.close(modal)}>${wordsOf(modal.close, isAlone ? "Cancel" : "Back")}</button>
        ${modal.submit ? html`<button type="submit" class="primary" ?disabled=${modal.submit_disabled}>${wordsOf(modal.submit)}</button>` : nothing}
      </footer>
    </form>`;

  async function submit(event) {
    event.preventDefault();
    await session.modals.submit(modal, complaints(event.currentTarget));
  }
}

/** Programs may put anything into blocks; no mistake of theirs keeps anybody in the modal. */
function drawn(modal, at) {
  try {
    return blocksView(modal.blocks, at);
  } catch {
    return html`<p class="unknown">something that Slack does not draw</p>`;
  }
}

/** What the browser itself finds wrong with what was filled in, by the block's id. */
function complaints(form) {
  const wrong = [...form.querySelectorAll("[data-block] :is(input, textarea)")].filter((field) => !field.validity.valid);
  return Object.fromEntries(wrong.map((field) => [field.closest("[data-block]").dataset.block, field.validationMessage]));
}

/** After drawing: opens or closes it, and leads the keyboard to what is to be filled in, or put right. */
export function settleModal(root, { modals, surfaces }) {
  const element = root.querySelector("#modal");
  const modal = modals.at(-1);
  if (!modal || !element) {
    element?.close();
    return;
  }
  if (!element.open) {
    element.showModal();
    element.showing = null;
  }
  settleLinks(element);
  const { errors } = surfaces.get(modal.id);
  if (element.showing !== modal.id) {
    (element.querySelector("[data-focus]") ?? element.querySelector(FIRST) ?? element.querySelector("footer .primary, footer button"))?.focus();
  } else if (errors !== element.told) {
    element.querySelector(WRONG)?.focus();
  }
  element.showing = modal.id;
  element.told = errors;
}

/** What takes away something that is chosen fills in nothing. */
const CONTROL = ":is(input, select, textarea, summary, button):not(.picked)";
const FIRST = `.modal-body ${CONTROL}`;
const WRONG = `.modal-body .wrong ${CONTROL}`;
