import { html } from "../../lit.js";
import { listOf } from "../../state/elements.js";
import { textOf } from "../../text.js";
import { move } from "../menu.js";
import { placeBeside } from "../popup.js";
import { textView, wordsOf } from "./text.js";

const ADDRESS = /^https?:\/\//;

/** Three dots with a menu behind them. The browser closes it at Escape and at a click elsewhere. */
export function overflowView(element, block, at) {
  return html`
    <span class="overflow">
      <button type="button" class="element" data-element=${textOf(element.action_id)} tabindex=${at.tab}
          popovertarget=${at.id} aria-haspopup="menu" aria-label="More" aria-busy=${at.surface.isBusyWith(block, element)}>⋯</button>
      <div popover="auto" class="floating" id=${at.id} @toggle=${toggled}>
        <div class="menu-list" role="menu" aria-label="More" @keydown=${move}>${listOf(element.options).map(optionView)}</div>
      </div>
    </span>`;

  function optionView({ text, value, url }) {
    return html`
      <button type="button" role="menuitem" tabindex="-1" data-value=${textOf(value)} title=${wordsOf(text)} @click=${(event) => take(event, value, textOf(url))}>
        ${textView(text, at.store)}
      </button>`;
  }

  function take({ currentTarget }, value, url) {
    currentTarget.closest("[popover]").hidePopover();
    if (ADDRESS.test(url)) {
      window.open(url, "_blank", "noopener,noreferrer");
    }
    at.act(block, element, value);
  }

  function toggled({ newState, currentTarget: menu }) {
    if (newState === "open") {
      placeBeside(menu, menu.previousElementSibling.getBoundingClientRect(), true);
      menu.querySelector("[role=menuitem]")?.focus();
    }
  }
}
