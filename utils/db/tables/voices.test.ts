import { afterEach, beforeEach, expect, it } from 'vitest';
import { voiceFor, voices } from '../queries/voices.ts';
import { WorkspaceDb } from '../schema.ts';
import { removeVoice, saveVoice, takeVoiceBack, type VoiceRules } from './voices.ts';

const now = 1_763_210_000_000;
const none: VoiceRules = {
  say: undefined,
  avoid: undefined,
  banned: undefined,
  bannedTags: undefined,
  person: undefined,
  mostEmoji: undefined,
  mostExclamations: undefined,
  leastEase: undefined,
  mostEase: undefined,
};

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

it('has one sheet for every language, and one for each that has its own', async () => {
  await saveVoice(db, undefined, { ...none, person: 'we' }, now);
  await saveVoice(db, 'de', { ...none, mostEmoji: 0 }, now);
  await saveVoice(db, undefined, { ...none, person: 'we', mostEmoji: 2 }, now + 1);
  expect((await voices(db)).map(({ id, language }) => [id, language])).toEqual([
    ['voice', undefined],
    ['voice-de', 'de'],
  ]);
  expect(await voiceFor(db, 'de')).toMatchObject({ mostEmoji: 0 });
  expect((await voiceFor(db, 'de'))?.person).toBeUndefined();
  expect(await voiceFor(db, 'en')).toMatchObject({ person: 'we', mostEmoji: 2 });
  expect(await voiceFor(db, undefined)).toMatchObject({ mostEmoji: 2 });
});

it('takes a rule away, a change back, and a sheet away and back', async () => {
  await saveVoice(db, undefined, { ...none, person: 'I', mostEmoji: 2 }, now);
  const undo = await saveVoice(db, undefined, { ...none, person: 'I' }, now + 1);
  expect((await voiceFor(db, undefined))?.mostEmoji).toBeUndefined();
  if (undo) await takeVoiceBack(db, undo, now + 2);
  expect(await voiceFor(db, undefined)).toMatchObject({ mostEmoji: 2 });
  const gone = await removeVoice(db, undefined, now + 3);
  expect(await voiceFor(db, undefined)).toBeUndefined();
  if (gone) await takeVoiceBack(db, gone, now + 4);
  expect(await voiceFor(db, undefined)).toMatchObject({ person: 'I' });
  await removeVoice(db, undefined, now + 5);
  // Whoever writes it anew has it again.
  await saveVoice(db, undefined, { ...none, person: 'we' }, now + 6);
  expect(await voiceFor(db, 'fr')).toMatchObject({ person: 'we' });
  expect((await voiceFor(db, 'fr'))?.mostEmoji).toBeUndefined();
});
