import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readConfig, settings } from '../src/config.ts';
import { startServer } from './processes.ts';

const faults = (env: Record<string, string>): string[] => {
  const config = readConfig(env);
  return config.ok ? [] : config.error;
};

describe('the configuration', () => {
  it('serves this machine alone when nothing is said', () => {
    const config = readConfig({ PATH: '/bin', ALONGSIDE_E2E_BUILD: 'x' });
    assert.ok(config.ok);
    const { host, port, workspaces, workspaceBytes, databaseUrl } = config.value;
    assert.deepEqual(
      [host, port, workspaces, workspaceBytes, databaseUrl],
      ['127.0.0.1', 8787, 'open', 2 ** 30, undefined],
    );
  });

  it('takes what is right', () => {
    const config = readConfig({
      ALONGSIDE_HOST: '0.0.0.0',
      ALONGSIDE_WORKSPACES: 'token',
      ALONGSIDE_ADMIN_TOKEN: 'x'.repeat(24),
      ALONGSIDE_PROXY: 'yes',
      ALONGSIDE_RETENTION_DAYS: '0',
      DATABASE_URL: 'postgres://db/alongside',
    });
    assert.ok(config.ok);
    assert.deepEqual([config.value.isBehindProxy, config.value.retentionMs], [true, 0]);
  });

  const wrong: [Record<string, string>, RegExp][] = [
    [{ ALONGSIDE_PORT: '99999' }, /ALONGSIDE_PORT must be .* 65535, not "99999"/],
    [{ ALONGSIDE_PORT: '80 1' }, /ALONGSIDE_PORT/],
    [{ ALONGSIDE_QUOTA_MB: '0' }, /ALONGSIDE_QUOTA_MB/],
    [{ ALONGSIDE_RATE: '-1' }, /ALONGSIDE_RATE/],
    [{ ALONGSIDE_WORKSPACES: 'yes' }, /one of open, token, closed, not "yes"/],
    [{ ALONGSIDE_WORKSPACES: 'token' }, /ALONGSIDE_ADMIN_TOKEN must be set/],
    [{ ALONGSIDE_HOST: '0.0.0.0' }, /ALONGSIDE_WORKSPACES must be set/],
    [{ ALONGSIDE_METRICS_TOKEN: 'short' }, /ALONGSIDE_METRICS_TOKEN must have 24 characters/],
    [{ ALONGSIDE_QUOTA: '5' }, /ALONGSIDE_QUOTA is no setting/],
    [{ DATABASE_URL: 'mysql://root:hunter2@db' }, /DATABASE_URL must begin with postgres/],
  ];
  for (const [env, line] of wrong)
    it(`refuses ${Object.entries(env).join()}`, () => {
      assert.equal(faults(env).length, 1);
      assert.match(faults(env)[0] ?? '', line);
      assert.doesNotMatch(faults(env)[0] ?? '', /hunter2|short/);
    });

  it('ends a start that cannot be with a line that says why', async () => {
    await assert.rejects(startServer({ ALONGSIDE_PORT: 'x' }), /ended with 2: ALONGSIDE_PORT must be/);
    const url = 'postgres://user:hunter2@127.0.0.1:1/none';
    await assert.rejects(startServer({ DATABASE_URL: url }), (error: Error) => {
      assert.match(error.message, /ended with 3: The database of DATABASE_URL was not opened: nobody answers there/);
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    });
  });

  it(
    'ends a start whose folder cannot be used with a line that names it and says why',
    { timeout: 30_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'alongside-config-'));
      try {
        writeFileSync(join(folder, 'file'), '');
        mkdirSync(join(folder, 'other'));
        writeFileSync(join(folder, 'other/alongside.db'), 'A letter to somebody. '.repeat(400));
        for (const [name, reason] of [
          ['file', 'something else than a folder is there'],
          ['file/below', 'something else than a folder is there'],
          ['other', 'alongside.db in it is no database'],
        ])
          await assert.rejects(startServer({ ALONGSIDE_DATA: join(folder, name ?? '') }), (error: Error) => {
            const line = `ended with 3: The database of ALONGSIDE_DATA (${join(folder, name ?? '')}) was not opened: ${reason}`;
            assert.ok(error.message.startsWith(line), error.message);
            assert.equal(error.message.trim().split('\n').length, 1);
            return true;
          });
        assert.equal(readFileSync(join(folder, 'other/alongside.db'), 'utf8').slice(0, 8), 'A letter');
        // A file system that makes no folders; Linux alone has it.
        if (existsSync('/proc/self'))
          await assert.rejects(startServer({ ALONGSIDE_DATA: '/proc/none/below' }), /no folder can be made there/);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('is listed in the README, each setting and no other', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const listed = new Set(readme.match(/\b(ALONGSIDE_[A-Z_]+|DATABASE_URL)\b/g));
    assert.deepEqual([...listed].sort(), [...settings].sort());
  });
});
