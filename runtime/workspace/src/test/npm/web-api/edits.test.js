import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bot, channelId, errorOf, idOf, person } from './clients.js';

const ana = person('ana');
const ben = person('ben');
const never = '1000000000.000001';
let channel;
before(async () => {
  channel = await channelId(ana, 'ops');
});

const only = async (ts) =>
  (await ana.conversations.history({ channel, latest: ts, inclusive: true, limit: 1 })).messages[0];

test('an edit changes the text, keeps the ts, and says who and when', async () => {
  const { ts } = await ana.chat.postMessage({ channel, text: 'before' });
  const updated = await ana.chat.update({ channel, ts, text: 'after & done' });
  assert.equal(updated.ts, ts);
  assert.equal(updated.text, 'after &amp; done');
  const read = await only(ts);
  assert.equal(read.text, 'after &amp; done');
  assert.equal(read.edited.user, await idOf(ana));
  assert.match(read.edited.ts, /^\d+\.\d+$/);
});

test('what is deleted is gone', async () => {
  const { ts } = await bot().chat.postMessage({ channel, text: 'a slip' });
  assert.equal((await bot().chat.delete({ channel, ts })).ts, ts);
  assert.notEqual((await only(ts))?.ts, ts);
  assert.equal(await errorOf(bot().chat.delete({ channel, ts })), 'message_not_found');
});

test('others may neither edit nor delete it', async () => {
  const { ts } = await ana.chat.postMessage({ channel, text: 'mine' });
  assert.equal(await errorOf(ben.chat.update({ channel, ts, text: 'yours' })), 'cant_update_message');
  assert.equal(await errorOf(ben.chat.delete({ channel, ts })), 'cant_delete_message');
});

test('an edit of nothing, to nothing, or to too much is refused by name', async () => {
  const { ts } = await ana.chat.postMessage({ channel, text: 'short' });
  assert.equal(await errorOf(ana.chat.update({ channel, ts: never, text: 'x' })), 'message_not_found');
  assert.equal(await errorOf(ana.chat.update({ channel, ts, text: '' })), 'no_text');
  assert.equal(await errorOf(ana.chat.update({ channel, ts, text: 'x'.repeat(4001) })), 'msg_too_long');
  assert.equal(await errorOf(ana.chat.update({ channel: 'C0NOWHERE0', ts, text: 'x' })), 'channel_not_found');
});

test('a long post is cut where Slack cuts it', async () => {
  const { message } = await ana.chat.postMessage({ channel, text: 'x'.repeat(40_100) });
  assert.equal(message.text.length, 40_000);
});

test('a quiet reply is broadcast later', async () => {
  const parent = (await ana.chat.postMessage({ channel, text: 'parent' })).ts;
  const reply = (await bot().chat.postMessage({ channel, text: 'quiet', thread_ts: parent })).ts;
  await bot().chat.update({ channel, ts: reply, reply_broadcast: true });
  const shown = await only(reply);
  assert.equal(shown.ts, reply);
  assert.equal(shown.subtype, 'thread_broadcast');
});

test('an ephemeral message has a ts and no place in the history', async () => {
  const answer = await bot().chat.postEphemeral({ channel, user: await idOf(ana), text: 'just you' });
  assert.match(answer.message_ts, /^\d{10}\.\d{6}$/);
  const { messages } = await ana.conversations.history({ channel });
  assert.ok(messages.every((message) => message.text !== 'just you'));
  assert.equal(
    await errorOf(bot().chat.update({ channel, ts: answer.message_ts, text: 'no' })),
    'message_not_found',
  );
});

test('an action, and a permalink', async () => {
  const { ts } = await ana.chat.meMessage({ channel, text: 'waves' });
  assert.equal((await only(ts)).subtype, 'me_message');
  const link = await ana.chat.getPermalink({ channel, message_ts: ts });
  assert.equal(link.channel, channel);
  assert.ok(link.permalink.endsWith(`/archives/${channel}/p${ts.replace('.', '')}`), link.permalink);
  assert.equal(await errorOf(ana.chat.getPermalink({ channel, message_ts: never })), 'message_not_found');
});
