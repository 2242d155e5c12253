// Slack's Socket Mode client as it comes, with another base URL; it keeps what has come.
import { LogLevel, SocketModeClient } from '@slack/socket-mode';
import { slackApiUrl, until } from './workspace.js';

export async function connected(options = {}) {
  const client = new SocketModeClient({
    appToken: 'xapp-local-bot',
    clientOptions: { slackApiUrl },
    logLevel: LogLevel.ERROR,
    // Its waits before it connects again are multiples of this one.
    clientPingTimeout: 1_000,
    ...options,
  });
  const frames = [];
  const envelopes = [];
  let answering = async (envelope) => envelope.ack();
  client.on('ws_message', (data) => frames.push(JSON.parse(data)));
  client.on('slack_event', (envelope) => {
    envelopes.push(envelope);
    return answering(envelope);
  });
  const answer = await client.start();
  const finds = (fits) => until(() => envelopes.find(fits), () => JSON.stringify(envelopes.map(({ body }) => body)));
  return {
    client,
    answer,
    frames,
    envelopes,
    // What is done with whatever comes from now on; it is acknowledged and no more until somebody says otherwise.
    answers: (how) => {
      answering = how;
    },
    envelope: (type, fits = () => true) => finds((envelope) => envelope.type === type && fits(envelope.body)),
    message: (text) => finds(({ body }) => body.event?.type === 'message' && body.event.text === text),
  };
}
