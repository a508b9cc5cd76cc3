import { foldWord } from '../lib/fold-word.ts';
import { type SensitiveTopic, sensitiveTopics, sensitiveWords } from './sensitive-words.ts';

export type { SensitiveTopic } from './sensitive-words.ts';

/**
 * What a text touches of what the law protects most, by whole words alone and on this device alone. It guesses nothing of
 * anybody: it is for whoever types, who is then asked to think once more.
 */
export function sensitiveIn(text: string): SensitiveTopic[] {
  const words = plainWords(text);
  if (words.trim() === '') return [];
  return sensitiveTopics.filter((topic) => patternOf(topic).test(words));
}

/** "Größe, ver.di" is " grosse ver di ". */
const plainWords = (text: string): string =>
  ` ${(text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord).join(' ')} `;

/** Made when it is first asked for: most who read a page type nothing. */
const patterns = new Map<SensitiveTopic, RegExp>();

function patternOf(topic: SensitiveTopic): RegExp {
  const made = patterns.get(topic);
  if (made) return made;
  const parts = sensitiveWords[topic].map((entry) => {
    const words = plainWords(entry).trim();
    return entry.endsWith('*') ? `${words}[\\p{L}\\p{N}]*` : words;
  });
  const pattern = new RegExp(` (?:${[...new Set(parts)].join('|')}) `, 'u');
  patterns.set(topic, pattern);
  return pattern;
}
