import { proseOf, sentencesIn, wordsIn } from './prose.ts';
import type { Check } from './types.ts';

/** Openings that greet and say nothing else, up to the end of their sentence. */
const greetings = [
  String.raw`(?:hello|hi|hey|greetings|good (?:morning|afternoon|evening)|happy (?:monday|tuesday|wednesday|thursday|friday|weekend|new week))(?: (?:to )?(?:everyone|everybody|all|there|folks|friends|team|linkedin|twitter|x|facebook|world|network|guys|connections|my network))*`,
  String.raw`(?:hallo|hi|hey|moin|servus|guten (?:morgen|tag|abend)|liebe (?:alle|community|leute))(?: (?:zusammen|alle|an alle|ihr lieben|liebe community|liebes netzwerk|leute))*`,
  String.raw`(?:bonjour|salut|bonsoir|coucou)(?: (?:à (?:tous|toutes)(?: et à (?:tous|toutes))?|tout le monde|la communauté|les amis|le réseau))*`,
  String.raw`(?:hola|buenos días|buenas tardes|buenas noches|buenas)(?: (?:a (?:todos|todas)(?: y (?:todos|todas))?|amigos|comunidad|red))*`,
  String.raw`(?:ciao|buongiorno|buonasera|salve)(?: (?:a (?:tutti|tutte)(?: e (?:tutti|tutte))?|amici|community))*`,
  String.raw`(?:olá|oi|bom dia|boa tarde|boa noite)(?: (?:a (?:todos|todas)|pessoal|gente|rede|amigos))*`,
  String.raw`(?:hallo|hoi|goedemorgen|goedemiddag|dag)(?: (?:allemaal|iedereen|netwerk|mensen))*`,
  String.raw`(?:hej|god morgon|god morgen|hei|moi|huomenta)(?: (?:alla|alle sammen|alle|kaikki|kaikille|på er))*`,
  String.raw`(?:cześć|dzień dobry|witam|hejka|ahoj|dobrý den)(?: (?:wszystkim|wszyscy|państwu|všichni|všem))*`,
  String.raw`(?:merhaba|selam|günaydın)(?: (?:herkese|arkadaşlar|sevgili dostlar))*`,
  String.raw`(?:всем привет|привет|здравствуйте|добрый день|доброе утро)(?:,? (?:друзья|коллеги|всем))*`,
  String.raw`(?:大家好|各位好|皆さん、?こんにちは|こんにちは|안녕하세요(?: 여러분)?|नमस्ते(?: दोस्तों)?|مرحبا(?: بالجميع)?|السلام عليكم|שלום לכולם)`,
];
const greeting = new RegExp(
  String.raw`^(?:${greetings.join('|').replaceAll(')(?: (?:', ')(?:,? (?:')})(?![\p{L}\p{N}])`,
  'iu',
);
/** What may follow in the same sentence and still say nothing. */
const wish = /(?:^\s*$|hope (?:you|everyone|all)|hoffe|espero|j['’]espère|spero|ich hoffe|надеюсь)/iu;

/** What readers see before "…more" has to say something. Only where the fold is known and hides a part. */
export const hook: Check = {
  id: 'hook',
  run({ text }, { purpose, fold }) {
    if (purpose !== 'post' || fold === undefined || fold >= text.length) return [];
    const seen = proseOf(text.slice(0, fold));
    if (
      wordsIn(seen).filter(({ text: word }) => /\p{L}/u.test(word)).length < 2 &&
      !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{4}/u.test(seen)
    )
      return [{ span: { start: 0, end: fold }, reason: 'hook.wordless' }];
    const found = greetingIn(text);
    if (!found) return [];
    const { from, start, end, after } = found;
    return [
      {
        span: { start, end },
        reason: 'hook.greeting',
        change: { span: { start: from, end: after }, text: '' },
      },
    ];
  },
};

export const beginsWithGreeting = (text: string): boolean => greetingIn(text) !== undefined;

/** The first sentence, when it greets and says nothing else. from, after: with the space around it. */
function greetingIn(
  text: string,
): { readonly from: number; readonly start: number; readonly end: number; readonly after: number } | undefined {
  const [first] = sentencesIn(text);
  if (!first) return undefined;
  const start = first.start + (/^[\s¡]*/.exec(first.text)?.[0].length ?? 0);
  const [found] = greeting.exec(text.slice(start, first.end)) ?? [];
  if (found === undefined) return undefined;
  // An emoji ends a greeting as a full stop does.
  const wave = /^\s*\p{Emoji_Presentation}+/u.exec(text.slice(start + found.length))?.[0];
  const end = wave ? start + found.length + wave.length : first.end;
  const rest = text.slice(start + found.length, end).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  if (!wave && !wish.test(rest)) return undefined;
  const after = end + (/^[\s\p{Emoji_Presentation}]*/u.exec(text.slice(end))?.[0].length ?? 0);
  return { from: first.start, start, end, after };
}
