import { choosePeopleView } from "./choose-people.js";

/** A direct message with one, or with several at once. */
export function peopleView(store, session) {
  const { rooms } = session;
  return choosePeopleView(store, session, {
    among: [...store.users.values()].filter(({ id, deleted }) => id !== store.me.id && !deleted),
    verb: "Write",
    act: async (ids) => {
      await rooms.settle(() => rooms.openDirect(ids));
      requestAnimationFrame(() => document.getElementById("composer")?.focus());
    },
  });
}
