import { test } from 'node:test';

const note = (title) => ({
  type: 'modal',
  title: { type: 'plain_text', text: title },
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*noted*' } }],
});

export function handlers(app) {
  app.shortcut({ callback_id: 'note', type: 'shortcut' }, async ({ shortcut, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: note('A note') });
  });
  app.shortcut({ callback_id: 'note', type: 'message_action' }, async ({ shortcut, ack, respond, say }) => {
    await ack();
    await respond(`noted: ${shortcut.message.text}`);
    await say({ text: 'this was noted', thread_ts: shortcut.message.ts });
  });
}

export function tests(stage) {
  test('a shortcut opens a modal', async () => {
    const { ana } = stage;
    await ana.does('shortcut', { callback_id: 'note' });
    const open = async () => (await ana.does('views')).views.find(({ title }) => title.text === 'A note');
    const view = await stage.until(open, () => 'the modal');
    await ana.does('close', { view_id: view.id });
  });

  test('a shortcut of a message is answered to its user, and in the thread', async () => {
    const { ana, ben, ops } = stage;
    const ts = await ben.says(ops, 'to be kept');
    await ana.does('shortcut', { callback_id: 'note', channel: ops, ts });
    await ana.hears({ type: 'message', text: 'noted: to be kept' });
    await ben.hears({ type: 'message', text: 'this was noted', thread_ts: ts });
  });
}
