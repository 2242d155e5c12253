import { html, keyed, nothing } from "../lit.js";
import { emojiPickerView } from "./emoji-picker.js";
import { menuView } from "./menu.js";
import { startView } from "./start.js";

const GAP = 6;

/** The one thing that floats: the menu of a message or of the composer, or the emoji. */
export function popupView(store, session) {
  const { popup } = store;
  return html`
    <div id="popup" class="floating" popover="auto" @beforetoggle=${closing}>
      ${keyed(popup, popup ? contentView() : nothing)}
    </div>`;

  function contentView() {
    switch (popup.kind) {
      case "menu":
        return menuView(popup, store, session);
      case "start":
        return startView(session);
      default:
        return emojiPickerView(popup, session);
    }
  }

  /** The browser closes it at Escape and at a click elsewhere; what is drawn meanwhile must not open it again. */
  function closing({ newState }) {
    if (newState === "closed" && store.popup) {
      session.rooms.float(null);
    }
  }
}

/** After drawing: opens or closes it, beside what it belongs to and within the window. */
export function settlePopup(root, { popup }) {
  const element = root.querySelector("#popup");
  const isOpen = element?.matches(":popover-open");
  if (popup && element && !isOpen) {
    element.openedFrom = document.activeElement;
    element.showPopover();
    placeBeside(element, popup.beside.getBoundingClientRect());
    element.querySelector("[data-first]")?.focus();
  } else if (!popup && isOpen) {
    element.hidePopover();
    giveBack(element.openedFrom);
  }
}

/** Whoever chose something has lost the keyboard, since what was chosen from is not drawn any more. */
function giveBack(place) {
  if (document.activeElement === document.body) {
    place?.focus({ preventScroll: true });
  }
}

/**
 * Under what it belongs to, or over it, and within the window.
 *
 * @param fromLeft whether it begins where that begins; else it ends where that ends
 */
export function placeBeside(element, beside, fromLeft = false) {
  const { width, height } = element.getBoundingClientRect();
  const below = beside.bottom + GAP;
  const top = below + height < innerHeight ? below : Math.max(GAP, beside.top - GAP - height);
  element.style.top = `${top}px`;
  const left = fromLeft ? beside.left : beside.right - width;
  element.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
}

/** In pixels: how high something may be that is placed beside this and does not cover it. */
export function roomBeside({ top, bottom }) {
  return Math.max(0, Math.max(top, innerHeight - bottom) - 2 * GAP);
}
