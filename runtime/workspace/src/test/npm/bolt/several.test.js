import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { connected } from './socket.js';
import { channelId, connections, person, prompt, steps, until } from './workspace.js';

let first;
let second;
let ana;
let ops;
before(async () => {
  first = await connected();
  second = await connected();
  [ana, ops] = await Promise.all([person('ana'), channelId('ops')]);
});

const texts = (app) => app.envelopes.map(({ body }) => body.event.text);

test('two connections know of each other', async () => {
  assert.equal(first.frames[0].num_connections, 1);
  assert.equal(second.frames[0].num_connections, 2);
  assert.equal(await connections(), 2);
});

test('they share what is said, and neither hears what the other has heard', async () => {
  const said = Array.from({ length: 20 }, (_, i) => `line ${i}`);
  for (const text of said) {
    await ana.says(ops, text);
  }
  await until(() => texts(first).length + texts(second).length >= said.length, () => 'all that was said');
  assert.deepEqual([...texts(first), ...texts(second)].sort(), said.sort());
  assert.ok(texts(first).length > 0 && texts(second).length > 0);
});

test('what one does not acknowledge goes to the other', async () => {
  const text = 'who takes it?';
  const takes = (app) => app.envelopes.find(({ body }) => body.event.text === text);
  first.answers(async () => {});
  second.answers(async () => {});
  await ana.says(ops, text);
  const idle = await until(() => (takes(first) && second) || (takes(second) && first), () => text);
  idle.answers((envelope) => envelope.ack());
  await prompt('pass', { seconds: 4 });
  assert.equal((await idle.message(text)).retry_num, 1);
});

test('each says goodbye, and is gone', async () => {
  await first.client.disconnect();
  await until(async () => (await connections()) === 1, () => 'the end of one');
  await second.client.disconnect();
  await until(async () => (await connections()) === 0, () => 'the end of both');
  assert.equal((await steps('Closed')).length, 2);
});
