import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { format } from 'prettier';
import { readConfig, settings } from '../src/config.ts';

const path = join(import.meta.dirname, '../compose.yaml');
const text = readFileSync(path, 'utf8');
const container = readFileSync(join(import.meta.dirname, '../Dockerfile'), 'utf8');

/** The lines of a block by its name and depth, without it. */
function block(lines: readonly string[], name: string, depth: number): string[] {
  const indent = ' '.repeat(depth);
  const start = lines.indexOf(`${indent}${name}:`);
  assert.ok(start >= 0, `${name} is missing`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith(`${indent}  `));
  return end < 0 ? rest : rest.slice(0, end);
}

const pairs = (lines: readonly string[], depth: number): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const [, key, value] = new RegExp(`^ {${depth}}([\\w]+): *(.*)$`).exec(line) ?? [];
      return key === undefined ? [] : [[key, value ?? '']];
    }),
  );

const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
const services = block(lines, 'services', 0);
const [sync, postgres] = [block(services, 'sync', 2), block(services, 'postgres', 2)];
const [env, database] = [pairs(block(sync, 'environment', 4), 6), pairs(block(postgres, 'environment', 4), 6)];

/** As compose fills in what is given to it, and refuses to start where what must be given is not. */
const filled = (value: string, given: Readonly<Record<string, string>>): string =>
  value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind?: string, rest?: string) => {
    const found = given[name];
    if (found !== undefined) return found;
    if (kind === '-') return rest ?? '';
    throw new Error(`${name}: ${rest}`);
  });

describe('the compose file', () => {
  it('is YAML', async () => {
    assert.ok(await format(text, { parser: 'yaml' }));
    await assert.rejects(format('services: [', { parser: 'yaml' }));
  });

  it('builds from the container file, in the folder that this is written for', () => {
    const { context = '', dockerfile = '' } = pairs(block(sync, 'build', 4), 6);
    const root = resolve(dirname(path), context);
    assert.ok(existsSync(join(root, dockerfile)));
    for (const [, from = ''] of container.matchAll(/^COPY (\S+)/gm)) assert.ok(existsSync(join(root, from)), from);
  });

  it('gives the server settings that it takes, and nothing secret of its own', () => {
    for (const name of Object.keys(env)) assert.ok(settings.has(name), name);
    const given = { POSTGRES_PASSWORD: 'p4ssw0rd', ALONGSIDE_ADMIN_TOKEN: 'x'.repeat(24) };
    const own = Object.fromEntries(
      [...container.matchAll(/\b(ALONGSIDE_\w+)=(\S+)/g)].map(([, key, value]) => [key, value]),
    );
    const config = readConfig({
      ...own,
      ...Object.fromEntries(Object.entries(env).map(([k, v]) => [k, filled(v, given)])),
    });
    assert.ok(config.ok);
    assert.deepEqual(
      [config.value.host, config.value.workspaces, config.value.isBehindProxy],
      ['0.0.0.0', 'token', false],
    );
    for (const name of Object.keys(given)) {
      const { [name as keyof typeof given]: _left, ...without } = given;
      assert.throws(
        () => Object.values({ ...env, ...database }).map((value) => filled(value, without)),
        new RegExp(name),
      );
    }
  });

  it('reaches the database that it starts, when that is ready', () => {
    const url = new URL(filled(env['DATABASE_URL'] ?? '', { POSTGRES_PASSWORD: 'p4ssw0rd' }));
    assert.equal(url.hostname, 'postgres');
    assert.deepEqual([url.username, url.pathname], [database['POSTGRES_USER'], `/${database['POSTGRES_DB']}`]);
    assert.equal(filled(database['POSTGRES_PASSWORD'] ?? '', { POSTGRES_PASSWORD: 'p4ssw0rd' }), url.password);
    assert.ok(block(sync, 'depends_on', 4).join().includes('condition: service_healthy'));
    assert.match(block(postgres, 'healthcheck', 4).join(), /pg_isready -U alongside/);
    // The lowest that is supported is 15.
    assert.ok(Number(/postgres:(\d+)/.exec(pairs(postgres, 4)['image'] ?? '')?.[1]) >= 15);
    const [, volume = ''] = /'(\w+):\/var\/lib\/postgresql'/.exec(pairs(postgres, 4)['volumes'] ?? '') ?? [];
    assert.ok(block(lines, 'volumes', 0).includes(`  ${volume}:`));
  });

  it('is reached from this machine alone, at the port that the container opens', () => {
    const [, port] = /^EXPOSE (\d+)$/m.exec(container) ?? [];
    assert.equal(pairs(sync, 4)['ports'], `['127.0.0.1:${port}:${port}']`);
    assert.ok(!('ports' in pairs(postgres, 4)));
  });
});
