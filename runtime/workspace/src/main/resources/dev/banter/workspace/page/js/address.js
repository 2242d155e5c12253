import { placeHash } from "./place.js";
import { ADDRESS } from "./watch/plugins.js";

let written = null;

/** The address names what is shown, so that a reload comes back to it, under its newest name. */
export function settleAddress({ channel, behind }) {
  const hash = behind.plugins.shown ? ADDRESS : channel && placeHash(channel);
  if (hash && hash !== written) {
    written = hash;
    history.replaceState(null, "", hash);
  }
}
