import { MESSAGE_EVENTS } from "./message-events.js";
import { PEOPLE_EVENTS } from "./people-events.js";
import { ROOM_EVENTS } from "./room-events.js";

const ALL = { ...MESSAGE_EVENTS, ...PEOPLE_EVENTS, ...ROOM_EVENTS };

/** Takes one event of RTM into the store. What the page does not know, it leaves alone. */
export function apply(store, event) {
  if (Object.hasOwn(ALL, event.type)) {
    ALL[event.type](store, event);
  }
}
