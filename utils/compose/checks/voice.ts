import { languageOf } from './language.ts';
import { emojiIn, piecesOf, type Piece, proseOf } from './prose.ts';
import type { Check, Finding, VoiceSheet } from './types.ts';

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
  run({ text }, { voice: sheet, language = languageOf(text) }) {
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
    ].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  },
};

const sameCase = (found: string, say: string): string =>
  /^\p{Lu}/u.test(found) ? say.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : say;

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
