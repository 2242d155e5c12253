// Description:
//   Reacts to what it hears, by Slack's web client, and hears when others react.
module.exports = (robot) => {
  const { reactions } = robot.adapter.client.web;

  robot.hear(/shipped/i, async (res) => {
    const here = { channel: res.message.room, timestamp: res.message.id };
    await reactions.add('tada', here);
    await reactions.add('tada', here).catch((refusal) => res.send(`the second time: ${refusal.message}`));
  });

  robot.hear(/take it back/i, async (res) => {
    const here = { channel: res.message.room, timestamp: res.message.id };
    await reactions.add('eyes', here);
    await reactions.remove('eyes', here);
    res.send('taken back');
  });

  robot.hearReaction((res) => {
    const { type, user, reaction, item } = res.message;
    res.send(`${user.name} ${type} ${reaction} at ${item.ts}`);
  });
};
