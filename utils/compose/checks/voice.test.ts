import { describe, expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';
import { runChecks } from './run.ts';
import { voiceKept } from './voice.ts';

const voice = {
  avoid: [{ word: 'leverage', say: 'use' }, { word: 'synerg*' }, { word: 'game changer' }],
  banned: ['climate neutral', '100 % safe', '最安値'],
  person: 'we',
  mostEmoji: 1,
  mostExclamations: 1,
} as const;

it('says nothing without a sheet', () => {
  expect(told('voice', 'Leverage my synergies!!! 🎉🎉')).toEqual([]);
});

it.each([
  ['We want to leverage that', ['avoid | leverage | We want to use that']],
  ['Leverage it', ['avoid | Leverage | Use it']],
  ['A synergistic game  changer', ['avoid | synergistic', 'avoid | game  changer']],
  ['We are climate neutral and 100 % safe.', ['banned | climate neutral', 'banned | 100 % safe']],
  ['地域最安値です', ['banned | 最安値']],
  ['I am glad that we are here with the team', ['person | I']],
  ['Ich freue mich, und das ist nicht neu', ['person | Ich']],
  ['J’ai vu que le pain est bon pour vous', ['person | J']],
  ['Two 🎉 of 🎉 them', ['emoji | 🎉']],
  ['One! Two!', ['exclamations | !']],
])('in %j', (text, lines) => {
  expect(told('voice', text, { voice })).toEqual(lines);
});

it.each([
  'We use leveraged funds? No: leverages',
  'She said “I am glad” and that is what we like',
  'One! 🎉',
  '#leverage https://a.com/leverage',
])('not in %j', (text) => {
  expect(told('voice', text, { voice })).toEqual([]);
});

it('knows the other person too', () => {
  expect(told('voice', 'It is our work and you know it', { voice: { person: 'I' } })).toEqual(['person | our']);
});

it('counts how many of the rules that are set a text keeps', () => {
  const context = { network: 'linkedin', purpose: 'post' } as const;
  expect(voiceKept('Leverage!!', context)).toEqual({ kept: 0, of: 0 });
  const sheet = { ...voice, say: ['refill'], bannedTags: ['f4f'], leastEase: 40 };
  expect(voiceKept('We refill', { ...context, voice: sheet })).toEqual({ kept: 8, of: 8 });
  expect(voiceKept('We leverage #f4f! Now! 🎉', { ...context, voice: sheet })).toEqual({ kept: 4, of: 8 });
  expect(voiceKept('Here', { ...context, voice: {} })).toEqual({ kept: 0, of: 0 });
});

describe('how hard a text is to read', () => {
  const easy = 'The cat sat on the mat and it was warm. '.repeat(6);

  it('is held against the limits of the sheet', () => {
    expect(told('voice', easy, { voice: { mostEase: 70 } })).toEqual(['easy | ']);
    expect(told('voice', easy, { voice: { leastEase: 60 } })).toEqual([]);
    expect(told('voice', easy, { voice: { leastEase: 101 } })).toEqual([
      'hard | The cat sat on the mat and it was warm.',
    ]);
    expect(told('voice', easy, { voice: { mostEase: 70 }, purpose: 'message' })).toEqual([]);
    expect(told('voice', 'The cat sat on the mat.', { voice: { mostEase: 70 } })).toEqual([]);
  });

  it.each([
    [['readingEase'], ['voice.hard']],
    [['voice'], []],
  ])('is silent with the voice check, and not with another one: %j', async (muted, reasons) => {
    const context = { network: 'linkedin', purpose: 'post', voice: { leastEase: 101 } } as const;
    const found = await runChecks({ text: easy }, context, { muted });
    expect(found.map(({ reason }) => reason).filter((reason) => /hard|easy/.test(reason))).toEqual(reasons);
  });

  it('keeps a general limit while the voice check is muted', async () => {
    const heavy = 'Organisational interdependencies necessitate comprehensive institutional consideration '.repeat(10);
    const context = { network: 'linkedin', purpose: 'post', voice: { leastEase: 40 }, language: 'en' } as const;
    const found = await runChecks({ text: heavy }, context, { muted: ['voice'] });
    expect(found.map(({ reason }) => reason)).toContain('readingEase.hard');
  });
});
