import { isDirect } from "../state/conversations.js";

/** What completion needs to know of the store. */
export function knownOf(store, offers) {
  const people = () => [...store.users.values()].filter(({ deleted }) => !deleted);
  const channels = () => [...store.channels.values()].filter((channel) => !isDirect(channel));
  return {
    people: () => people().map((user) => ({ name: user.name, about: user.is_bot ? "the bot" : (user.real_name ?? "") })),
    channels: () => channels().map(({ name, topic }) => ({ name, about: topic?.value ?? "" })),
    handlers: () => store.behind.plugins.handlers.filter(({ kind = "message" }) => kind === "message" || kind === "mention"),
    commands: () => offers.commands,
    ask: () => offers.look(),
    bot: () => people().find((user) => user.is_bot)?.name ?? "",
    isDirect: () => Boolean(store.channel?.is_im) && store.users.get(store.channel.user)?.is_bot === true,
  };
}
