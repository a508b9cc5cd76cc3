import type { Random } from './random.ts';

/** Invents what stands for the words, numbers and ids of one page: the same for the same, everywhere in the page. */
export interface Inventor {
  /** A run of letters and digits. Letter case is taken from what is replaced and tells no words apart. */
  word(word: string): string;
  /** A run of digits. With `timed`, one that can be a snowflake keeps its upper bits, which are a time. */
  digits(digits: string): string;
  /** Every word and number of a handle, a slug, a file name. */
  all(text: string): string;
  /** How many different words were replaced. */
  readonly words: number;
}

const spaceless = String.raw`\p{sc=Hani}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}`;
const letter = String.raw`[\p{L}\p{M}]`;
/** A word may go on with digits, as handles do; in scripts without spaces they are numbers between words. */
export const wordSource = `[${spaceless}]+|[${letter}--[${spaceless}]](?:[[${letter}\\p{N}]--[${spaceless}]])*`;
const piecePattern = new RegExp(`\\p{Nd}+|${wordSource}`, 'gv');

export function inventorOf(random: Random, timed: boolean): Inventor {
  const words = new Map<string, readonly string[]>();
  const numbers = new Map<string, string>();
  const taken = new Set<string>();

  /** Two words become two words, as long as there are enough of that length. */
  const unused = (make: () => string): string => {
    let made = make();
    for (let attempt = 0; attempt < 30 && taken.has(made); attempt++) made = make();
    taken.add(made);
    return made;
  };
  const word = (original: string): string => {
    const key = original.normalize('NFC').toLowerCase();
    const characters = [...original.normalize('NFC')];
    let letters = words.get(key);
    if (!letters || letters.length < characters.length) {
      letters = [...unused(() => characters.map((character, at) => like(character, at, random)).join(''))];
      words.set(key, letters);
    }
    const shown = letters.slice(0, characters.length);
    return shown.map((letter, at) => (isUpper(characters[at] ?? '') ? letter.toUpperCase() : letter)).join('');
  };
  const digits = (original: string): string => {
    const known = numbers.get(original);
    if (known !== undefined) return known;
    const isTimed = timed && /^[1-9]\d{16,19}$/.test(original);
    const make = (): string => (isTimed ? snowflake(original, random) : otherDigits(original, random));
    const made = original.length > 3 ? unused(make) : make();
    numbers.set(original, made);
    return made;
  };
  return {
    word,
    digits,
    all: (text) => text.replace(piecePattern, (piece) => (/^\p{Nd}/u.test(piece) ? digits(piece) : word(piece))),
    get words() {
      return words.size;
    },
  };
}

const isUpper = (character: string): boolean => character !== character.toLowerCase();

/** Both X and LinkedIn count milliseconds in the bits above the lowest 22. */
function snowflake(id: string, random: Random): string {
  const time = BigInt(id) >> 22n;
  return String((time << 22n) | BigInt(Math.floor(random() * 2 ** 22)));
}

const otherDigits = (digits: string, random: Random): string =>
  [...digits].map((digit, at) => otherDigit(digit, at === 0 && digits.length > 1, random)).join('');

/** In the script of the digit; none that leads is zero unless it was. */
function otherDigit(digit: string, leads: boolean, random: Random): string {
  let zero = digit.codePointAt(0) ?? 48;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  if (leads && digit.codePointAt(0) === zero) return digit;
  const least = leads ? 1 : 0;
  return String.fromCodePoint(zero + least + Math.floor(random() * (10 - least)));
}

const consonants = 'bcdfghjklmnprstvwz';
const vowels = 'aeiou';

/** A lower case letter of the same script. Marks stay: without the letters below they say nothing. */
function like(character: string, at: number, random: Random): string {
  const from = (pool: string | readonly string[]): string => pool[Math.floor(random() * pool.length)] ?? character;
  if (/\p{Nd}/u.test(character)) return otherDigit(character, false, random);
  if (/[\p{M}\p{N}]/u.test(character)) return character;
  if (/\p{sc=Latin}/u.test(character) && (character.codePointAt(0) ?? 0) < 0x2000)
    return from(at % 2 === 0 ? consonants : vowels);
  if (/\p{sc=Han}/u.test(character)) return String.fromCodePoint(0x4e00 + Math.floor(random() * 0x5000));
  if (/\p{sc=Hangul}/u.test(character)) return String.fromCodePoint(0xac00 + Math.floor(random() * 11_172));
  return from(neighboursOf(character.toLowerCase()));
}

/** Letters of the same kind in the same block of 64. */
function neighboursOf(letter: string): readonly string[] {
  const kind = [/\p{Ll}/u, /\p{Lu}/u, /\p{Lo}/u, /\p{Lm}/u].find((one) => one.test(letter));
  const start = (letter.codePointAt(0) ?? 0) & ~63;
  const block = Array.from({ length: 64 }, (_, offset) => String.fromCodePoint(start + offset));
  return block.filter((one) => kind?.test(one) && one === one.toLowerCase() && one.normalize('NFC') === one);
}
