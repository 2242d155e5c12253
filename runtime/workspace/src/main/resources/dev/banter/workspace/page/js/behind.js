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
export function openBehind(store) {
  const watch = new Watch((news) => {
    announce(news);
    store.change(() => {});
  });
  const drawer = new WireDrawer(document.getElementById("wire"), watch.wire);
  store.behind = { plugins: watch.plugins, toggleWire: () => drawer.toggle(), watch };
  new Completion(document.getElementById("completion"), knownOf(store, watch.plugins));
  listenToComposers();
  watch.connect();
}
