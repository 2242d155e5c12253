import { emojiOf } from "../emoji/names.js";

/** Who a message shows as its author: somebody of the workspace, or whoever a program says it is. */
export function authorOf(message, store) {
  const user = store.users.get(message.user) ?? userOfBot(message.bot_id, store);
  const emoji = message.icons?.emoji ?? message.icon_emoji ?? "";
  return {
    name: message.username || (user ? store.nameOf(user.id) : message.bot_profile?.name || message.user || "somebody"),
    isBot: Boolean(user?.is_bot || message.bot_id),
    icon: emojiOf(emoji.replaceAll(/^:|:$/g, "")),
    id: user?.id,
  };
}

function userOfBot(botId, { users }) {
  return botId && [...users.values()].find((user) => user.profile?.bot_id === botId);
}
