import assert from 'node:assert/strict';
import { test } from 'node:test';

const plain = (text) => ({ type: 'plain_text', text });

const order = (title, more = {}) => ({
  type: 'modal',
  callback_id: 'order',
  private_metadata: 'table 4',
  notify_on_close: true,
  title: plain(title),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input',
      block_id: 'dish',
      label: plain('Dish'),
      element: { type: 'plain_text_input', action_id: 'in' },
    },
    {
      type: 'actions',
      block_id: 'row',
      elements: [{ type: 'button', action_id: 'more', value: '1', text: plain('More') }],
    },
  ],
  ...more,
});

const RESPONSES = {
  worms: { response_action: 'errors', errors: { dish: 'not on the card' } },
  soup: { response_action: 'update', view: order('Soup of the day') },
  menu: { response_action: 'push', view: order('First course') },
  bill: { response_action: 'clear' },
};

export function handlers(app) {
  app.command('/order', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: order('Order') });
  });
  app.view('order', async ({ ack, view, body, client }) => {
    const dish = view.state.values.dish.in.value;
    await ack(RESPONSES[dish]);
    if (!RESPONSES[dish]) {
      const text = `${dish} for ${view.private_metadata} (${body.user.id})`;
      await client.chat.postMessage({ channel: body.user.id, text });
    }
  });
  app.action('more', async ({ ack, body, client }) => {
    await ack();
    const { id, hash } = body.view;
    await client.views.update({ view_id: id, hash, view: order('More of it') });
  });
  app.view({ callback_id: 'order', type: 'view_closed' }, async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `never mind, ${body.is_cleared}` });
  });
}

export function tests(stage) {
  const views = async () => (await stage.ana.does('views')).views;
  const titles = async () => (await views()).map(({ title }) => title.text);
  const opened = async () => {
    await stage.ana.does('command', { channel: stage.ops, command: '/order' });
    const [view] = await stage.until(async () => ((await views()).length > 0 ? views() : undefined), () => 'a modal');
    return view;
  };
  const sends = (view, dish) =>
    stage.ana.does('submit', { view_id: view.id, state: JSON.stringify({ dish: { in: dish } }) });
  const closes = (view, all) => stage.ana.does('close', { view_id: view.id, all });

  test('a modal is opened for a trigger, refused with errors, and sent', async () => {
    const { ana } = stage;
    const view = await opened();
    assert.deepEqual([view.callback_id, view.private_metadata, view.title.text], ['order', 'table 4', 'Order']);
    const refused = await sends(view, 'worms');
    assert.deepEqual([refused.response_action, refused.errors], ['errors', { dish: 'not on the card' }]);
    assert.deepEqual(await titles(), ['Order']);
    assert.equal((await sends(view, 'pie')).response_action, 'close');
    await ana.hears({ type: 'message', text: `pie for table 4 (${ana.id})` });
    assert.deepEqual(await titles(), []);
  });

  test('what is sent becomes another view, gets one on top, or clears all', async () => {
    const view = await opened();
    assert.equal((await sends(view, 'soup')).response_action, 'update');
    assert.deepEqual(await titles(), ['Soup of the day']);
    const pushed = await sends(view, 'menu');
    assert.equal(pushed.view.previous_view_id, view.id);
    assert.deepEqual(await titles(), ['Soup of the day', 'First course']);
    assert.equal((await sends(pushed.view, 'bill')).response_action, 'clear');
    assert.deepEqual(await titles(), []);
  });

  test('a button in a modal changes it by its hash', async () => {
    const view = await opened();
    await stage.ana.does('act', { view_id: view.id, action_id: 'more' });
    await stage.until(async () => (await titles())[0] === 'More of it', () => 'the other title');
    await closes(view, false);
  });

  test('whoever closes a modal is heard of', async () => {
    const { ana } = stage;
    const view = await opened();
    await closes(view, true);
    await ana.hears({ type: 'message', text: 'never mind, true' });
  });
}
