import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

function read(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/read.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stdout.trim(), complaint: stderr.trim() };
}

it.each([
  [['package.json'], 'package.json: is not a web page'],
  [['nowhere.html'], 'nowhere.html: cannot be read'],
  [[], 'Name at least one saved page: npm run -s read -- PAGE.html…'],
  [
    ['--url', 'https://example.org/', 'tests/fixtures/x/home--feed.html'],
    'tests/fixtures/x/home--feed.html: https://example.org/ is on no network that is known here',
  ],
])('ends with 2 and one line: %j', (args, line) => {
  const { status, complaint } = read(...args);
  expect(complaint.split('\n')).toEqual([line]);
  expect(status).toBe(2);
});

it('says for every file whether it was read', () => {
  expect(JSON.parse(read('package.json').said)).toEqual({
    file: 'package.json',
    error: 'package.json: is not a web page',
  });
});
