import { piecesOf, proseOf } from './prose.ts';
import { languageOf } from './language.ts';
import type { Check } from './types.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Said twice on purpose, in any language: laughter, calls, and names of places. */
const anywhere = words(
  'ha he hi ho haha hehe ja je la na da ba bla blah yeah hey knock bye tap tick beep ding woof so go run no yes now well ' +
    'many very really more long far big never again over far much too oh ah eh uh bora wagga walla pago duran sing',
);

/** Right twice in a row, or said twice for weight. */
const allowed: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('had that there little old great big her you please same night chop hear aye win hush pretty good'),
  de: words('die der das den dem sie wie ganz sehr viel so lange ja nein immer nach'),
  fr: words('nous vous très bien non oui si tout petit'),
  es: words('poco casi muy ya sí no nos bueno rápido luego'),
  it: words('piano poco via quasi ben mano così appena subito tutto zitto adagio man vi ci lì sì no'),
  pt: words('logo quase já muito pouco nos não sim'),
  nl: words('zo heel dat die had zeer beetje stap'),
  sv: words('så mycket den det de nej ja'),
  da: words('så meget den det de nej ja'),
  no: words('så mye den det de nei ja'),
  fi: words('niin kyllä hyvin ei'),
  pl: words('tak nie bardzo no już powoli'),
  cs: words('tak ne ano velmi moc'),
  ro: words('da nu foarte încet'),
  hu: words('nem igen nagyon egy szép'),
  ru: words('да нет очень еле чуть всё все ну так'),
  uk: words('так ні дуже ледь ну'),
  bg: words('да не много'),
  el: words('ναι όχι πολύ σιγά λίγο'),
  he: words('מאוד כן לא לאט אט יותר'),
};

/** Where a word said twice is grammar ("yavaş yavaş", "धीरे धीरे", "từ từ"), only these are a slip. */
const onlySlips: Readonly<Record<string, ReadonlySet<string>>> = {
  tr: words('ve bu ile için de da ki ama'),
  hi: words('का की के को में से है'),
  bn: words('এর ও এবং'),
  vi: words('và là của có không được'),
  id: words('yang dan di ke dari untuk dengan'),
  fa: words('و از به در که را'),
  // Whoever stresses a word says it again.
  ar: words('في من على إلى عن أن إن التي الذي هذا هذه أو'),
  ko: words(''),
};

/**
 * Before it the same word twice is right, by the word: the end of one part and the beginning of the next. "What it is is",
 * "Log in in the morning".
 */
const withParticle =
  /(?<![\p{L}])(?:log|sign|check|come|came|move|carry|go|turn|hold|held|settle|drop|chime|zoom|tune|dial|opt|pitch|give|gave|bring|get|got|kick|work|join|pass|clock|step|plug|fill|add|build|cave|chip|put|live|stay|call|break|look|keep|try|switch|depend|rely|catch|hang|hung)(?:s|es|ed|ged|ped|ned|ing|ging|ping|ning|ting)?\s+$/iu;
const isClause =
  /(?<![\p{L}])(?:what|where|who|how|why|whatever|whoever|all|that|which)(?![\p{L}])[^.!?\n,;:]{0,40}$/iu;
const rightAfter: Readonly<Record<string, RegExp>> = {
  is: isClause,
  was: isClause,
  are: isClause,
  were: isClause,
  do: isClause,
  does: isClause,
  did: isClause,
  in: withParticle,
  on: withParticle,
};

/** In a language that cannot be told, only words that nobody says twice. */
const whereUnknown = words(
  'the and of to for with a is are der und mit für auf ein eine zu le les et des pour avec une el los y de para con il che per ' +
    'di un uma os em het een van voor och att med som af til i na w z do się v že и в на с по για και το του της',
);

const doubled =
  /(?<![\p{L}\p{M}\p{N}'’‑-])([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?)[ \t\u00a0]+\1(?![\p{L}\p{M}\p{N}'’‑-])/giu;

/** A word twice in a row, as a hurried change leaves it: "and and". Three times is on purpose. */
export const doubledWords: Check = {
  id: 'doubledWords',
  run({ text }, { language = languageOf(text) }) {
    const prose = proseOf(text);
    return piecesOf(prose, doubled).flatMap(({ text: found, start, end }) => {
      const [first = '', second = ''] = found.split(/[ \t\u00a0]+/);
      const word = first.toLowerCase();
      const [before, after] = [prose.slice(0, start), prose.slice(end)];
      const isMore =
        new RegExp(`^[ \\t\\u00a0]+${word}(?!\\p{L})`, 'iu').test(after) ||
        new RegExp(`(?<!\\p{L})${word}[ \\t\\u00a0]+$`, 'iu').test(before);
      const isName = /^\p{Lu}/u.test(first) && first === second;
      const isRight = (language === 'en' || language === undefined) && rightAfter[word]?.test(before);
      if (isMore || isName || isRight || !isSlip(word, language)) return [];
      const gap = found.length - first.length - second.length;
      return [
        {
          span: { start, end },
          reason: 'doubledWords.word',
          args: [found],
          change: { span: { start: start + first.length, end: start + first.length + gap + second.length }, text: '' },
        },
      ];
    });
  },
};

function isSlip(word: string, language: string | undefined): boolean {
  if (anywhere.has(word)) return false;
  if (!language) return whereUnknown.has(word);
  const right = allowed[language];
  return right ? !right.has(word) : (onlySlips[language] ?? whereUnknown).has(word);
}
