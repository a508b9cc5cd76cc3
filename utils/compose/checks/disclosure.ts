import { languageOf } from './language.ts';
import { hashtagsIn, type Piece, piecesOf, withoutLinks } from './prose.ts';
import type { Check, Finding } from './types.ts';

interface Rule {
  /** Words that authorities name as clear, as they stand in a text: with or without #. */
  readonly clear: readonly string[];
  /** What to begin with. */
  readonly label: string;
}

/**
 * Clear words by country: what its authority or self-regulator names. Read 2026-11-29: GB, summaries of the ASA's and
 * CMA's "Influencers' guide" of 2023; DE, medienanstalt-nrw.de on the "Leitfaden Werbekennzeichnung"; JP, on the rules of
 * 消費者庁 of October 2023. As commonly reported and not read again: US, FTC "Disclosures 101"; FR, loi 2023-451 art. 5; IT,
 * IAP "Digital Chart"; ES, código Autocontrol/AEA; NL, Reclamecode Social Media; SE, DK, NO, FI, the consumer agencies;
 * PL, UOKiK; PT, DGC; BR, CONAR; TR, Reklam Kurulu; KR, 공정거래위원회; IN, ASCI. From CN on: the word for advertisement itself, by no
 * authority's text. This is a help, no advice on law.
 */
const rules: Readonly<Record<string, Rule>> = {
  US: { clear: ['ad', 'advertisement', 'sponsored', 'paid partnership', 'paid ad', 'promotion'], label: '#ad' },
  GB: { clear: ['ad', 'advert', 'advertising', 'advertisement', 'advertisement feature'], label: '#ad' },
  DE: { clear: ['Werbung', 'Anzeige', 'Bezahlte Werbepartnerschaft'], label: 'Anzeige' },
  FR: { clear: ['Publicité', 'Collaboration commerciale'], label: 'Publicité' },
  IT: { clear: ['pubblicità', 'advertising', 'adv', 'ad', 'sponsorizzato da'], label: '#adv' },
  ES: { clear: ['publicidad', 'publi', 'patrocinado por', 'en colaboración con'], label: 'Publicidad' },
  NL: { clear: ['ad', 'adv', 'advertentie', 'reclame', 'betaalde samenwerking'], label: '#adv' },
  SE: { clear: ['reklam', 'annons', 'reklamsamarbete', 'betalt samarbete'], label: 'Reklam' },
  DK: { clear: ['reklame', 'annonce'], label: 'Reklame' },
  NO: { clear: ['reklame', 'annonse', 'annonselenker'], label: 'Reklame' },
  FI: { clear: ['mainos', 'kaupallinen yhteistyö'], label: 'Mainos' },
  PL: { clear: ['reklama', 'materiał reklamowy', 'współpraca reklamowa', 'post sponsorowany'], label: '[REKLAMA]' },
  PT: { clear: ['publicidade', 'pub', 'parceria remunerada'], label: '#pub' },
  BR: { clear: ['publi', 'publicidade', 'publipost', 'conteúdo publicitário', 'parceria paga'], label: '#publi' },
  TR: { clear: ['reklam', 'reklam/tanıtım', 'işbirliği', 'sponsor'], label: '#reklam' },
  RU: { clear: ['реклама'], label: 'Реклама' },
  JP: { clear: ['広告', '宣伝', 'プロモーション', 'PR'], label: '#PR' },
  KR: { clear: ['광고', '유료광고', '협찬'], label: '#광고' },
  IN: { clear: ['विज्ञापन', 'ad', 'advertisement', 'sponsored', 'paid partnership'], label: 'विज्ञापन' },
  CN: { clear: ['广告', '廣告'], label: '广告' },
  AE: { clear: ['إعلان', 'اعلان', 'إعلان مدفوع'], label: 'إعلان' },
  IR: { clear: ['آگهی', 'تبلیغ', 'تبلیغات'], label: 'آگهی' },
  IL: { clear: ['פרסומת', 'תוכן ממומן'], label: 'פרסומת' },
  GR: { clear: ['διαφήμιση'], label: 'Διαφήμιση' },
  CZ: { clear: ['reklama', 'placená spolupráce'], label: 'Reklama' },
  HU: { clear: ['reklám', 'hirdetés', 'fizetett hirdetés'], label: 'Hirdetés' },
  RO: { clear: ['publicitate', 'reclamă'], label: 'Publicitate' },
  UA: { clear: ['реклама'], label: 'Реклама' },
  BG: { clear: ['реклама'], label: 'Реклама' },
  ID: { clear: ['iklan'], label: 'Iklan' },
  TH: { clear: ['โฆษณา'], label: '#โฆษณา' },
  VN: { clear: ['quảng cáo'], label: 'Quảng cáo' },
};
const countryOf: Readonly<Record<string, string>> = {
  en: 'US',
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  nl: 'NL',
  sv: 'SE',
  da: 'DK',
  no: 'NO',
  fi: 'FI',
  pl: 'PL',
  pt: 'BR',
  tr: 'TR',
  ru: 'RU',
  ja: 'JP',
  ko: 'KR',
  hi: 'IN',
  zh: 'CN',
  ar: 'AE',
  fa: 'IR',
  he: 'IL',
  el: 'GR',
  cs: 'CZ',
  hu: 'HU',
  ro: 'RO',
  uk: 'UA',
  bg: 'BG',
  id: 'ID',
  th: 'TH',
  vi: 'VN',
};
const alike: Readonly<Record<string, string>> = {
  AT: 'DE',
  CH: 'DE',
  BE: 'NL',
  IE: 'GB',
  AU: 'GB',
  CA: 'US',
  NZ: 'GB',
  TW: 'CN',
  HK: 'CN',
  SA: 'AE',
  EG: 'AE',
  CY: 'GR',
};

