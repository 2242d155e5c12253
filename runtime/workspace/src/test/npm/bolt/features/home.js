import assert from 'node:assert/strict';
import { test } from 'node:test';

export function handlers(app) {
  app.event('app_home_opened', ({ event, client }) =>
    client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        callback_id: 'home',
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `welcome <@${event.user}>` } }],
      },
    }));
}

export function tests(stage) {
  test('a home is published for whoever looks at it', async () => {
    const { ana } = stage;
    await ana.does('home');
    const home = await stage.until(async () => (await ana.does('views')).home, () => 'the home');
    assert.equal(home.callback_id, 'home');
    assert.equal(home.blocks[0].text.text, `welcome <@${ana.id}>`);
  });
}
