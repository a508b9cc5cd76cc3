import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
      assert.match(error.message, /ended with 3: The database could not be opened \(ECONNREFUSED\)/);
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    });
  });

  it('is listed in the README, each setting and no other', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const listed = new Set(readme.match(/\b(ALONGSIDE_[A-Z_]+|DATABASE_URL)\b/g));
    assert.deepEqual([...listed].sort(), [...settings].sort());
  });
});
