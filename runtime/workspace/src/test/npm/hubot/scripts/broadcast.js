// Description:
//   Replies in the thread it is spoken to in, and shows that to the channel too.
module.exports = (robot) => {
  robot.respond(/announce that (.*)/i, (res) => {
    const { room, thread_ts } = res.message;
    return robot.adapter.client.web.chat.postMessage(room, res.match[1], {
      as_user: true,
      thread_ts,
      reply_broadcast: true,
    });
  });
};
