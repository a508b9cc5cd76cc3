import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSavedPage } from './saved-page.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function open(content: string, given: Parameters<typeof openSavedPage>[1] = {}) {
  const file = join(folder, 'page.html');
  await writeFile(file, content);
  const page = await openSavedPage(file, given);
  return page.ok ? page.value : page.error.replace(file, 'FILE');
}

const top = (address: string, saved = '') =>
  `<!--\n url: ${address}\n saved date: ${saved}\n--><html><body></body></html>`;

describe('a saved page', () => {
  it('knows its address and its moment', async () => {
    expect(await open(top('https://x.com/home', '2026-03-10T12:00:00.000Z'))).toMatchObject({
      network: 'x',
      seenAt: Date.UTC(2026, 2, 10, 12),
      slackMs: 0,
    });
    expect(await open(top('https://www.linkedin.com/feed/', 'Tue Mar 10 2026 13:00:00 GMT+0100 (CET)'))).toMatchObject({
      network: 'linkedin',
      seenAt: Date.UTC(2026, 2, 10, 12),
    });
  });

  it('of a day may be of any moment of the day', async () => {
    const day = 24 * 60 * 60 * 1000;
    expect(await open(top('https://facebook.com/tea', '2026-03-10'))).toMatchObject({
      network: 'facebook',
      seenAt: Date.UTC(2026, 2, 11) - 1,
      slackMs: day,
    });
  });

  it('without a moment says so', async () => {
    expect(await open(top('https://twitter.com/home'))).toMatchObject({ network: 'x', slackMs: undefined });
  });

  it('takes the address and moment that are given before its own', async () => {
    const given = { url: 'https://x.com/tea', at: '2026-01-01T00:00:00Z' };
    expect(await open('<html></html>', given)).toMatchObject({ network: 'x', seenAt: Date.UTC(2026, 0, 1) });
  });
});

describe('refuses with one line', () => {
  it.each([
    ['%PDF-1.4', {}, 'FILE: is not a web page'],
    ['{"a": "<html>\0"}', {}, 'FILE: is not a web page'],
    ['', {}, 'FILE: is not a web page'],
    ['<html></html>', {}, 'FILE: has no address; give it with --url'],
    ['<html></html>', { url: 'x.com' }, 'FILE: x.com is not an address'],
    [top('https://notx.com/home'), {}, 'FILE: https://notx.com/home is on no network that is known here'],
    [top('file:///x.com/home'), {}, 'FILE: file:///x.com/home is on no network that is known here'],
    [top('https://x.com/home'), { at: 'yesterday' }, 'FILE: yesterday is not a time'],
  ])('%s', async (content, given, message) => {
    expect(await open(content, given)).toBe(message);
  });

  it('a file that is not there', async () => {
    expect(await openSavedPage('/nowhere/page.html')).toEqual({
      ok: false,
      error: '/nowhere/page.html: cannot be read',
    });
  });
});
