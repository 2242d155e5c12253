// Description:
//   What this Hubot does: a little of everything that Hubot scripts do.
module.exports = (robot) => {
  robot.hear(/badger/i, (res) => res.send('Badgers? <https://example.org|BADGERS>'));
  robot.hear(/who am i/i, (res) => res.send(`you are ${res.message.user.name} in ${res.message.user.room}`));
  robot.respond(/ping/i, (res) => res.reply('pong'));
  robot.respond(/tell (\S+) (.*)/i, (res) => robot.messageRoom(res.match[1], res.match[2]));
  robot.respond(/do you know (\w+)/i, (res) => {
    const user = robot.brain.userForName(res.match[1]);
    res.send(user ? `${user.name} is ${user.real_name}, ${user.id}` : 'nobody of that name');
  });
  robot.respond(/write to (\w+) alone/i, (res) => {
    robot.send({ room: robot.brain.userForName(res.match[1]).id }, 'between us');
  });
};
