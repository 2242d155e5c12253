// Slack's client as it comes, with another base URL.
import { LogLevel, WebClient } from '@slack/web-api';

const base = { slackApiUrl: process.env.SLACK_API_URL, logLevel: LogLevel.ERROR };

export const withToken = (token) => new WebClient(token, base);
export const person = (name) => withToken(`xoxp-local-${name}`);
export const bot = () => withToken('xoxb-local-bot');

// The name in an answer that says no; the client throws those.
export async function errorOf(call) {
  try {
    return await call.then((answer) => `no error but ${JSON.stringify(answer)}`);
  } catch (failure) {
    return failure.data?.error ?? `${failure}`;
  }
}

export async function idOf(client) {
  return (await client.auth.test()).user_id;
}

export async function channelId(client, name) {
  const { channels } = await client.conversations.list({ types: 'public_channel,private_channel', limit: 999 });
  return channels.find((channel) => channel.name === name).id;
}
