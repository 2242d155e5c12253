import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allConnected, channelId, connected, idOf, web } from './clients.js';

test('a reply, and a reply that is broadcast, are sent and heard as Slack tells them', async () => {
  const ops = await channelId('ops');
  const [bot, ana] = await allConnected('bot', 'ana');
  const parent = await bot.rtm.sendMessage('parent', ops);
  const say = (text, more) => bot.rtm.addOutgoingEvent(true, 'message', { channel: ops, text, ...more });

  const reply = await say('reply', { thread_ts: parent.ts });
  const heardReply = await ana.heard({ type: 'message', ts: reply.ts });
  assert.equal(heardReply.thread_ts, parent.ts);
  assert.equal(heardReply.parent_user_id, await idOf('bot'));
  assert.equal(heardReply.subtype, undefined);

  const replied = await ana.heard({ type: 'message', subtype: 'message_replied' });
  assert.equal(replied.hidden, true);
  assert.equal(replied.message.ts, parent.ts);
  assert.equal(replied.message.thread_ts, parent.ts);
  assert.equal(replied.message.reply_count, 1);
  assert.deepEqual(replied.message.replies, [{ user: await idOf('bot'), ts: reply.ts }]);

  const shown = await say('shown', { thread_ts: parent.ts, reply_broadcast: true });
  const heardShown = await ana.heard({ type: 'message', subtype: 'thread_broadcast', ts: shown.ts });
  assert.equal(heardShown.thread_ts, parent.ts);
  assert.equal(heardShown.root.ts, parent.ts);

  const { messages } = await web('ana').conversations.history({ channel: ops, oldest: parent.ts, inclusive: true });
  assert.deepEqual(messages.map((message) => message.ts), [shown.ts, parent.ts]);
});

test('what others post by the Web API is heard too, each thing once and in order', async () => {
  const ops = await channelId('ops');
  const { rtm, events, heard } = await connected('bot');
  const parent = (await web('ana').chat.postMessage({ channel: ops, text: 'parent' })).ts;
  const said = [parent];
  for (let i = 0; i < 5; i++) {
    said.push((await web('ben').chat.postMessage({ channel: ops, text: `reply ${i}`, thread_ts: parent })).ts);
  }
  await heard({ type: 'message', ts: said[5] });
  const plain = events.filter((event) => event.type === 'message' && !event.hidden).map((event) => event.ts);
  assert.deepEqual(plain, said);
});

test('a direct message is opened, heard by its two sides, and by nobody else', async () => {
  const [ana, ben] = await allConnected('ana', 'ben');
  const { channel } = await web('bot').conversations.open({ users: await idOf('ana') });
  const { ts } = await web('bot').chat.postMessage({ channel: channel.id, text: 'between us' });
  assert.equal((await ana.heard({ type: 'message', ts })).channel, channel.id);

  const after = (await web('bot').chat.postMessage({ channel: await channelId('ops'), text: 'to all' })).ts;
  await ben.heard({ type: 'message', ts: after });
  assert.ok(ben.events.every((event) => event.ts !== ts));
});

test('typing is seen by the others', async () => {
  const ops = await channelId('ops');
  const [bot, ana] = await allConnected('bot', 'ana');
  await ana.rtm.sendTyping(ops);
  const typing = await bot.heard({ type: 'user_typing', channel: ops });
  assert.equal(typing.user, await idOf('ana'));
});
