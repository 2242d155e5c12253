import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startHubot } from './hubot.mjs';
import { call, channelId, idOf, post, saidAfter } from './people.mjs';

let hubot;
let ops;
before(async () => {
  hubot = await startHubot();
  ops = await channelId('ops');
});
after(() => hubot.stop());

const sorted = (list) => [...list].sort();
const pagesOf = (text) => text.split(' | ').map((page) => page.split(', '));
const reactionsTo = async (timestamp) => (await call('ana', 'reactions.get', { channel: ops, timestamp })).message.reactions;

async function saidTo(text, thread) {
  const { ts } = await post('ana', ops, text, thread && { thread_ts: thread });
  return (await saidAfter(ops, ts, 1, thread))[0];
}

test('it reacts once, and is told of the second time', async () => {
  const { ts } = await post('ana', ops, 'shipped!');
  assert.deepEqual(await saidAfter(ops, ts, 1), ['the second time: already_reacted']);
  assert.deepEqual(await reactionsTo(ts), [{ name: 'tada', users: [await idOf('bot')], count: 1 }]);
});

test('it takes a reaction back', async () => {
  const { ts } = await post('ana', ops, 'take it back');
  assert.deepEqual(await saidAfter(ops, ts, 1), ['taken back']);
  assert.equal(await reactionsTo(ts), undefined);
});

test('it hears others react, and no longer react', async () => {
  const { ts } = await post('ana', ops, 'how do you like it?');
  for (const [method, heard] of [['reactions.add', 'added'], ['reactions.remove', 'removed']]) {
    const mark = await post('ana', ops, 'a mark');
    await call('ben', method, { channel: ops, timestamp: ts, name: 'heart' });
    assert.deepEqual(await saidAfter(ops, mark.ts, 1), [`ben ${heard} heart at ${ts}`]);
  }
});

test('it lists channels and groups in pages of two', async () => {
  const pages = pagesOf(await saidTo('banter list the channels by 2'));
  assert.ok(pages.length > 1 && pages.every((page) => page.length <= 2), JSON.stringify(pages));
  assert.deepEqual(sorted(pages.flat()), ['general', 'ops', 'secret', 'welcome-test']);
});

test('it lists people in pages of two', async () => {
  const pages = pagesOf(await saidTo('banter list the people by 2'));
  const { members } = await call('ana', 'users.list');
  assert.ok(pages.length > 1 && pages.every((page) => page.length <= 2), JSON.stringify(pages));
  assert.deepEqual(sorted(pages.flat()), sorted(members.map((member) => member.name)));
});

test('it pages back through what was said, newest first', async () => {
  const { ts } = await post('ana', ops, 'before all that');
  for (const line of ['one', 'two', 'three', 'four', 'five']) {
    await post('ana', ops, line);
  }
  assert.equal(await saidTo(`banter read back to ${ts} by 2`), 'five, four | three, two | one');
});

test('it pages through a thread, oldest first', async () => {
  const { ts } = await post('ana', ops, 'the parent');
  for (const line of ['one', 'two', 'three', 'four']) {
    await post('ana', ops, line, { thread_ts: ts });
  }
  assert.equal(await saidTo('banter read this thread by 2', ts), 'the parent, one | two, three | four');
});

test('it shows a reply to the channel too', async () => {
  const { ts } = await post('ana', ops, 'is it green?');
  assert.equal(await saidTo('banter announce that it is green', ts), 'it is green');
  const { messages } = await call('ana', 'conversations.history', { channel: ops, oldest: ts });
  assert.deepEqual(
    messages.map(({ subtype, text, thread_ts, root }) => ({ subtype, text, thread_ts, root: root.ts })),
    [{ subtype: 'thread_broadcast', text: 'it is green', thread_ts: ts, root: ts }],
  );
});

test('nothing of all that made it complain', () => {
  assert.deepEqual(hubot.log.filter((line) => /ERROR|Unhandled/.test(line)), []);
});
