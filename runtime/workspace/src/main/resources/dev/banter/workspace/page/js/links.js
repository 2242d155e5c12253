import { parsePermalink } from "./place.js";

/** A permalink of this workspace is followed within the page; all other links go where links go. */
export function followPermalinks(store, session) {
  document.addEventListener("click", (event) => {
    const place = event.target.closest?.("a[href]") && parsePermalink(event.target.closest("a").href);
    if (place && store.channels.has(place.channel)) {
      event.preventDefault();
      session.attempt(() => session.reading.go(place));
    }
  });
}
