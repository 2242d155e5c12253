/** `banter is thinking`; empty when the bot says nothing of itself there. */
export function statusLine(store, thread) {
  const status = store.statuses.get(thread);
  const bot = [...store.users.values()].find((user) => user.is_bot);
  return status ? `${bot ? store.nameOf(bot.id) : "The app"} ${status}` : "";
}
