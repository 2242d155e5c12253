import assert from 'node:assert/strict';
import { test } from 'node:test';
import { httpApp } from './apps.js';
import { features } from './features.js';
import { connections } from './workspace.js';

features(httpApp);

test('it needs no connection', async () => {
  assert.equal(await connections(), 0);
});
