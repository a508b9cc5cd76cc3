import type { Span } from '../draft.ts';
import { languageOf } from './language.ts';
import { piecesOf, proseOf, sentencesIn } from './prose.ts';
import type { Check, Finding } from './types.ts';

const brackets: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '《': '》',
};
const closers = new Map(Object.entries(brackets).map(([open, close]) => [close, open]));
const closingOf: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '"': '"',
};

/** Sad faces, inches and minutes: no brackets or quotes, though they look like them. */
const noPairs = /[:;=]['’-]?[([{]+|¯\\_\(ツ\)_\/¯|(?<=\p{N})["”″]|<3/gu;
/** Between letters of Hebrew the same sign marks an abbreviation, or opens a quote behind a prefix: nobody can tell which. */
const gershayim = /\p{Script=Hebrew}"\p{Script=Hebrew}/u;
/** What may stand before a closing bracket that nothing opened: the eyes of a smile, or the mark of a list, "a)". */
const beforeSmile = /(?:[:;=]|(?<![\p{L}\p{N}])[8xX])['’^o*-]?[)\]}]*$/u;
const beforeMark = /(?:^|[\s(])(?:\p{L}|\p{N}{1,3}|[ivx]{1,4})$/u;

/** Brackets and quotes that were opened and not closed, or the other way round, by the customs of any language. */
export const quotes: Check = {
  id: 'quotes',
  run({ text }, { language = languageOf(text), purpose }) {
    const paired = proseOf(text).replace(noPairs, (found) => '\uFFFC'.repeat(found.length));
    const prose = gershayim.test(paired) ? paired.replaceAll('"', '\uFFFC') : paired;
    const findings = [...bracketsIn(prose, language), ...quotesIn(prose), ...openingMarks(prose, language, purpose)];
    return findings.sort((a, b) => a.span.start - b.span.start);
  },
};

type Found = Finding & { readonly span: Span };
const at = (index: number, sign: string, reason: 'quotes.unclosed' | 'quotes.unopened'): Found => ({
  span: { start: index, end: index + sign.length },
  reason,
  args: [sign],
});

function bracketsIn(prose: string, language: string | undefined): Found[] {
  const open: { readonly sign: string; readonly index: number }[] = [];
  const unopened: Found[] = [];
  // ")))" at the end of a sentence is a smile in these.
  const areSmiles = language === 'ru' || language === 'uk' || language === 'bg' || language === undefined;
  for (const { text: sign, start: index } of piecesOf(prose, /[()[\]{}（）【】「」『』《》]/gu)) {
    const before = prose.slice(Math.max(0, index - 8), index);
    const isSmile = beforeSmile.test(before);
    if (sign in brackets) open.push({ sign, index });
    else if (open.at(-1)?.sign === closers.get(sign)) {
      // "(see you :) )": the smile closes nothing.
      if (!isSmile || !/^[ ]*\)/.test(prose.slice(index + 1))) open.pop();
    } else if (!isSmile && !beforeMark.test(before) && !(areSmiles && sign === ')'))
      unopened.push(at(index, sign, 'quotes.unopened'));
  }
  return [...unopened, ...open.map(({ sign, index }) => at(index, sign, 'quotes.unclosed'))];
}

/** Quotes within quotes are of another kind; they are not followed. */
const nestedIn = (open: string): string => (open === '«' || open === '»' ? '„“”"' : open === '"' ? '„“”«»' : '«»"');

function quotesIn(prose: string): Found[] {
  let open: { readonly sign: string; readonly index: number } | undefined;
  const found: Found[] = [];
  for (const { text: sign, start: index } of piecesOf(prose, /[„“”«»"]/gu)) {
    const closes = open && closingOf[open.sign]?.includes(sign);
    const isParagraphAgain = open?.sign === sign && /(?:^|\n)[ \t]*$/.test(prose.slice(0, index));
    if (closes) open = undefined;
    else if (!open) open = { sign, index };
    else if (!isParagraphAgain && !nestedIn(open.sign).includes(sign)) {
      found.push(at(open.index, open.sign, 'quotes.unclosed'));
      open = { sign, index };
    }
  }
  // A straight one inside of others was skipped above; alone, an odd one is left here.
  return open ? [...found, at(open.index, open.sign, 'quotes.unclosed')] : found;
}

/** Spanish: ¿ at the beginning of a question, where the text uses it at all or is a post. */
function openingMarks(prose: string, language: string | undefined, purpose: string): Found[] {
  if (language !== 'es' || (purpose !== 'post' && !/[¿¡]/.test(prose))) return [];
  return sentencesIn(prose).flatMap(({ text: sentence, start, end }): Found[] => {
    const trimmed = sentence.trimEnd();
    if (!trimmed.endsWith('?') || /¿/.test(trimmed) || prose.slice(0, start).trimEnd().endsWith('¿')) return [];
    const from = start + sentence.length - sentence.trimStart().length;
    return [{ span: { start: from, end: Math.min(end, start + trimmed.length) }, reason: 'quotes.noOpeningMark' }];
  });
}
