import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkOrder } from '../utils/networks/index.ts';
import { NetworkId } from '../utils/model/network.ts';
import { originByNetwork } from '../utils/lib/hosts.ts';
import { checkIds, reasonsOf } from '../utils/compose/checks/reasons.ts';
import { calls } from '../utils/protocol/protocol.ts';
import { filesBelow, root } from './guards/sources.ts';

const folders = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const text = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('networks', () => {
  const ids = [...NetworkId.options].sort();

  it('have a folder, a content script, an origin and a place in the order each, and nothing is left over', () => {
    expect(folders('utils/networks')).toEqual(ids);
    expect([...networkOrder].sort()).toEqual(ids);
    expect(Object.keys(originByNetwork).sort()).toEqual(ids);
    const scripts = folders('entrypoints').filter((name) => name.endsWith('.content'));
    expect(scripts).toEqual([...ids, 'composer', 'engagers', 'figures'].map((id) => `${id}.content`).sort());
  });

  it('run at their one origin only, in the top frame', async () => {
    for (const id of ids) {
      const { matches } = (await import(`../utils/networks/${id}/routes.ts`)) as { matches: string[] };
      expect(matches).toEqual([`${originByNetwork[id]}/*`]);
      expect(text(`entrypoints/${id}.content/index.ts`)).toContain('allFrames: false');
    }
  });

  it('have fixtures', () => {
    for (const id of ids) expect(filesBelow([`tests/fixtures/${id}`], ['.html']).length, id).toBeGreaterThan(0);
  });
});

describe('calls to the background', () => {
  it('that a content script may make name their network, so that the sender can be checked', () => {
    for (const [name, { from, payload }] of Object.entries(calls)) {
      if (from === 'content') expect(Object.keys(payload.shape), name).toContain('network');
    }
  });
});

describe('settings', () => {
  it('are all listed for those who drive Alongside from outside', () => {
    const all = filesBelow(['utils/settings'], ['.ts']).map(text).join('\n');
    const keys = [...all.matchAll(/'local:([^']+)'/g)].map(([, key]) => key ?? '');
    expect(keys.length).toBeGreaterThan(5);
    const doc = text('docs/automation.md');
    expect(keys.filter((key) => !doc.includes(`\`${key}\``))).toEqual([]);
  });
});

describe('dashboard pages', () => {
  it('are in the list', () => {
    const list = text('components/pages/index.ts');
    const pages = folders('components/pages').filter((name) =>
      filesBelow([`components/pages/${name}`], ['.tsx']).some((path) => path.endsWith('Page.tsx')),
    );
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.filter((name) => !list.includes(`./${name}/`))).toEqual([]);
  });
});

describe('editors', () => {
  it('all go through the specification of editors', () => {
    const [, kinds = ''] = /export type EditorKind = (.*);/.exec(text('utils/networks/types.ts')) ?? [];
    const specified = text('tests/editors/driver.ts');
    expect(kinds.split(' | ').length).toBeGreaterThan(6);
    for (const kind of kinds.split(' | ')) expect(specified).toContain(`{ kind: ${kind},`);
  });
});

it('texts of the interface do not end at a # that begins a comment', () => {
  const cut = text('locales/en.yml')
    .split('\n')
    .filter((line) => /^ *\w+: [^'"#].* #/.test(line));
  expect(cut).toEqual([]);
});

describe('checks of drafts', () => {
  const folder = 'utils/compose/checks';
  const fileOf = (id: string): string => `${folder}/${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

  it('are all in the list, each with a file and a test of its own', () => {
    const files = filesBelow([folder], ['.ts']).filter((path) => text(path).includes(': Check = {'));
    expect(files.sort()).toEqual(checkIds.map((id) => `${fileOf(id)}.ts`).sort());
    for (const id of checkIds) expect(existsSync(join(root, `${fileOf(id)}.test.ts`)), id).toBe(true);
  });

  it('say each of their reasons in words, and what it means', () => {
    const lines = text('locales/en.yml').split('\n');
    const from = lines.indexOf('checks:');
    const keys: string[] = [];
    const path: string[] = [];
    for (const line of lines.slice(from + 1)) {
      const [, indent = '', key] = /^( *)(\w+):/.exec(line) ?? [];
      if (key === undefined) continue;
      if (indent === '') break;
      path.length = indent.length / 2 - 1;
      path.push(key);
      keys.push(path.join('.'));
    }
    for (const id of checkIds) {
      expect(keys).toContain(`${id}.name`);
      for (const reason of reasonsOf[id])
        expect(keys).toEqual(expect.arrayContaining([`${id}.${reason}.says`, `${id}.${reason}.why`]));
    }
  });
});

describe('texts', () => {
  const used = new Set<string>();
  for (const path of filesBelow(['components', 'entrypoints', 'utils'], ['.ts', '.tsx'])) {
    for (const [, key] of text(path).matchAll(/i18n\.t\(\s*'([\w.]+)'/g)) if (key) used.add(key);
  }

  it('have no exclamation marks', () => {
    const lines = text('locales/en.yml')
      .split('\n')
      .filter((line) => !line.trim().startsWith('#'));
    expect(lines.filter((line) => line.includes('!'))).toEqual([]);
  });

  it('are used through their keys', () => {
    expect(used.size).toBeGreaterThan(50);
  });
});

describe('the repository', () => {
  it('has a licence and says how to begin', () => {
    expect(text('LICENSE')).toContain('Apache License');
    expect(existsSync(join(root, 'README.md'))).toBe(true);
  });
});
