import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bot, channelId, errorOf, idOf, person } from './clients.js';

const ana = person('ana');
const ben = person('ben');
const members = async (channel) => (await ana.conversations.members({ channel })).members;

test('a channel is created, joined, left, and told about', async () => {
  const { channel } = await ana.conversations.create({ name: 'launch' });
  assert.equal(channel.name, 'launch');
  assert.equal(channel.creator, await idOf(ana));
  assert.deepEqual(await members(channel.id), [await idOf(ana)]);
  assert.equal(await errorOf(ana.conversations.create({ name: 'launch' })), 'name_taken');

  assert.equal(await errorOf(ben.chat.postMessage({ channel: channel.id, text: 'hi' })), 'not_in_channel');
  assert.equal((await ben.conversations.join({ channel: channel.id })).channel.is_member, true);
  assert.equal((await ben.conversations.join({ channel: channel.id })).warning, 'already_in_channel');
  await ben.chat.postMessage({ channel: channel.id, text: 'hi' });
  await ben.conversations.leave({ channel: channel.id });
  assert.deepEqual(await members(channel.id), [await idOf(ana)]);
  assert.equal((await ben.conversations.leave({ channel: channel.id })).not_in_channel, true);
});

test('members are invited and sent away', async () => {
  const { channel } = await ana.conversations.create({ name: 'crew' });
  const both = [await idOf(ben), await idOf(bot())];
  await ana.conversations.invite({ channel: channel.id, users: both.join(',') });
  assert.deepEqual(await members(channel.id), [await idOf(ana), ...both]);
  await ana.conversations.kick({ channel: channel.id, user: both[0] });
  assert.deepEqual(await members(channel.id), [await idOf(ana), both[1]]);
  assert.equal(await errorOf(ana.conversations.kick({ channel: channel.id, user: both[0] })), 'not_in_channel');
  assert.equal(await errorOf(ana.conversations.kick({ channel: channel.id, user: await idOf(ana) })), 'cant_kick_self');
});

test('a channel gets a topic, another name, and is read up to somewhere', async () => {
  const { channel } = await ana.conversations.create({ name: 'old-name' });
  await ana.conversations.setTopic({ channel: channel.id, topic: 'ships & more' });
  const renamed = await ana.conversations.rename({ channel: channel.id, name: 'new-name' });
  assert.equal(renamed.channel.name, 'new-name');
  const info = (await ana.conversations.info({ channel: channel.id, include_num_members: true })).channel;
  assert.equal(info.name, 'new-name');
  assert.deepEqual(info.previous_names, ['old-name']);
  assert.equal(info.topic.creator, await idOf(ana));
  assert.equal(info.num_members, 1);

  const { ts } = await ana.chat.postMessage({ channel: channel.id, text: 'read me' });
  await ana.conversations.mark({ channel: channel.id, ts });
  assert.equal((await ana.conversations.info({ channel: channel.id })).channel.last_read, ts);
});

test('a private channel is nobody else’s', async () => {
  const { channel } = await ana.conversations.create({ name: 'quiet', is_private: true });
  assert.equal(channel.is_private, true);
  assert.equal(await errorOf(ben.conversations.info({ channel: channel.id })), 'channel_not_found');
  assert.equal(await errorOf(ben.conversations.join({ channel: channel.id })), 'channel_not_found');
  const mine = async (client) =>
    (await client.users.conversations({ types: 'private_channel', limit: 999 })).channels.map((found) => found.id);
  assert.ok((await mine(ana)).includes(channel.id));
  assert.ok(!(await mine(ben)).includes(channel.id));
});

test('a direct message with several', async () => {
  const users = `${await idOf(ben)},${await idOf(bot())}`;
  const { channel } = await ana.conversations.open({ users, return_im: true });
  assert.equal(channel.is_mpim, true);
  assert.equal((await ben.conversations.open({ channel: channel.id })).channel.id, channel.id);
  await bot().chat.postMessage({ channel: channel.id, text: 'the three of us' });
  assert.equal(await errorOf(person('chloe').conversations.info({ channel: channel.id })), 'channel_not_found');
});

test('a name that cannot be is refused by its fault', async () => {
  const create = (name) => errorOf(ana.conversations.create({ name }));
  assert.equal(await create(''), 'invalid_name_required');
  assert.equal(await create('x'.repeat(81)), 'invalid_name_maxlength');
  assert.equal(await create('Über allem!'), 'invalid_name_specials');
});

test('people are found by their mail, and as here or away', async () => {
  const { user } = await ana.users.info({ user: await idOf(ben) });
  assert.equal((await ana.users.lookupByEmail({ email: user.profile.email })).user.id, user.id);
  assert.equal(await errorOf(ana.users.lookupByEmail({ email: 'nobody@example.org' })), 'users_not_found');
  assert.ok(['active', 'away'].includes((await ana.users.getPresence({ user: user.id })).presence));
  assert.equal(await errorOf(ana.chat.postEphemeral({ channel: await channelId(ana, 'ops'), user: 'U0NOBODY00', text: 'x' })), 'user_not_in_channel');
});
