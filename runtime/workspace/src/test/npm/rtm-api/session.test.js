import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allConnected, channelId, connected, idOf, rtmWithToken, web } from './clients.js';

test('it connects, is told who it is, and hears hello first', async () => {
  const { rtm, events, answer } = await connected('bot');
  assert.equal(answer.self.id, await idOf('bot'));
  assert.equal(rtm.activeUserId, answer.self.id);
  assert.equal(rtm.activeTeamId, answer.team.id);
  assert.equal(events[0].type, 'hello');
  await rtm.disconnect();
});

test('a token that nobody has is refused for good', async () => {
  const rtm = rtmWithToken('xoxb-of-somebody-else');
  await assert.rejects(rtm.start(), (failure) => failure.data.error === 'invalid_auth');
});

test('its pings are answered, so that it stays', async () => {
  const { rtm, events } = await connected('ana', { clientPingTimeout: 500, serverPongTimeout: 490 });
  const ops = await channelId('ops');
  let gone = false;
  rtm.on('close', () => {
    gone = true;
  });
  const pongs = await new Promise((resolve) => {
    const counting = setInterval(() => {
      const found = events.filter((event) => event.type === 'pong');
      if (found.length > 2 || gone) {
        clearInterval(counting);
        resolve(found);
      }
    }, 20);
  });
  assert.ok(pongs.every((pong) => Number.isInteger(pong.reply_to)));
  assert.equal(gone, false);
  assert.ok((await rtm.sendMessage('still here', ops)).ts);
});

test('what it sends is acknowledged with the ts and the text that all get', async () => {
  const [{ rtm, heard }, other] = await allConnected('bot', 'ana');
  const ops = await channelId('ops');
  const ack = await rtm.sendMessage('a & b', ops);
  assert.equal(ack.text, 'a &amp; b');
  const event = await other.heard({ type: 'message', ts: ack.ts });
  assert.equal(event.text, ack.text);
  assert.equal(event.channel, ops);
  assert.equal(event.user, await idOf('bot'));
  assert.equal(event.bot_id, (await web('bot').auth.test()).bot_id);

  const mark = (await web('ana').chat.postMessage({ channel: ops, text: 'after it' })).ts;
  await heard({ type: 'message', ts: mark });
  await assertNoEcho(rtm, heard, ack.ts);
});

async function assertNoEcho(rtm, heard, ts) {
  const next = heard({ type: 'message', ts });
  const nothing = new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(await Promise.race([next, nothing]), undefined);
  next.catch(() => {});
}

test('many at once are acknowledged each, in order', async () => {
  const { rtm } = await connected('bot');
  const ops = await channelId('ops');
  const texts = Array.from({ length: 20 }, (_, i) => `line ${i}`);
  const acks = await Promise.all(texts.map((text) => rtm.sendMessage(text, ops)));
  assert.deepEqual(acks.map((ack) => ack.text), texts);
  const stamps = acks.map((ack) => ack.ts);
  assert.deepEqual([...stamps].sort(), stamps);
  assert.equal(new Set(stamps).size, stamps.length);
});

test('an empty message is refused, with code 2', async () => {
  const { rtm } = await connected('bot');
  const ops = await channelId('ops');
  await assert.rejects(rtm.sendMessage('', ops), (failure) => {
    assert.equal(failure.code, 'slack_rtmapi_send_message_platform_error');
    assert.equal(failure.data.ok, false);
    assert.deepEqual(failure.data.error, { code: 2, msg: 'message text is missing' });
    return true;
  });
  await assert.rejects(rtm.sendMessage('anybody?', 'C0NOWHERE0'), (failure) => failure.data.ok === false);
});

test('after a disconnect it is started again', async () => {
  const { rtm } = await connected('ana');
  await rtm.disconnect();
  const ready = new Promise((resolve) => rtm.once('ready', resolve));
  await rtm.start();
  await ready;
  assert.equal(rtm.connected, true);
  await rtm.disconnect();
});
