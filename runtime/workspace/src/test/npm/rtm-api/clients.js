// Slack's RTM client as it comes, with another base URL; the Web API client is there to do what others do.
import { LogLevel as RtmLogLevel, RTMClient } from '@slack/rtm-api';
import { LogLevel, WebClient } from '@slack/web-api';

const slackApiUrl = process.env.SLACK_API_URL;

const tokenOf = (name) => (name === 'bot' ? 'xoxb-local-bot' : `xoxp-local-${name}`);

export const web = (name) => new WebClient(tokenOf(name), { slackApiUrl, logLevel: LogLevel.ERROR });

export const rtmWithToken = (token, options = {}) =>
  new RTMClient(token, { slackApiUrl, logLevel: RtmLogLevel.ERROR, ...options });

// Connected, past hello, and keeping every event. A client that has sent something fails by itself when it is told to
// disconnect, so most are left as they are; the end of the script ends them.
export async function connected(name, options) {
  const rtm = rtmWithToken(tokenOf(name), options);
  const events = [];
  rtm.on('slack_event', (type, event) => events.push({ ...event, type }));
  const ready = new Promise((resolve) => rtm.once('ready', resolve));
  const answer = await rtm.start();
  await ready;
  return { rtm, events, answer, heard: (matches) => heard(rtm, events, matches) };
}

export const allConnected = (...names) => Promise.all(names.map((name) => connected(name)));

// The first event that fits, from those that came already or will come.
function heard(rtm, events, matches) {
  const fits = (event) => Object.entries(matches).every(([key, value]) => event[key] === value);
  return new Promise((resolve, reject) => {
    const early = events.find(fits);
    if (early) {
      resolve(early);
      return;
    }
    const late = setTimeout(() => {
      reject(new Error(`not heard: ${JSON.stringify(matches)}, but ${JSON.stringify(events)}`));
    }, 10_000);
    rtm.on('slack_event', (type, event) => {
      if (fits({ ...event, type })) {
        clearTimeout(late);
        resolve({ ...event, type });
      }
    });
  });
}

export async function idOf(name) {
  return (await web(name).auth.test()).user_id;
}

export async function channelId(name) {
  const { channels } = await web('bot').conversations.list({ types: 'public_channel,private_channel', limit: 999 });
  return channels.find((channel) => channel.name === name).id;
}
