import { hashtags } from './hashtags.ts';
import { languageOf } from './language.ts';
import { emojiIn, piecesOf, type Piece, proseOf } from './prose.ts';
import { readText } from './reading-ease.ts';
import type { Check, CheckContext, Finding, VoiceSheet } from './types.ts';

/** Words that say who speaks, by language: of one, and of several. */
const persons: Readonly<Record<string, { readonly I: RegExp; readonly we: RegExp }>> = {
  en: { I: /\b(?:I|I['’](?:m|ve|ll|d)|my|mine|myself)\b/g, we: /\b(?:we|we['’](?:re|ve|ll|d)|our|ours|ourselves)\b/gi },
  de: { I: of('ich|mein|meine|meinen|meinem|meiner'), we: of('wir|unser|unsere|unseren|unserem|unserer') },
  fr: { I: of('je|j|mon|ma|mes'), we: of('nous|notre|nos') },
  es: { I: of('yo|mi|mis'), we: of('nosotros|nosotras|nuestro|nuestra|nuestros|nuestras') },
  it: { I: of('io|mio|mia|miei|mie'), we: of('noi|nostro|nostra|nostri|nostre') },
  pt: { I: of('eu|meu|minha|meus|minhas'), we: of('nós|nosso|nossa|nossos|nossas') },
  nl: { I: of('ik|mijn'), we: of('wij|we|ons|onze') },
  sv: { I: of('jag|min|mitt|mina'), we: of('vi|vår|vårt|våra') },
  da: { I: of('jeg|min|mit|mine'), we: of('vi|vores') },
  no: { I: of('jeg|min|mitt|mine'), we: of('vi|vår|vårt|våre') },
  pl: { I: of('ja|mój|moja|moje'), we: of('my|nasz|nasza|nasze') },
  ru: { I: of('я|мой|моя|моё|мои'), we: of('мы|наш|наша|наше|наши') },
};

function of(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_-])(?:${words})(?![\\p{L}\\p{M}\\p{N}_-])`, 'giu');
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

/** Where a word or phrase stands in a text, whatever its case; with * at its end also longer ones. */
function placesOf(prose: string, word: string): Piece[] {
  const stem = word.trim().replace(/\*$/, '');
  if (!stem) return [];
  const isWord = word.trim().endsWith('*') ? String.raw`[\p{L}\p{M}\p{N}]*` : '';
  const body = stem
    .split(/\s+/)
    .map(literal)
    .join(String.raw`\s+`);
  // Scripts without spaces between words have no edges to look for.
  const hasEdges = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(stem);
  const [before, after] = hasEdges ? [String.raw`(?<![\p{L}\p{M}\p{N}])`, String.raw`(?![\p{L}\p{M}\p{N}])`] : ['', ''];
  return piecesOf(prose, new RegExp(before + body + isWord + after, 'giu'));
}

/** A text against the sheet of the brand's voice. Nothing is said without a sheet. */
export const voice: Check = {
  id: 'voice',
  run({ text }, { purpose, voice: sheet, language = languageOf(text) }) {
    if (!sheet) return [];
    const prose = proseOf(text);
    return [
      ...(sheet.avoid ?? []).flatMap(({ word, say }) =>
        placesOf(prose, word).map(({ text: found, start, end }): Finding => {
          const change = say === undefined ? {} : { change: { span: { start, end }, text: sameCase(found, say) } };
          return { span: { start, end }, reason: 'voice.avoid', args: [found], ...change };
        }),
      ),
      ...(sheet.banned ?? []).flatMap((claim) =>
        placesOf(prose, claim).map(({ text: found, start, end }): Finding => ({
          span: { start, end },
          reason: 'voice.banned',
          args: [found],
        })),
      ),
      ...personIn(prose, sheet, language),
      ...budgets(text, prose, sheet),
      ...(purpose === 'message' ? [] : easeIn(text, sheet, language)),
    ].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  },
};

const sameCase = (found: string, say: string): string =>
  /^\p{Lu}/u.test(found) ? say.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : say;

/** How often a text speaks as one and as several; undefined in a language whose words are not known. */
export function personsIn(prose: string, language: string | undefined) {
  const words = language ? persons[language] : undefined;
  return words && { I: piecesOf(prose, words.I).length, we: piecesOf(prose, words.we).length };
}

/** The first word of the other person; a text that speaks as both is left alone where it quotes. */
function personIn(prose: string, { person }: VoiceSheet, language: string | undefined): Finding[] {
  const words = language ? persons[language] : undefined;
  if (!person || !words) return [];
  const unquoted = prose.replace(/[“„«"][^”“»"\n]*[”“»"]/gu, (quote) => '\uFFFC'.repeat(quote.length));
  const [first] = piecesOf(unquoted, person === 'we' ? words.I : words.we);
  if (!first) return [];
  return [{ span: { start: first.start, end: first.end }, reason: 'voice.person', args: [first.text, person] }];
}

function budgets(text: string, prose: string, { mostEmoji, mostExclamations }: VoiceSheet): Finding[] {
  const over = (pieces: readonly Piece[], most: number | undefined, reason: 'voice.emoji' | 'voice.exclamations') => {
    const next = most === undefined ? undefined : pieces[most];
    return next
      ? [{ span: { start: next.start, end: next.end }, reason, args: [String(pieces.length), String(most)] }]
      : [];
  };
  return [
    ...over(emojiIn(text), mostEmoji, 'voice.emoji'),
    ...over(piecesOf(prose, /[!！]+/gu), mostExclamations, 'voice.exclamations'),
  ];
}

/** Harder or easier to read than the sheet wants. */
function easeIn(text: string, { leastEase, mostEase }: VoiceSheet, language: string | undefined): Finding[] {
  const read = leastEase === undefined && mostEase === undefined ? undefined : readText(text, language);
  if (!read) return [];
  const { value, formula, longest } = read;
  if (mostEase !== undefined && value > mostEase)
    return [{ reason: 'voice.easy', args: [String(value), formula, String(mostEase)] }];
  if (leastEase === undefined || value >= leastEase || !longest) return [];
  return [{ span: longest.span, reason: 'voice.hard', args: [String(value), formula, String(leastEase)] }];
}

/** How many of the rules that a sheet sets a text keeps. Words to use count as one: that one of them is there. */
export function voiceKept(text: string, context: CheckContext): { readonly kept: number; readonly of: number } {
  const { voice: sheet } = context;
  if (!sheet) return { kept: 0, of: 0 };
  const prose = proseOf(text);
  const found = [...voice.run({ text }, context), ...hashtags.run({ text }, context)].map(({ reason }) => reason);
  const rules: readonly (readonly [isSet: unknown, isKept: boolean])[] = [
    [sheet.say?.length, (sheet.say ?? []).some((word) => placesOf(prose, word).length > 0)],
    [sheet.avoid?.length, !found.includes('voice.avoid')],
    [sheet.banned?.length, !found.includes('voice.banned')],
    [sheet.bannedTags?.length, !found.includes('hashtags.banned')],
    [sheet.person, !found.includes('voice.person')],
    [sheet.mostEmoji !== undefined, !found.includes('voice.emoji')],
    [sheet.mostExclamations !== undefined, !found.includes('voice.exclamations')],
    [sheet.leastEase !== undefined, !found.includes('voice.hard')],
    [sheet.mostEase !== undefined, !found.includes('voice.easy')],
  ];
  const set = rules.filter(([isSet]) => isSet);
  return { kept: set.filter(([, isKept]) => isKept).length, of: set.length };
}
