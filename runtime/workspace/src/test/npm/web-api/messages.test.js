import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bot, channelId, idOf, person } from './clients.js';

const ana = person('ana');
let channel;
before(async () => {
  channel = await channelId(ana, 'general');
});

async function allOf(method, options) {
  const pages = [];
  for await (const page of ana.paginate(method, options)) {
    pages.push(page.messages);
  }
  return pages;
}

test('a message is answered with its ts and stands in the history', async () => {
  const posted = await ana.chat.postMessage({ channel, text: 'a & b <https://example.org|there>' });
  assert.equal(posted.channel, channel);
  assert.match(posted.ts, /^\d{10}\.\d{6}$/);
  assert.equal(posted.message.text, 'a &amp; b <https://example.org|there>');

  const { messages } = await ana.conversations.history({ channel, latest: posted.ts, inclusive: true, limit: 1 });
  assert.deepEqual(messages.map((message) => message.ts), [posted.ts]);
  assert.equal(messages[0].user, await idOf(ana));
  assert.ok(messages[0].client_msg_id === undefined || typeof messages[0].client_msg_id === 'string');
});

test('what the bot says bears its bot id', async () => {
  const { message } = await bot().chat.postMessage({ channel, text: 'from the bot' });
  assert.equal(message.bot_id, (await bot().auth.test()).bot_id);
  assert.equal(message.user, await idOf(bot()));
});

test('a channel is found by its name, and a person by their id', async () => {
  assert.equal((await bot().chat.postMessage({ channel: '#general', text: 'by name' })).channel, channel);
  const direct = await bot().chat.postMessage({ channel: await idOf(ana), text: 'by person' });
  assert.match(direct.channel, /^D/);
  const opened = await bot().conversations.open({ users: await idOf(ana), return_im: true });
  assert.equal(opened.channel.id, direct.channel);
  assert.equal(opened.channel.user, await idOf(ana));
  const { messages } = await ana.conversations.history({ channel: direct.channel });
  assert.equal(messages[0].text, 'by person');
});

test('a thread: its parent counts, its plain replies stay out of the channel, a broadcast is shown there', async () => {
  const parent = (await ana.chat.postMessage({ channel, text: 'parent' })).ts;
  const reply = (await bot().chat.postMessage({ channel, text: 'reply', thread_ts: parent })).ts;
  const shown = await bot().chat.postMessage({ channel, text: 'shown', thread_ts: parent, reply_broadcast: true });

  const thread = (await ana.conversations.replies({ channel, ts: parent })).messages;
  assert.deepEqual(thread.map((message) => message.ts), [parent, reply, shown.ts]);
  assert.equal(thread[0].thread_ts, parent);
  assert.equal(thread[0].reply_count, 2);
  assert.deepEqual(thread[0].reply_users, [await idOf(bot())]);
  assert.equal(thread[0].latest_reply, shown.ts);
  assert.equal(thread[1].thread_ts, parent);
  assert.equal(thread[1].parent_user_id, await idOf(ana));

  const { messages } = await ana.conversations.history({ channel, oldest: parent, inclusive: true });
  assert.deepEqual(messages.map((message) => message.ts), [shown.ts, parent]);
  assert.equal(messages[0].subtype, 'thread_broadcast');
  assert.equal(messages[0].root.ts, parent);
});

test('a thread and a channel come in pages, in order, none twice and none missing', async () => {
  const ops = await channelId(ana, 'ops');
  const said = [];
  for (let i = 0; i < 11; i++) {
    said.push((await ana.chat.postMessage({ channel: ops, text: `line ${i}` })).ts);
  }
  const pages = await allOf('conversations.history', { channel: ops, limit: 3, oldest: said[0], inclusive: true });
  assert.ok(pages.every((page) => page.length <= 3));
  assert.deepEqual(pages.flat().map((message) => message.ts), [...said].reverse());

  const replies = [];
  for (let i = 0; i < 7; i++) {
    replies.push((await ana.chat.postMessage({ channel: ops, text: `reply ${i}`, thread_ts: said[0] })).ts);
  }
  const thread = await allOf('conversations.replies', { channel: ops, ts: said[0], limit: 3 });
  assert.deepEqual([...new Set(thread.flat().map((message) => message.ts))], [said[0], ...replies]);
});

test('the borders of a history are outside unless asked for', async () => {
  const ops = await channelId(ana, 'ops');
  const said = [];
  for (let i = 0; i < 4; i++) {
    said.push((await ana.chat.postMessage({ channel: ops, text: `border ${i}` })).ts);
  }
  const between = (options) =>
    ana.conversations
      .history({ channel: ops, oldest: said[0], latest: said[3], ...options })
      .then((answer) => ({ found: answer.messages.map((message) => message.ts), more: answer.has_more }));
  assert.deepEqual(await between({}), { found: [said[2], said[1]], more: false });
  assert.deepEqual(await between({ inclusive: true }), { found: [...said].reverse(), more: false });
  assert.equal((await between({ inclusive: true, limit: 2 })).more, true);
});

test('a text with every kind of letter comes back as it was', async () => {
  const text = 'zwölf 语 🎉 :tada: "quotes" \\ back\nand a second line';
  const { ts } = await ana.chat.postMessage({ channel, text });
  const { messages } = await ana.conversations.history({ channel, latest: ts, inclusive: true, limit: 1 });
  assert.equal(messages[0].text.replace(':tada:', '').replace('🎉', ''), text.replace(':tada:', '').replace('🎉', ''));
});
