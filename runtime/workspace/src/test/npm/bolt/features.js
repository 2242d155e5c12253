// What an app made with Bolt does and people do with it, whichever way it is told.
import { after, before } from 'node:test';
import { channelId, person, until } from './workspace.js';
import * as buttons from './features/buttons.js';
import * as commands from './features/commands.js';
import * as home from './features/home.js';
import * as messages from './features/messages.js';
import * as shortcuts from './features/shortcuts.js';
import * as views from './features/views.js';

const all = [messages, commands, buttons, views, shortcuts, home];

export function features(start) {
  const stage = { until };
  before(async () => {
    stage.app = await start((app) => all.forEach(({ handlers }) => handlers(app)));
    stage.ana = await person('ana');
    stage.ben = await person('ben');
    stage.ops = await channelId('ops');
  });
  all.forEach(({ tests }) => tests(stage));
  after(() => stage.app.stop());
  return stage;
}
