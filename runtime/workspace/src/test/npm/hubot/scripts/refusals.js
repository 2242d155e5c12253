// Description:
//   Asks Slack for what it refuses, and says by which name it did.
const nowhere = 'C0NOWHERE0';
const never = '1000000000.000001';

const mistakes = {
  channel_not_found: (web) => web.chat.postMessage(nowhere, 'anybody?'),
  not_in_channel: (web, here, elsewhere) => web.chat.postMessage(elsewhere, 'may I?'),
  no_text: (web, { room }) => web.chat.postMessage(room, ''),
  msg_too_long: (web, { room }) => web.chat.meMessage(room, 'x'.repeat(40_001)),
  message_not_found: (web, { room }) => web.reactions.add('tada', { channel: room, timestamp: never }),
  thread_not_found: (web, { room }) => web.conversations.replies(room, never),
  cant_update_message: (web, { room, id }) => web.chat.update(id, room, 'what you meant'),
  cant_delete_message: (web, { room, id }) => web.chat.delete(id, room),
  no_reaction: (web, { room, id }) => web.reactions.remove('tada', { channel: room, timestamp: id }),
  invalid_name: (web, { room, id }) => web.reactions.add('Not a name', { channel: room, timestamp: id }),
  no_pin: (web, { room, id }) => web.pins.remove(room, { timestamp: id }),
  invalid_cursor: (web, { room }) => web.conversations.history(room, { cursor: 'bm9wZQ==' }),
  user_not_found: (web) => web.users.info('U0NOBODY00'),
  bot_not_found: (web) => web.bots.info({ bot: 'B0NOBODY00' }),
  unknown_method: (web) => web.dnd.info(),
};

module.exports = (robot) => {
  robot.respond(/meet (\w+)(?: in (\w+))?/i, async (res) => {
    const [, name, elsewhere] = res.match;
    try {
      await mistakes[name](robot.adapter.client.web, res.message, elsewhere);
      res.send('it was allowed');
    } catch (refusal) {
      res.send(`refused: ${refusal.message}`);
    }
  });
};
