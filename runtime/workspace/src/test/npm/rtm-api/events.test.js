import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { allConnected, channelId, idOf, web } from './clients.js';

// One connection for all of this: what is heard here is what others do by the Web API.
let bot;
let ana;
let ops;
const ben = web('ben');
before(async () => {
  [bot, ana] = await allConnected('bot', 'ana');
  ops = await channelId('ops');
});

const posted = async (text, more) => (await ben.chat.postMessage({ channel: ops, text, ...more })).ts;
const everyone = (matches) => Promise.all([bot.heard(matches), ana.heard(matches)]);
const nested = (events, subtype, ts) =>
  events.find((event) => event.subtype === subtype && event.message?.ts === ts);

test('an edit is heard as message_changed, hidden, with both texts', async () => {
  const ts = await posted('before');
  await ben.chat.update({ channel: ops, ts, text: 'after' });
  const [changed] = await everyone({ type: 'message', subtype: 'message_changed' });
  assert.equal(changed.hidden, true);
  assert.equal(changed.channel, ops);
  assert.notEqual(changed.ts, ts);
  assert.equal(changed.message.ts, ts);
  assert.equal(changed.message.text, 'after');
  assert.equal(changed.message.edited.user, await idOf('ben'));
  assert.equal(changed.previous_message.text, 'before');
  assert.ok(nested(ana.events, 'message_changed', ts));
});

test('a deletion is heard as message_deleted, hidden', async () => {
  const ts = await posted('a slip');
  await ben.chat.delete({ channel: ops, ts });
  const [deleted] = await everyone({ type: 'message', subtype: 'message_deleted', deleted_ts: ts });
  assert.equal(deleted.hidden, true);
  assert.equal(deleted.channel, ops);
});

test('a reaction comes and goes', async () => {
  const ts = await posted('like it?');
  const item = { type: 'message', channel: ops, ts };
  await ben.reactions.add({ channel: ops, timestamp: ts, name: 'tada' });
  const [added] = await everyone({ type: 'reaction_added' });
  assert.deepEqual(added.item, item);
  assert.equal(added.reaction, 'tada');
  assert.equal(added.user, await idOf('ben'));
  assert.equal(added.item_user, await idOf('ben'));
  await ben.reactions.remove({ channel: ops, timestamp: ts, name: 'tada' });
  const [removed] = await everyone({ type: 'reaction_removed' });
  assert.deepEqual(removed.item, item);
});

test('a pin is heard', async () => {
  const ts = await posted('remember this');
  await ben.pins.add({ channel: ops, timestamp: ts });
  const [added] = await everyone({ type: 'pin_added' });
  assert.equal(added.channel_id, ops);
  assert.equal(added.item.message.ts, ts);
  await ben.pins.remove({ channel: ops, timestamp: ts });
  await everyone({ type: 'pin_removed' });
});

test('a channel begins, gets members, a topic, another name', async () => {
  const { channel } = await ben.conversations.create({ name: 'harbour' });
  const [created] = await everyone({ type: 'channel_created' });
  assert.equal(created.channel.id, channel.id);
  assert.equal(created.channel.creator, await idOf('ben'));

  await ben.conversations.invite({ channel: channel.id, users: await idOf('bot') });
  assert.equal((await bot.heard({ type: 'channel_joined' })).channel.id, channel.id);
  const joined = await bot.heard({ type: 'member_joined_channel', channel: channel.id, user: await idOf('bot') });
  assert.equal(joined.inviter, await idOf('ben'));
  assert.equal(joined.channel_type, 'C');

  await ben.conversations.setTopic({ channel: channel.id, topic: 'ships' });
  assert.equal((await bot.heard({ type: 'message', subtype: 'channel_topic' })).topic, 'ships');

  await ben.conversations.rename({ channel: channel.id, name: 'port' });
  const renamed = await bot.heard({ type: 'channel_rename' });
  assert.deepEqual([renamed.channel.id, renamed.channel.name], [channel.id, 'port']);
  const told = await bot.heard({ type: 'message', subtype: 'channel_name' });
  assert.deepEqual([told.old_name, told.name], ['harbour', 'port']);

  await ben.conversations.kick({ channel: channel.id, user: await idOf('bot') });
  assert.equal((await bot.heard({ type: 'channel_left' })).channel, channel.id);
});

test('somebody who leaves is seen leaving', async () => {
  const { channel } = await ben.conversations.create({ name: 'dock' });
  await ben.conversations.invite({ channel: channel.id, users: `${await idOf('bot')},${await idOf('ana')}` });
  await ana.heard({ type: 'channel_joined' });
  await web('ana').conversations.leave({ channel: channel.id });
  const left = await bot.heard({ type: 'member_left_channel', channel: channel.id });
  assert.equal(left.user, await idOf('ana'));
});

test('an ephemeral message reaches its one reader', async () => {
  const { message_ts: ts } = await ben.chat.postEphemeral({ channel: ops, user: await idOf('ana'), text: 'psst' });
  assert.equal((await ana.heard({ type: 'message', ts })).text, 'psst');
  const mark = await posted('to all');
  await bot.heard({ type: 'message', ts: mark });
  assert.ok(bot.events.every((event) => event.ts !== ts));
});
