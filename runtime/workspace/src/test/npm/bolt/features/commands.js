import assert from 'node:assert/strict';
import { test } from 'node:test';

export function handlers(app) {
  app.command('/deploy', async ({ command, ack, respond, say }) => {
    await ack();
    await respond(`deploying ${command.text}`);
    await say(`${command.text} is on its way`);
  });
  app.command('/time', ({ ack }) => ack('late'));
  app.command('/show', ({ ack }) => ack({ response_type: 'in_channel', text: 'for all to see' }));
  app.command('/count', async ({ ack, respond }) => {
    await ack();
    await respond('one');
    await respond({ text: 'two', replace_original: true });
    await respond({ delete_original: true });
    await respond({ text: 'three', response_type: 'in_channel' });
  });
}

export function tests(stage) {
  const gives = (command, text = '') => stage.ana.does('command', { channel: stage.ops, command, text });

  test('a command is acknowledged, answered to who gave it, and told to all', async () => {
    const { ana, ben, ops } = stage;
    await gives('/deploy', 'api');
    const answer = await ana.hears({ type: 'message', text: 'deploying api' });
    assert.deepEqual([answer.channel, answer.is_ephemeral], [ops, true]);
    await ben.hears({ type: 'message', text: 'api is on its way' });
    assert.ok(ben.heard.every(({ text }) => text !== 'deploying api'));
  });

  test('an acknowledgement is an answer too, to one or to all', async () => {
    const { ana, ben } = stage;
    await gives('/time');
    assert.equal((await ana.hears({ type: 'message', text: 'late' })).is_ephemeral, true);
    await gives('/show');
    const shown = await ben.hears({ type: 'message', text: 'for all to see' });
    assert.equal(shown.is_ephemeral, undefined);
    assert.match(shown.bot_id, /^B/);
  });

  test('later answers replace and delete those before', async () => {
    const { ana, ben } = stage;
    await gives('/count');
    const { ts } = await ana.hears({ type: 'message', text: 'one' });
    await ben.hears({ type: 'message', text: 'three' });
    const mine = (subtype) => ana.heard.filter((event) => event.subtype === subtype && event.is_ephemeral);
    assert.deepEqual(mine('message_changed').map(({ message }) => [message.ts, message.text]), [[ts, 'two']]);
    assert.deepEqual(mine('message_deleted').map(({ deleted_ts: gone }) => gone), [ts]);
  });
}
