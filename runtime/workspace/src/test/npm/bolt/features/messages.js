import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf } from '../workspace.js';

export function handlers(app) {
  app.message(/^hello\b/, ({ message, say }) => say(`hello <@${message.user}>`));
  app.event('app_mention', ({ event, say }) => say({ text: 'you called?', thread_ts: event.ts }));
  app.event('reaction_added', ({ event, client }) =>
    client.reactions.add({ channel: event.item.channel, timestamp: event.item.ts, name: 'wave' }));
  app.message('tell me alone', ({ message, client }) =>
    client.chat.postEphemeral({ channel: message.channel, user: message.user, text: 'only you see this' }));
  app.message('fix it', async ({ say, client }) => {
    const { channel, ts } = await say('brokne');
    await client.chat.update({ channel, ts, text: 'mended' });
  });
}

export function tests(stage) {
  test('a message is answered in its channel, once, and not the answer', async () => {
    const { ana, ops } = stage;
    const greetings = () => ana.heard.filter(({ text }) => text === `hello <@${ana.id}>`).length;
    await ana.says(ops, 'hello bot');
    await ana.says(ops, 'hello again');
    await stage.until(() => greetings() === 2, () => 'two greetings');
    await ana.says(ops, `<@${await idOf('bot')}> done`);
    await ana.hears({ type: 'message', text: 'you called?' });
    assert.equal(greetings(), 2);
  });

  test('a mention is answered in its thread', async () => {
    const { ana, ops } = stage;
    const ts = await ana.says(ops, `<@${await idOf('bot')}>: are you there?`);
    const answer = await ana.hears({ type: 'message', text: 'you called?', thread_ts: ts });
    assert.equal(answer.channel, ops);
  });

  test('a direct message is answered there', async () => {
    const { ana } = stage;
    const { channel } = await ana.web.conversations.open({ users: await idOf('bot') });
    await ana.says(channel.id, 'hello in private');
    await ana.hears({ type: 'message', text: `hello <@${ana.id}>`, channel: channel.id });
  });

  test('a reaction is answered with another', async () => {
    const { ana, ops } = stage;
    const ts = await ana.says(ops, 'like it?');
    await ana.web.reactions.add({ channel: ops, timestamp: ts, name: 'tada' });
    const waved = await ana.hears({ type: 'reaction_added', reaction: 'wave' });
    assert.equal(waved.item.ts, ts);
  });

  test('an ephemeral message is seen by one', async () => {
    const { ana, ben, ops } = stage;
    await ana.says(ops, 'tell me alone');
    const seen = await ana.hears({ type: 'message', text: 'only you see this' });
    assert.equal(seen.is_ephemeral, true);
    const ts = await ana.says(ops, 'to all');
    await ben.hears({ type: 'message', ts });
    assert.ok(ben.heard.every(({ text }) => text !== 'only you see this'));
  });

  test('what it said it changes', async () => {
    const { ana, ops } = stage;
    await ana.says(ops, 'fix it');
    const changed = await ana.hears({ type: 'message', subtype: 'message_changed' });
    assert.equal(changed.message.text, 'mended');
    assert.equal(changed.previous_message.text, 'brokne');
  });
}
