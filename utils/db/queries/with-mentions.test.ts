import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../open.ts';
import type { WorkspaceDb } from '../schema.ts';
import { withMentions } from './with-mentions.ts';

let db: WorkspaceDb;
let serial = 0;
const mara = '@[Mara Lindqvist](person:p1)';
beforeEach(async () => {
  serial += 1;
  db = await openWorkspace(`mentions-${serial}`);
  const person = (id: string, name: string, more = {}) => ({ id, name, tags: [], createdAt: 1, updatedAt: 1, ...more });
  await db.people.bulkPut([
    person('p1', 'Mara Lindqvist'),
    person('p2', 'Otto Berg'),
    person('p3', 'Otto Lund'),
    person('p4', 'Jean-Luc O’Neill'),
    person('p5', 'Gone Away', { deletedAt: 5 }),
  ]);
  await db.profiles.put({
    key: 'k',
    network: 'x',
    handle: 'berg_o',
    handleKeys: ['x:berg_o'],
    relation: 'contact',
    personId: 'p2',
    firstSeenAt: 1,
    lastSeenAt: 1,
  });
});

describe('names in a note that was typed without a list', () => {
  it.each([
    ['ask @mara', `ask ${mara}`],
    ['ask @Mara Lindqvist about the price', `ask ${mara} about the price`],
    ['@MARA LINDQVIST, @berg_o!', `${mara}, @[Otto Berg](person:p2)!`],
    ['(@mara) and @mara.', `(${mara}) and ${mara}.`],
    ['@Jean-Luc O’Neill', '@[Jean\\-Luc O’Neill](person:p4)'],
  ])('%s', async (text, made) => {
    expect(await withMentions(db, 'x', text)).toBe(made);
  });

  it.each([
    'ask @otto, there are two',
    '@gone away is not kept any more',
    'mail mara@mara.example, https://x.com/@mara',
    `${mara} is a link already`,
    'in code: `@mara`',
    'costs 5 @ 3, @lindqvist',
  ])('stay as they are: %s', async (text) => {
    expect(await withMentions(db, 'x', text)).toBe(text);
  });

  it('is looked for by a handle of the network that it was typed on alone', async () => {
    expect(await withMentions(db, 'linkedin', '@berg_o')).toBe('@berg_o');
  });
});
