// Description:
//   Reads the workspace by Slack's web client: channels, people, what was said.
const { pages, told } = require('../pages.cjs');

module.exports = (robot) => {
  const { conversations, users } = robot.adapter.client.web;
  const types = 'public_channel,private_channel';

  robot.respond(/list the channels by (\d+)/i, async (res) => {
    const found = await pages(res.match[1], 'channels', (page) => conversations.list({ types, ...page }));
    res.send(told(found, (channel) => channel.name));
  });

  robot.respond(/list the people by (\d+)/i, async (res) => {
    res.send(told(await pages(res.match[1], 'members', (page) => users.list(page)), (user) => user.name));
  });

  robot.respond(/read back to (\S+) by (\d+)/i, async (res) => {
    const { room, id } = res.message;
    const [, oldest, limit] = res.match;
    const found = await pages(limit, 'messages', (page) =>
      conversations.history(room, { oldest, latest: id, ...page }),
    );
    res.send(told(found, (message) => message.text));
  });

  robot.respond(/read this thread by (\d+)/i, async (res) => {
    const { room, id, thread_ts } = res.message;
    const found = await pages(res.match[1], 'messages', (page) =>
      conversations.replies(room, thread_ts, { latest: id, ...page }),
    );
    res.send(told(found, (message) => message.text));
  });
};
