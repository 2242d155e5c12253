// Slack's Bolt as it comes, with another base URL, on its two ways: by sockets, and posted to.
import { App, LogLevel } from '@slack/bolt';
import { prompt, slackApiUrl } from './workspace.js';

const options = { token: 'xoxb-local-bot', clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR };
const signingSecret = 'a secret that both sides know';

export async function socketApp(begin) {
  const app = new App({ ...options, appToken: 'xapp-local-bot', socketMode: true });
  begin(app);
  await app.start();
  return app;
}

export async function httpApp(begin) {
  const app = new App({ ...options, signingSecret });
  begin(app);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${server.address().port}/slack/events`;
  if (!(await prompt('post-to', { address, secret: signingSecret }))) {
    throw new Error(`the challenge at ${address} was not answered`);
  }
  return app;
}
