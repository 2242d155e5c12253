import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bot, channelId, idOf, person } from './clients.js';

const ana = person('ana');

async function paged(client, method, field, options) {
  const pages = [];
  for await (const page of client.paginate(method, options)) {
    pages.push(page[field]);
  }
  return pages;
}

test('a person and the bot learn who they are', async () => {
  const me = await ana.auth.test();
  assert.equal(me.user, 'ana');
  assert.match(me.user_id, /^U[A-Z0-9]+$/);
  assert.match(me.team_id, /^T[A-Z0-9]+$/);
  assert.equal(me.bot_id, undefined);

  const robot = await bot().auth.test();
  assert.match(robot.bot_id, /^B[A-Z0-9]+$/);
  assert.notEqual(robot.user_id, robot.bot_id);
  assert.equal((await bot().bots.info({ bot: robot.bot_id })).bot.user_id, robot.user_id);
  assert.equal((await ana.team.info()).team.id, me.team_id);
});

test('api.test gives back what it got', async () => {
  assert.deepEqual((await ana.api.test({ foo: 'bär & <b>' })).args.foo, 'bär & <b>');
});

test('people come in pages as small as asked for, none twice and none missing', async () => {
  const pages = await paged(ana, 'users.list', 'members', { limit: 2 });
  assert.ok(pages.every((page) => page.length <= 2));
  const names = pages.flat().map((member) => member.name);
  assert.equal(new Set(names).size, names.length);
  for (const name of ['ana', 'ben', 'chloe']) {
    assert.ok(names.includes(name), `${name} is missing in ${names}`);
  }
});

test('a person and the bot look as Slack shows them', async () => {
  const { user } = await ana.users.info({ user: await idOf(person('ben')) });
  assert.equal(user.name, 'ben');
  assert.equal(user.deleted, false);
  assert.equal(user.is_bot, false);
  assert.equal(user.profile.team, user.team_id);
  const robot = (await ana.users.info({ user: await idOf(bot()) })).user;
  assert.equal(robot.is_bot, true);
  assert.equal(robot.profile.bot_id, (await bot().auth.test()).bot_id);
});

test('channels come in pages of one, groups only when asked for', async () => {
  const channels = (await paged(ana, 'conversations.list', 'channels', { limit: 1 })).flat();
  const names = channels.map((channel) => channel.name);
  for (const name of ['general', 'ops', 'welcome-test']) {
    assert.equal(names.filter((found) => found === name).length, 1, `${name} in ${names}`);
  }
  assert.ok(channels.every((channel) => channel.is_channel && !channel.is_private));

  const groups = (await ana.conversations.list({ types: 'private_channel' })).channels;
  const secret = groups.find((group) => group.name === 'secret');
  assert.match(secret.id, /^G/);
  assert.ok(secret.is_group && secret.is_private && secret.is_member);
});

test('the members of a channel come in pages', async () => {
  const channel = await channelId(ana, 'general');
  const pages = await paged(ana, 'conversations.members', 'members', { channel, limit: 1 });
  assert.ok(pages.every((page) => page.length <= 1));
  assert.ok(pages.flat().includes(await idOf(bot())));
});

test('rtm.connect names me, my team and a URL', async () => {
  const answer = await bot().apiCall('rtm.connect');
  assert.equal(answer.self.id, await idOf(bot()));
  assert.ok(answer.team.id && answer.team.name && answer.team.domain);
  assert.match(answer.url, /^ws:/);
});
