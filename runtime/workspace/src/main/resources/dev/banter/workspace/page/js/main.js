import { announce } from "./announce.js";
import { Session } from "./actions/session.js";
import { listenToKeys } from "./keys.js";
import { followPermalinks } from "./links.js";
import { followAddress, settleAddress } from "./address.js";
import { openBehind } from "./behind.js";
import { render } from "./lit.js";
import { NARROW } from "./narrow.js";
import { Store } from "./state/store.js";
import { appView } from "./views/app.js";
import { followFields, settleFound } from "./views/blocks/found.js";
import { settleComposers } from "./views/composer.js";
import { settleDialog } from "./views/dialogs/dialog.js";
import { settleHeader } from "./views/header.js";
import { settleModal } from "./views/modal.js";
import { pickerView } from "./views/picker.js";
import { settlePopup } from "./views/popup.js";
import { settleRoving } from "./views/roving.js";
import { followLogs } from "./views/scroll.js";
import { settleSidebar } from "./views/sidebar.js";

const root = document.getElementById("app");

/** Who one is stays in the address, so that a reload keeps it and two windows may be two people. */
const person = new URLSearchParams(location.search).get("as");

/** A window that nobody looks at has no frames to draw in, but its title is still seen. */
const HIDDEN_DRAW = 250;

if (person) {
  enter(person);
} else {
  pick("");
}

async function enter(name) {
  let drawing = false;
  let failed = false;
  const store = new Store(() => {
    if (!drawing) {
      drawing = true;
      drawSoon();
    }
  }, draw);
  const session = new Session(name, store);
  openBehind(store, session, name);
  document.addEventListener("visibilitychange", () => {
    if (drawing) {
      drawSoon(); // the frame that was waited for may not come before somebody looks again
    }
    session.see();
  });
  NARROW.addEventListener("change", () => session.see());
  window.addEventListener("pagehide", () => session.seen.markAll());
  window.addEventListener("online", () => session.hurry());
  listenToKeys(store, session);
  followPermalinks(store, session);
  followAddress(store, session);
  followFields(root);
  try {
    await session.start();
  } catch (failure) {
    failed = true;
    pick(failure.error === "unreachable" ? "The workspace does not answer." : "The workspace does not take that name.");
  }

  function drawSoon() {
    document.hidden ? setTimeout(draw, HIDDEN_DRAW) : requestAnimationFrame(draw);
  }

  function draw() {
    drawing = false;
    if (!failed) {
      followLogs(root, () => {
        render(appView(store, session), root);
        settleComposers(root);
      });
      settleSidebar(root, store);
      settleAddress(store);
      settleHeader(root);
      settleRoving(root);
      settlePopup(root, store);
      settleModal(root, store);
      settleDialog(root, store);
      settleFound(root);
      announce(store.announced);
      store.announced = "";
    }
  }
}

function pick(problem) {
  render(pickerView(problem, (name) => location.assign(`?as=${encodeURIComponent(name)}${location.hash}`)), root);
}
