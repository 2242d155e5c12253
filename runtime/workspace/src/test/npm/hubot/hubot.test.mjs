import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startHubot } from './hubot.mjs';
import { call, channelId, idOf, post, saidAfter } from './people.mjs';

let hubot;
let ops;
let mention;
before(async () => {
  hubot = await startHubot();
  ops = await channelId('ops');
  mention = `<@${await idOf('bot')}>`;
});
after(() => hubot.stop());

test('it hears what anybody says, and answers in the channel', async () => {
  const { ts } = await post('ana', ops, 'look, a badger');
  assert.deepEqual(await saidAfter(ops, ts, 1), ['Badgers? <https://example.org|BADGERS>']);
});

test('it knows who speaks, and where', async () => {
  const { ts } = await post('ben', ops, 'who am I?');
  assert.deepEqual(await saidAfter(ops, ts, 1), [`you are ben in ${ops}`]);
});

test('it responds to its name and to a mention, by name', async () => {
  const ana = await idOf('ana');
  const byMention = await post('ana', ops, `${mention} ping`);
  assert.deepEqual(await saidAfter(ops, byMention.ts, 1), [`<@${ana}>: pong`]);
  const byName = await post('ana', ops, 'banter ping');
  assert.deepEqual(await saidAfter(ops, byName.ts, 1), [`<@${ana}>: pong`]);
});

test('in a thread it answers in the thread', async () => {
  const parent = (await post('ana', ops, 'a thread begins')).ts;
  const { ts } = await post('ana', ops, 'a badger again', { thread_ts: parent });
  assert.equal((await saidAfter(ops, ts, 1, parent)).length, 1);
  const { messages } = await call('ana', 'conversations.history', { channel: ops, oldest: parent });
  assert.deepEqual(messages, []);
});

test('a reply that is broadcast is heard once', async () => {
  const parent = (await post('ana', ops, 'another thread')).ts;
  const { ts } = await post('ana', ops, 'badger for all', { thread_ts: parent, reply_broadcast: true });
  await saidAfter(ops, ts, 1, parent);
  const mark = await post('ana', ops, 'who am i');
  await saidAfter(ops, mark.ts, 1);
  assert.equal((await saidAfter(ops, ts, 1, parent)).length, 1);
});

test('in a direct message it needs no name', async () => {
  const { channel } = await call('ana', 'conversations.open', { users: await idOf('bot') });
  const { ts } = await post('ana', channel.id, 'ping');
  assert.deepEqual(await saidAfter(channel.id, ts, 1), ['pong']);
});

test('it knows people by name', async () => {
  const { ts } = await post('ana', ops, `${mention} do you know chloe?`);
  const [answer] = await saidAfter(ops, ts, 1);
  assert.match(answer, new RegExp(`^chloe is .+, ${await idOf('chloe')}$`));
});

test('it sends to a room by name, and to a person by id', async () => {
  const general = await channelId('general');
  const asked = await post('ana', ops, `${mention} tell general the build is green`);
  assert.deepEqual(await saidAfter(general, asked.ts, 1), ['the build is green']);

  await post('ben', ops, `${mention} write to ana alone`);
  const { channel } = await call('ana', 'conversations.open', { users: await idOf('bot') });
  assert.deepEqual((await saidAfter(channel.id, asked.ts, 1)).at(-1), 'between us');
});

test('nothing of all that made it complain', () => {
  assert.deepEqual(hubot.log.filter((line) => /ERROR|Unhandled/.test(line)), []);
});
