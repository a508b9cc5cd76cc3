import type { LearnedVoice, Voice } from '../../../utils/model/library.ts';
import type { VoiceRules } from '../../../utils/db/tables/voices.ts';

/** What stands in the fields of a voice sheet. Lists have an entry in each line. */
export type VoiceForm = Readonly<Record<VoiceField, string>> & { readonly person: 'we' | 'I' | 'any' };
const listFields = ['say', 'avoid', 'banned', 'bannedTags'] as const;
export const budgetFields = ['mostEmoji', 'mostExclamations'] as const;
export const easeFields = ['leastEase', 'mostEase'] as const;
const numberFields = [...budgetFields, ...easeFields];
export type VoiceField = (typeof listFields)[number] | (typeof numberFields)[number];

/** Languages whose words for "I" and "we" are known, and so is how hard their texts are to read, of most of them. */
export const voiceLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'no', 'pl', 'ru'] as const;

export function voiceFormOf(voice: Voice | undefined): VoiceForm {
  const lines = (list: readonly string[] = []): string => list.join('\n');
  const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
  return {
    say: lines(voice?.say),
    avoid: lines(voice?.avoid?.map(({ word, say }) => (say ? `${word} = ${say}` : word))),
    banned: lines(voice?.banned),
    bannedTags: lines(voice?.bannedTags?.map((tag) => `#${tag}`)),
    person: voice?.person ?? 'any',
    mostEmoji: number(voice?.mostEmoji),
    mostExclamations: number(voice?.mostExclamations),
    leastEase: number(voice?.leastEase),
    mostEase: number(voice?.mostEase),
  };
}

const most: Readonly<Record<(typeof numberFields)[number], number>> = {
  mostEmoji: 1000,
  mostExclamations: 1000,
  leastEase: 100,
  mostEase: 100,
};

/** What is wrong with a field; undefined where nothing is. */
export function problemOf(form: VoiceForm, field: (typeof numberFields)[number]): 'number' | 'order' | undefined {
  const value = form[field].trim();
  if (value && (!/^\d+$/.test(value) || Number(value) > most[field])) return 'number';
  const { leastEase, mostEase } = form;
  const isTurned = leastEase.trim() && mostEase.trim() && Number(leastEase) > Number(mostEase);
  return field === 'mostEase' && isTurned ? 'order' : undefined;
}

export const hasProblem = (form: VoiceForm): boolean => numberFields.some((field) => problemOf(form, field));

/** What is stored: each entry once, none empty; a rule that says nothing is taken away. */
export function voiceOf(form: VoiceForm): VoiceRules {
  const number = (field: (typeof numberFields)[number]) =>
    form[field].trim() === '' ? undefined : Number(form[field].trim());
  const list = (field: (typeof listFields)[number]): string[] | undefined => some(linesOf(form[field]));
  return {
    say: list('say'),
    avoid: some(linesOf(form.avoid).flatMap(avoidedOf)),
    banned: list('banned'),
    bannedTags: some(
      [...new Set(form.bannedTags.split(/[\s,]+/).map((tag) => tag.replace(/^[#＃]+/, '').slice(0, 200)))].filter(
        Boolean,
      ),
    ),
    person: form.person === 'any' ? undefined : form.person,
    mostEmoji: number('mostEmoji'),
    mostExclamations: number('mostExclamations'),
    leastEase: number('leastEase'),
    mostEase: number('mostEase'),
  };
}

const mostEntries = 200;
const longestEntry = 200;
const linesOf = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean).slice(0, mostEntries);
const some = <T>(list: T[]): T[] | undefined => {
  const kept = list
    .slice(0, mostEntries)
    .map((each) => (typeof each === 'string' ? (each.slice(0, longestEntry) as T) : each));
  return kept.length > 0 ? kept : undefined;
};

/** "leverage = use", or a word alone. */
function avoidedOf(line: string): NonNullable<Voice['avoid']> {
  const [word = '', say = ''] = line.split(/\s*(?:=|→|->)\s*/);
  const [kept, instead] = [word.trim().slice(0, longestEntry), say.trim().slice(0, longestEntry)];
  if (!kept.replace('*', '')) return [];
  return [instead ? { word: kept, say: instead } : { word: kept }];
}

export interface Proposal {
  readonly field: 'person' | 'emoji' | 'exclamations' | 'ease';
  /** What it puts into the form. */
  readonly form: Partial<VoiceForm>;
  readonly n: number;
  /** Percent of those that speak as somebody who speak as this one. */
  readonly share?: number;
  readonly median?: number;
}

/** What was learnt, field by field; nothing where too few texts tell it. */
export function proposalsOf({ emoji, exclamations, person, ease }: LearnedVoice): readonly Proposal[] {
  return [
    ...(person
      ? [{ field: 'person', form: { person: person.as }, n: person.n, share: Math.round(person.share * 100) } as const]
      : []),
    ...(emoji ? [{ field: 'emoji', form: { mostEmoji: String(emoji.most) }, n: emoji.n } as const] : []),
    ...(exclamations
      ? [{ field: 'exclamations', form: { mostExclamations: String(exclamations.most) }, n: exclamations.n } as const]
      : []),
    ...(ease
      ? [
          {
            field: 'ease',
            form: { leastEase: String(ease.least), mostEase: String(ease.most) },
            n: ease.n,
            median: ease.median,
          } as const,
        ]
      : []),
  ];
}
