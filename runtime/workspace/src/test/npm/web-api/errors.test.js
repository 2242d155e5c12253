import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bot, channelId, errorOf, idOf, person, withToken } from './clients.js';

const ana = person('ana');
const nowhere = 'C0NOWHERE0';
const never = '1000000000.000001';
let channel;
before(async () => {
  channel = await channelId(ana, 'general');
});

const named = (error, call) =>
  test(error, async () => {
    assert.equal(await errorOf(call()), error);
  });

named('invalid_auth', () => withToken('xoxb-of-somebody-else').auth.test());
named('not_authed', () => withToken(undefined).auth.test());
named('unknown_method', () => ana.apiCall('conversations.paint'));
named('user_not_found', () => ana.users.info({ user: 'U0NOBODY00' }));
named('bot_not_found', () => ana.bots.info({ bot: 'B0NOBODY00' }));
named('invalid_types', () => ana.conversations.list({ types: 'public' }));
named('invalid_cursor', () => ana.conversations.list({ cursor: 'bm9wZQ==' }));
named('no_text', () => ana.chat.postMessage({ channel, text: '' }));
named('thread_not_found', () => ana.conversations.replies({ channel, ts: never }));

for (const method of ['info', 'history', 'members']) {
  test(`channel_not_found of conversations.${method}`, async () => {
    assert.equal(await errorOf(ana.conversations[method]({ channel: nowhere })), 'channel_not_found');
  });
}

test('channel_not_found of chat.postMessage', async () => {
  assert.equal(await errorOf(ana.chat.postMessage({ channel: nowhere, text: 'anybody?' })), 'channel_not_found');
});

test('channel_not_found of a direct message of two others', async () => {
  const { channel } = await ana.conversations.open({ users: await idOf(bot()) });
  assert.equal(await errorOf(person('ben').conversations.history({ channel: channel.id })), 'channel_not_found');
});

test('an error is an answer: the client knows its code and keeps the whole', async () => {
  await assert.rejects(ana.users.info({ user: 'U0NOBODY00' }), (failure) => {
    assert.equal(failure.code, 'slack_webapi_platform_error');
    assert.equal(failure.data.ok, false);
    return true;
  });
});
