import assert from 'node:assert/strict';
import { test } from 'node:test';

const plain = (text) => ({ type: 'plain_text', text });
const option = (value) => ({ text: plain(value.toUpperCase()), value });
const row = (...elements) => [{ type: 'actions', block_id: 'row', elements }];
const button = (id, value) => ({ type: 'button', action_id: id, value, text: plain(id) });

export function handlers(app) {
  app.message('what may I do?', async ({ message, client }) => {
    const menu = { type: 'static_select', action_id: 'env', options: [option('prod'), option('staging')] };
    const search = { type: 'external_select', action_id: 'city', min_query_length: 1 };
    const blocks = row(button('go', '42'), button('again', ''), menu, search);
    await client.chat.postMessage({ channel: message.channel, text: 'choose', blocks });
  });
  app.action('go', async ({ ack, body, action, client }) => {
    await ack();
    const text = `${body.user.id} chose ${action.value}`;
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text, blocks: [] });
  });
  app.action('again', async ({ ack, respond, say }) => {
    await ack();
    await say('somebody pressed it');
    await respond({ text: 'taken', replace_original: true });
  });
  app.action({ block_id: 'row', action_id: 'env' }, async ({ ack, action, respond, body }) => {
    await ack();
    const stands = body.state.values.row.env.selected_option.value;
    await respond(`${action.selected_option.value} it is, ${stands}`);
  });
  const cities = ['Bern', 'Berlin', 'Lisbon'];
  app.options('city', ({ options, ack }) =>
    ack({ options: cities.filter((city) => city.startsWith(options.value)).map(option) }));
  app.action('city', async ({ ack, action, say }) => {
    await ack();
    await say(`off to ${action.selected_option.text.text}`);
  });
  app.command('/ask', ({ ack }) => ack({ text: 'sure?', blocks: row(button('yes', 'y'), button('no', 'n')) }));
  app.action('yes', async ({ ack, respond, body }) => {
    await ack();
    await respond({ text: `ephemeral ${body.container.is_ephemeral}`, replace_original: true });
  });
  app.action('no', async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });
}

export function tests(stage) {
  const shown = async () => {
    const { ana, ops } = stage;
    const asked = await ana.says(ops, 'what may I do?');
    const offered = () => ana.heard.find(({ text, ts }) => text === 'choose' && ts > asked);
    return (await stage.until(offered, () => 'the buttons')).ts;
  };
  const presses = (ts, action, value) =>
    stage.ana.does('act', { channel: stage.ops, ts, block_id: 'row', action_id: action, value });

  test('a button is pressed, and its message is another one', async () => {
    const { ana, ops } = stage;
    const ts = await shown();
    await presses(ts, 'go');
    const text = `${ana.id} chose 42`;
    const read = () => ana.web.conversations.history({ channel: ops, oldest: ts, inclusive: true });
    await stage.until(async () => (await read()).messages.at(-1).text === text, () => text);
  });

  test('a pressed button is answered in its place, and beside it', async () => {
    const { ben, ops } = stage;
    const ts = await shown();
    await presses(ts, 'again');
    await ben.hears({ type: 'message', text: 'somebody pressed it', channel: ops });
    const replaced = () => ben.heard.find(({ message }) => message?.ts === ts && message.text === 'taken');
    await stage.until(replaced, () => 'taken');
  });

  test('what is chosen in a menu comes with the state of all', async () => {
    await presses(await shown(), 'env', 'staging');
    await stage.ana.hears({ type: 'message', text: 'staging it is, staging' });
  });

  test('options are looked up while somebody types, and one is chosen', async () => {
    const { ana, ops } = stage;
    const ts = await shown();
    const { options } = await ana.does('suggest', { channel: ops, ts, action_id: 'city', value: 'Ber' });
    assert.deepEqual(options.map(({ value }) => value), ['Bern', 'Berlin']);
    await presses(ts, 'city', JSON.stringify(options[1]));
    await ana.hears({ type: 'message', text: 'off to BERLIN' });
  });

  test('an ephemeral message has buttons, by which it is replaced or deleted', async () => {
    const { ana, ops } = stage;
    await ana.does('command', { channel: ops, command: '/ask' });
    const { ts } = await ana.hears({ type: 'message', text: 'sure?' });
    await presses(ts, 'yes');
    const changed = () => ana.heard.find(({ message }) => message?.ts === ts && message.text === 'ephemeral true');
    await stage.until(changed, () => 'ephemeral true');
    await ana.does('command', { channel: ops, command: '/ask' });
    const second = () => ana.heard.find((event) => event.text === 'sure?' && event.ts > ts);
    const asked = await stage.until(second, () => 'the second question');
    await presses(asked.ts, 'no');
    await ana.hears({ type: 'message', subtype: 'message_deleted', deleted_ts: asked.ts });
  });
}
