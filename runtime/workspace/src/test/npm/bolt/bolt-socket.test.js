import { after, test } from 'node:test';
import { socketApp } from './apps.js';
import { features } from './features.js';
import { connections, prompt, steps, until } from './workspace.js';

const stage = features(socketApp);

test('it connects again when it is told to', async () => {
  const { ana, ops } = stage;
  await prompt('refresh');
  await ana.says(ops, 'hello after it');
  const opened = async () => (await steps('Opened')).length > 1;
  await until(opened, () => 'another connection');
  await until(() => ana.heard.filter(({ text }) => text?.startsWith('hello <@')).length > 3, () => 'the answer');
});

after(() => until(async () => (await connections()) === 0, () => 'the end of its connection'));
