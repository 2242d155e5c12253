import { placeHash, placeNamed } from "./place.js";
import { ADDRESS } from "./watch/plugins.js";
import { Refused } from "./webapi.js";

let written = null;

/** The address names what is shown, so that a reload comes back to it, under its newest name. */
export function settleAddress({ channel, behind }) {
  const hash = behind.plugins.shown ? ADDRESS : channel && placeHash(channel);
  if (hash && hash !== written) {
    written = hash;
    history.replaceState(null, "", hash);
  }
}

/** Somebody writes another address, or goes back to one: the page goes there. One that names nothing is put right. */
export function followAddress(store, session) {
  window.addEventListener("hashchange", () => {
    written = null;
    if (store.channel) {
      session.attempt(follow);
    }
  });

  async function follow() {
    if (location.hash === ADDRESS) {
      store.behind.plugins.show();
      return;
    }
    const place = placeNamed(location.hash, store.listed);
    if (!place) {
      settleAddress(store);
      throw new Refused("go", "channel_not_found");
    }
    await session.reading.go(place);
  }
}
