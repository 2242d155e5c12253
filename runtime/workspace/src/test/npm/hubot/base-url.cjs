// Hubot's adapter takes a base URL for RTM from its settings and none for the Web API. Loaded before Hubot, this gives
// the Web API client the same one; nothing else is changed.
const slack = require('@slack/client');

const { WebClient } = slack;
slack.WebClient = class extends WebClient {
  constructor(token, options) {
    super(token, { ...options, slackAPIUrl: process.env.SLACK_API_URL });
  }
};
