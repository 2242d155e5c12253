import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allConnected, idOf } from './clients.js';

test('presence is heard by those who asked for it', async () => {
  const chloe = await idOf('chloe');
  const [bot, ana] = await allConnected('bot', 'ana');
  await bot.rtm.subscribePresence([chloe]);
  const [there] = await allConnected('chloe');
  const active = await bot.heard({ type: 'presence_change', presence: 'active' });
  assert.ok(active.user === chloe || active.users.includes(chloe));
  await there.rtm.disconnect();
  await bot.heard({ type: 'presence_change', presence: 'away' });
  assert.ok(ana.events.every((event) => event.type !== 'presence_change'));
});
