import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startHubot } from './hubot.mjs';
import { call, channelId, post, saidAfter } from './people.mjs';

let hubot;
let ops;
let elsewhere;
before(async () => {
  hubot = await startHubot();
  ops = await channelId('ops');
  elsewhere = (await call('ana', 'conversations.create', { name: 'elsewhere' })).channel.id;
});
after(() => hubot.stop());

const refusals = [
  'channel_not_found',
  'not_in_channel',
  'no_text',
  'msg_too_long',
  'message_not_found',
  'thread_not_found',
  'cant_update_message',
  'cant_delete_message',
  'no_reaction',
  'invalid_name',
  'no_pin',
  'invalid_cursor',
  'user_not_found',
  'bot_not_found',
  'unknown_method',
];

for (const name of refusals) {
  test(`it is refused as ${name}, and lives on`, async () => {
    const { ts } = await post('ana', ops, `banter meet ${name} in ${elsewhere}`);
    assert.deepEqual(await saidAfter(ops, ts, 1), [`refused: ${name}`]);
  });
}

test('nothing of all that made it complain', () => {
  assert.deepEqual(hubot.log.filter((line) => /ERROR|Unhandled/.test(line)), []);
});
