import assert from 'node:assert/strict';
import { openSqlite } from '../src/store/sqlite.ts';
import { type Member, push, segment, world } from './client.ts';

/** A process that is killed at a step of its only push: `node killed-at.ts PATH STEP MEMBER CSEQ HASH`. */
const [, , path = '', step = '', member = '', cseq = '', hash = ''] = process.argv;
const store = await openSqlite(path, (at) => {
  if (at === step) process.kill(process.pid, 'SIGKILL');
});
const { send } = world(store);
const { ws, dev, token } = JSON.parse(member) as Member;
await push(send, { ws, dev, token }, segment(Number(cseq), { hash }));
assert.fail(`was not killed at ${step}`);
