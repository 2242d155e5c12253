import { holdsSlot } from "../complete/insert.js";
import { html, live, nothing } from "../lit.js";
import { beginTask } from "./menu.js";

/**
 * Where one types. Enter sends, once no slot of a phrase is open or one insists; Shift and Enter begin a new line, the arrow up edits what one said last; what is not sent
 * is kept for each conversation.
 */
export function composerView({ id, draft, label, store, session, say, editLast }) {
  const pane = id === "thread-composer" ? "thread" : "channel";
  return html`
    <form class="composer" @submit=${submit}>
      ${pane === "channel" && session.offers.shortcuts(false).length ? shortcutsView() : nothing}
      <textarea id=${id} rows="1" aria-label=${label} placeholder=${label} autocomplete="off" autofocus dir="auto"
          .value=${live(store.drafts.get(draft) ?? "")} @input=${type} @keydown=${key}></textarea>
      <button type="submit" class="primary" aria-label="Send">➤</button>
    </form>`;

  function type({ target }) {
    store.drafts.set(draft, target.value);
    fit(target);
    if (target.askedWith) {
      target.askedWith = null;
      tell("");
    }
    session.typing();
  }

  function key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.target.form.requestSubmit();
    } else if (event.key === "ArrowUp" && event.target.value === "" && editLast()) {
      event.preventDefault();
      beginTask("edit", editLast(), pane === "thread", store, session);
    }
  }

  function tell(words) {
    store.change(({ problems }) => (problems[pane] = words));
  }

  async function submit(event) {
    event.preventDefault();
    const field = event.target.querySelector("textarea");
    const typed = field.value;
    const text = typed.trim();
    field.focus();
    if (text === "") {
      return;
    }
    if (holdsSlot(field)) {
      const slot = field.value.slice(field.selectionStart, field.selectionEnd);
      tell(`Not sent: fill in ${slot}, or press Enter again to send it as it is.`);
      return;
    }
    store.drafts.set(draft, "");
    field.value = "";
    fit(field);
    if (!(await say(text, typed))) {
      store.change(({ drafts }) => drafts.set(draft, [typed, drafts.get(draft)].filter(Boolean).join("\n")));
    }
  }

  function shortcutsView() {
    return html`
      <button type="button" class="shortcuts" data-action="shortcuts" aria-label="Shortcuts" aria-haspopup="menu" title="Shortcuts"
          @click=${({ currentTarget }) => session.rooms.float({ kind: "start", beside: currentTarget })}>+</button>`;
  }
}

/** As high as what is in it; the style sheet says how high at most. */
export function fit(field) {
  field.fitted = field.value;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}

/** After drawing: another conversation's draft may be longer or shorter. */
export function settleComposers(root) {
  root.querySelectorAll(".composer textarea").forEach((field) => field.value === (field.fitted ?? "") || fit(field));
}
