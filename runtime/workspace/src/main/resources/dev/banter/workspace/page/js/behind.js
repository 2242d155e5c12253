import { announce } from "./announce.js";
import { Completion } from "./complete/completion.js";
import { knownOf } from "./complete/known.js";
import { listenToComposers } from "./complete/shortcuts.js";
import { Watch } from "./watch.js";
import { WireDrawer } from "./wire-drawer.js";

/**
 * Opens what is behind the conversations: the plugins, the wire, and the line that tells of both; and what helps to type,
 * which knows from there what the bot understands.
 */
export function openBehind(store, session, person) {
  const watch = new Watch(person, {
    pluginsChanged(news) {
      announce(news);
      session.offers.look();
      store.change(() => {});
    },
    seated: () => store.change((state) => (state.modals = [])),
    told: (frame) => tell(frame, session),
  });
  const drawer = new WireDrawer(document.getElementById("wire"), watch.wire);
  store.behind = { plugins: watch.plugins, toggleWire: () => drawer.toggle(), watch };
  new Completion(document.getElementById("completion"), knownOf(store, session.offers));
  listenToComposers();
  watch.connect();
}

/** Of what the app has put before one, and of what it is at. */
function tell(frame, session) {
  if (frame.type?.startsWith("view_")) {
    session.modals.take(frame);
  } else if (frame.type === "thread_status") {
    session.statuses.take(frame);
  }
}
