const TYPING_LASTS = 5_000;

/** Events about people: who is new, who types, who is there. */
export const PEOPLE_EVENTS = {
  team_join: (store, { user }) => store.addUser(user),
  user_change: (store, { user }) => store.addUser(user),

  user_typing(store, { user, channel }) {
    store.typists.set(user, { channel, until: Date.now() + TYPING_LASTS });
    setTimeout(() => store.change(() => {}), TYPING_LASTS + 50);
  },

  presence_change(store, { user, users, presence }) {
    [user, ...(users ?? [])].filter(Boolean).forEach((id) => store.presence.set(id, presence));
  },

  manual_presence_change: (store, { presence }) => store.presence.set(store.me.id, presence),
};
