// Hubot as a process of its own, as its own starter runs it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const startup = ['--require', './base-url.cjs', 'node_modules/coffeescript/bin/coffee', 'node_modules/hubot/bin/hubot'];
const options = ['--adapter', 'slack', '--disable-httpd'];

export async function startHubot() {
  const hubot = spawn(process.execPath, [...startup, ...options], {
    env: {
      ...process.env,
      HUBOT_SLACK_TOKEN: 'xoxb-local-bot',
      HUBOT_SLACK_RTM_CLIENT_OPTS: JSON.stringify({ slackAPIUrl: process.env.SLACK_API_URL }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: hubot.stdout });
  const log = [];
  const connected = new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      log.push(line);
      console.log(line);
      if (line.includes('Connected to Slack RTM')) {
        resolve();
      }
    });
    hubot.on('exit', (code) => reject(new Error(`Hubot ended with ${code}:\n${log.join('\n')}`)));
  });
  await connected;
  return {
    log,
    stop: async () => {
      const ended = once(hubot, 'exit');
      hubot.kill();
      await ended;
    },
  };
}