/** Advised against by the ASA and the FTC, alone: "#sp", "#partner", "#collab". */
const unclear =
  /(?<![\p{L}\p{N}_])#(?:sp|spon|partner|ambassador|collab|collaboration|aff|affiliate|thanks\w*|gifted|pr|poweredby|sponsoredby|kooperation|supportedby|partenariat|collaborazione|colaboración|samarbete|samarbejde|samarbeid|współpraca|işbirlikçi)(?![\p{L}\p{N}_])/giu;
const surelyPaid = /(?<![\p{L}\p{N}_])#(?:sp|spon)(?![\p{L}\p{N}_])/giu;
const longestPile = 2;

/** A paid text says so in a clear word, before the fold and not among other tags. */
export const disclosure: Check = {
  id: 'disclosure',
  run({ text }, { campaign, fold, language = languageOf(text) }) {
    const country = campaign?.country ?? countryOf[language ?? (isCyrillic(text) ? 'ru' : 'en')] ?? 'US';
    const usual = rules[country] ?? rules[alike[country] ?? 'US'];
    if (!usual) return [];
    // Short texts tell no language: a word that is clear anywhere is not said to be missing.
    const isKnown = campaign?.country !== undefined || language !== undefined;
    const clearAnywhere = isKnown ? usual.clear : Object.values(rules).flatMap(({ clear: words }) => words);
    const rule = withOwn({ ...usual, clear: clearAnywhere }, campaign?.disclosure?.trim());
    if (!campaign?.isSponsored) return piecesOf(text, surelyPaid).map((piece) => unclearWord(piece, rule));

    const clear = labelsIn(text, rule);
    const [label] = clear;
    if (label) return placeOf(label, clear, text, fold, rule);
    const words = piecesOf(text, unclear);
    if (words.length > 0) return words.slice(0, 1).map((piece) => unclearWord(piece, rule));
    return [{ reason: 'disclosure.missing', args: [rule.label], change: labelFirst(rule) }];
  },
};

const isCyrillic = (text: string): boolean => /^\P{L}*\p{Script=Cyrillic}/u.test(text);

/** The user's own words are clear to them, and stand in front. */
function withOwn(rule: Rule, own: string | undefined): Rule {
  const word = own?.replace(/^[#＃[(]+|[\])]+$/g, '').trim();
  return own && word ? { clear: [...rule.clear, word], label: own } : rule;
}

const unclearWord = ({ text, start, end }: Piece, rule: Rule): Finding => ({
  span: { start, end },
  reason: 'disclosure.unclear',
  args: [text, rule.label],
  change: { span: { start, end }, text: rule.label },
});

const labelFirst = ({ label }: Rule) => ({
  span: { start: 0, end: 0 },
  text: label.startsWith('#') || label.startsWith('[') ? `${label} ` : `${label}: `,
});

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Scripts in which no space sets a word apart, and so no sentence has it between two letters that are not its own. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * As a tag, in brackets, or at the beginning of a line, behind an emoji too: "ad" in a sentence is just a word.
 */
function labelsIn(text: string, { clear }: Rule): Piece[] {
  // Wide letters and signs have the same length: every offset stays.
  const left = withoutLinks(text).replace(/[\uff01-\uff5e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  return clear
    .flatMap((word) => {
      const body = literal(word).replaceAll(' ', String.raw`\s+`);
      const tag = literal(word.replaceAll(/[ /]/g, ''));
      const isPhrase = word.includes(' ') || unspaced.test(word);
      const anywhere = isPhrase ? String.raw`|(?<![\p{L}])${body}(?![\p{L}])` : '';
      return piecesOf(
        left,
        new RegExp(
          String.raw`(?<![\p{L}\p{N}_])#${tag}(?![\p{L}\p{M}\p{N}_])|(?<=^[\s*\p{So}\uFE0F]*)[[(【〔]?${body}[\])】〕]?(?=\s*(?:[:|–—.。\n]|-\s|$)|(?<=[\])】〕]))|[[(【〔]${body}[\])】〕]${anywhere}`,
          'gimu',
        ),
      );
    })
    .sort((a, b) => a.start - b.start);
}

function placeOf(label: Piece, all: readonly Piece[], text: string, fold: number | undefined, rule: Rule): Finding[] {
  const { start, end } = label;
  if (fold !== undefined && end > fold)
    return [{ span: { start, end }, reason: 'disclosure.belowFold', args: [label.text], change: labelFirst(rule) }];
  const isPiled = all.every((each) => pileAround(each, text) > longestPile);
  return isPiled
    ? [{ span: { start, end }, reason: 'disclosure.inPile', args: [label.text], change: labelFirst(rule) }]
    : [];
}

/** How many tags stand directly before it; the first of a row is in no pile. */
function pileAround({ start }: Piece, text: string): number {
  let count = 0;
  let edge = start;
  for (const tag of hashtagsIn(text).reverse()) {
    if (tag.end > edge) continue;
    if (text.slice(tag.end, edge).trim() !== '') break;
    count += 1;
    edge = tag.start;
  }
  return count;
}
