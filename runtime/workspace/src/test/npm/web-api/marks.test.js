import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bot, channelId, errorOf, idOf, person } from './clients.js';

const ana = person('ana');
const ben = person('ben');
const never = '1000000000.000001';
let channel;
let timestamp;
before(async () => {
  channel = await channelId(ana, 'ops');
  timestamp = (await ana.chat.postMessage({ channel, text: 'what do you think?' })).ts;
});

test('reactions are counted, each person once', async () => {
  await ana.reactions.add({ channel, timestamp, name: 'tada' });
  await ben.reactions.add({ channel, timestamp, name: 'tada' });
  await bot().reactions.add({ channel, timestamp, name: 'eyes' });
  const { message } = await ana.reactions.get({ channel, timestamp, full: true });
  assert.deepEqual(message.reactions, [
    { name: 'tada', users: [await idOf(ana), await idOf(ben)], count: 2 },
    { name: 'eyes', users: [await idOf(bot())], count: 1 },
  ]);
  const { messages } = await ana.conversations.history({ channel, latest: timestamp, inclusive: true, limit: 1 });
  assert.deepEqual(messages[0].reactions, message.reactions);

  await ben.reactions.remove({ channel, timestamp, name: 'tada' });
  assert.equal((await ana.reactions.get({ channel, timestamp })).message.reactions[0].count, 1);
  const { items } = await ana.reactions.list({ user: await idOf(bot()) });
  assert.deepEqual(items.map((item) => item.message.ts), [timestamp]);
});

test('a reaction that cannot be is refused by name', async () => {
  await ana.reactions.add({ channel, timestamp, name: 'wave' });
  const add = (values) => errorOf(ana.reactions.add({ channel, timestamp, name: 'wave', ...values }));
  assert.equal(await add({}), 'already_reacted');
  assert.equal(await add({ timestamp: never }), 'message_not_found');
  assert.equal(await add({ channel: 'C0NOWHERE0' }), 'channel_not_found');
  assert.equal(await add({ name: 'no such thing!' }), 'invalid_name');
  assert.equal(await errorOf(ben.reactions.remove({ channel, timestamp, name: 'wave' })), 'no_reaction');
});

test('a message is pinned once, listed, and unpinned', async () => {
  await ana.pins.add({ channel, timestamp });
  assert.equal(await errorOf(ana.pins.add({ channel, timestamp })), 'already_pinned');
  const { items } = await ben.pins.list({ channel });
  assert.deepEqual(items.map((item) => item.message.ts), [timestamp]);
  assert.equal(items[0].type, 'message');
  assert.deepEqual(items[0].message.pinned_to, [channel]);
  await ana.pins.remove({ channel, timestamp });
  assert.deepEqual((await ben.pins.list({ channel })).items, []);
  assert.equal(await errorOf(ana.pins.remove({ channel, timestamp })), 'no_pin');
});
