// People at the local workspace, and what the workspace is told to do wrong: all that a client of an app cannot do.
import assert from 'node:assert/strict';
import { LogLevel as RtmLogLevel, RTMClient } from '@slack/rtm-api';
import { LogLevel, WebClient } from '@slack/web-api';

export const slackApiUrl = process.env.SLACK_API_URL;

const tokenOf = (name) => (name === 'bot' ? 'xoxb-local-bot' : `xoxp-local-${name}`);

export const web = (name) =>
  new WebClient(tokenOf(name), { slackApiUrl, logLevel: LogLevel.ERROR, retryConfig: { retries: 0 } });

export const idOf = async (name) => (await web(name).auth.test()).user_id;

export async function channelId(name) {
  const { channels } = await web('bot').conversations.list({ limit: 999 });
  return channels.find((channel) => channel.name === name).id;
}

// Waits until something is there, and is that.
export async function until(what, described) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const found = await what();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`never came: ${described()}`);
}

// Somebody at the page: hears what comes, ephemeral messages too, and does what people do.
export async function person(name) {
  const rtm = new RTMClient(tokenOf(name), { slackApiUrl, logLevel: RtmLogLevel.ERROR });
  const heard = [];
  rtm.on('slack_event', (type, event) => heard.push({ ...event, type }));
  await rtm.start();
  const fits = (event, matches) => Object.entries(matches).every(([key, value]) => event[key] === value);
  const hears = (matches) =>
    until(
      () => heard.find((event) => fits(event, matches)),
      () => `${JSON.stringify(matches)} in ${JSON.stringify(heard)}`,
    );
  await hears({ type: 'hello' });
  const client = web(name);
  return {
    id: await idOf(name),
    web: client,
    heard,
    hears,
    // The local methods by which people work what apps show.
    does: (method, what) => client.apiCall(`banter.${method}`, what),
    says: async (channel, text, more) => (await client.chat.postMessage({ channel, text, ...more })).ts,
  };
}

export async function prompt(word, parameters = {}) {
  const query = new URLSearchParams(parameters);
  const answer = await fetch(new URL(`${word}?${query}`, process.env.PROMPTER_URL), { method: 'POST' });
  assert.equal(answer.status, 200, `${word} ${query}`);
  return answer.json();
}

// What has happened on Socket Mode, as the workspace has seen it.
export async function steps(kind, envelopeId) {
  const all = await prompt('steps');
  return all.filter((step) => step.step === kind && (envelopeId === undefined || step.envelopeId === envelopeId));
}

export const connections = async () => (await steps('Opened')).length - (await steps('Closed')).length;
