// The people around Hubot, by the Web API alone.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

export async function call(name, method, values = {}) {
  const response = await fetch(new URL(method, process.env.SLACK_API_URL), {
    method: 'POST',
    headers: { authorization: `Bearer ${name === 'bot' ? 'xoxb-local-bot' : `xoxp-local-${name}`}` },
    body: new URLSearchParams(values),
  });
  const answer = await response.json();
  assert.ok(answer.ok, `${method}: ${JSON.stringify(answer)}`);
  return answer;
}

export const idOf = async (name) => (await call(name, 'auth.test')).user_id;

export async function channelId(name) {
  const { channels } = await call('ana', 'conversations.list', { types: 'public_channel,private_channel' });
  return channels.find((channel) => channel.name === name).id;
}

export const post = (name, channel, text, more) => call(name, 'chat.postMessage', { channel, text, ...more });

// Everything that the bot said after a message, in the order of the saying, once there is that much of it.
export async function saidAfter(channel, ts, count, thread) {
  const bot = await idOf('bot');
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { messages } = thread
      ? await call('ana', 'conversations.replies', { channel, ts: thread })
      : await call('ana', 'conversations.history', { channel, oldest: ts });
    const said = messages.filter((message) => message.user === bot && message.ts > ts).map((message) => message.text);
    if (said.length >= count) {
      return said.reverse();
    }
    assert.ok(Date.now() < deadline, `after 10 s the bot had said ${JSON.stringify(said)} in ${channel}`);
    await pause(50);
  }
}
