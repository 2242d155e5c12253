import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LogLevel, SocketModeClient } from '@slack/socket-mode';
import { connected } from './socket.js';
import { channelId, connections, idOf, person, prompt, slackApiUrl, steps, until, web } from './workspace.js';

let app;
let ana;
let ops;
before(async () => {
  [app, ana, ops] = await Promise.all([connected(), person('ana'), channelId('ops')]);
});
after(() => app.client.disconnect());

const nothing = async (envelope) => envelope;

test('it connects, and is greeted as one of one', async () => {
  assert.equal(app.answer.ok, true);
  const [hello] = app.frames;
  assert.equal(hello.type, 'hello');
  assert.equal(hello.num_connections, 1);
  assert.match(hello.connection_info.app_id, /^A/);
  assert.ok(hello.debug_info.approximate_connection_time > 0);
});

test('a token that nobody has is refused for good', async () => {
  const options = { appToken: 'xapp-of-somebody-else', clientOptions: { slackApiUrl } };
  const client = new SocketModeClient({ ...options, logLevel: LogLevel.ERROR });
  await assert.rejects(client.start(), (failure) => failure.data.error === 'invalid_auth');
});

test('what people say comes as an event, and so does a mention', async () => {
  const heard = new Promise((resolve) => app.client.once('app_mention', resolve));
  const text = `<@${await idOf('bot')}> are you there?`;
  const ts = await ana.says(ops, text);
  const { body, retry_num: retry, accepts_response_payload: payload } = await app.message(text);
  assert.equal(retry, 0);
  assert.equal(payload, false);
  assert.equal(body.type, 'event_callback');
  assert.match(body.event_id, /^Ev/);
  assert.equal(body.authorizations[0].user_id, await idOf('bot'));
  assert.deepEqual([body.event.channel, body.event.user, body.event.ts], [ops, ana.id, ts]);
  assert.equal(body.event.channel_type, 'channel');
  const mention = await heard;
  assert.deepEqual([mention.event.text, mention.event.ts], [text, ts]);
});

test('reactions and members come as events', async () => {
  const ts = await ana.says(ops, 'like it?');
  await web('ben').reactions.add({ channel: ops, timestamp: ts, name: 'tada' });
  const { body } = await app.envelope('events_api', ({ event }) => event.type === 'reaction_added');
  assert.deepEqual([body.event.reaction, body.event.item.ts, body.event.item_user], ['tada', ts, ana.id]);
  await web('dora').conversations.join({ channel: ops });
  const joined = await app.envelope('events_api', ({ event }) => event.type === 'member_joined_channel');
  assert.equal(joined.body.event.user, await idOf('dora'));
});

test('a command is answered in its acknowledgement, and later by its response_url', async () => {
  app.answers((envelope) => envelope.ack({ text: 'on it' }));
  await ana.does('command', { channel: ops, command: '/deploy', text: 'api prod' });
  app.answers((envelope) => envelope.ack());
  const { body } = await app.envelope('slash_commands');
  assert.deepEqual([body.command, body.text, body.user_id], ['/deploy', 'api prod', ana.id]);
  assert.equal((await ana.hears({ type: 'message', text: 'on it' })).is_ephemeral, true);
  const post = (answer) => fetch(body.response_url, { method: 'POST', body: JSON.stringify(answer) });
  assert.equal((await post({ text: 'done', response_type: 'in_channel' })).status, 200);
  assert.equal((await ana.hears({ type: 'message', text: 'done' })).channel, ops);
});

test('a command that is not acknowledged fails for whoever gave it', async () => {
  app.answers(nothing);
  const given = assert.rejects(
    ana.does('command', { channel: ops, command: '/never' }),
    (failure) => failure.data.error === 'operation_timeout',
  );
  await app.envelope('slash_commands', ({ command }) => command === '/never');
  await prompt('pass', { seconds: 4 });
  await given;
  app.answers((envelope) => envelope.ack());
});

test('a pressed button is acknowledged, and its message replaced', async () => {
  const { ts } = await web('bot').chat.postMessage({
    channel: ops,
    text: 'choose',
    blocks: [
      {
        type: 'actions',
        block_id: 'row',
        elements: [{ type: 'button', action_id: 'go', value: '42', text: { type: 'plain_text', text: 'Go' } }],
      },
    ],
  });
  await ana.does('act', { channel: ops, ts, action_id: 'go' });
  const { body } = await app.envelope('interactive');
  assert.equal(body.type, 'block_actions');
  assert.deepEqual([body.actions[0].action_id, body.actions[0].value], ['go', '42']);
  const answer = { text: 'gone', replace_original: true };
  await fetch(body.response_url, { method: 'POST', body: JSON.stringify(answer) });
  const { messages } = await ana.web.conversations.history({ channel: ops, oldest: ts, inclusive: true });
  assert.equal(messages.at(-1).text, 'gone');
});

test('an event that is not acknowledged comes again, and no more once it is', async () => {
  app.answers(nothing);
  await ana.says(ops, 'once more');
  const first = await app.message('once more');
  app.answers((envelope) => envelope.ack());
  await prompt('pass', { seconds: 4 });
  const again = await until(
    () => app.envelopes.find(({ body, retry_num: retry }) => body.event_id === first.body.event_id && retry > 0),
    () => 'the event again',
  );
  assert.deepEqual([again.retry_num, again.retry_reason], [1, 'timeout']);
  await until(async () => (await steps('Acknowledged', again.envelope_id)).length > 0, () => 'its acknowledgement');
  await prompt('pass', { seconds: 400 });
  await ana.says(ops, 'after it');
  await app.message('after it');
  assert.equal(app.envelopes.filter(({ body }) => body.event_id === first.body.event_id).length, 2);
});

for (const [word, reason] of [['refresh', 'refresh_requested'], ['warn', 'warning']]) {
  test(`told ${reason} it connects again, and hears what was said meanwhile`, async () => {
    const connected = new Promise((resolve) => app.client.once('connected', resolve));
    await prompt(word);
    await ana.says(ops, `during a ${reason}`);
    await connected;
    assert.equal((await app.message(`during a ${reason}`)).body.event.channel, ops);
    assert.equal((await steps('Dismissed')).at(-1).reason, reason);
    await until(async () => (await connections()) === 1, () => 'the end of the connection before');
  });
}

test('cut off without a word it comes back', async () => {
  const connected = new Promise((resolve) => app.client.once('connected', resolve));
  await prompt('drop');
  await connected;
  await ana.says(ops, 'back?');
  await app.message('back?');
});

test('a workspace that is there in name only is left for another connection', async () => {
  const connected = new Promise((resolve) => app.client.once('connected', resolve));
  await prompt('half-open');
  await connected;
  await ana.says(ops, 'and now?');
  await app.message('and now?');
});
