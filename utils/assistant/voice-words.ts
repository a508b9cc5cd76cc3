import type { Voice } from '../model/library.ts';
import type { VoiceWords } from './tasks/types.ts';

/** The sheet of a voice as lines of a request; of an empty sheet none. */
export function voiceWords(voice: Voice): VoiceWords {
  const list = (says: string, words: readonly string[] | undefined): readonly string[] =>
    words && words.length > 0 ? [`${says}: ${words.join(', ')}`] : [];
  const most = (what: string, count: number | undefined): readonly string[] =>
    count === undefined ? [] : [count === 0 ? `No ${what}` : `At most ${count} ${what}`];
  const avoided = voice.avoid?.map(({ word, say }) => (say ? `${word} (rather: ${say})` : word));
  return {
    lines: [
      ...list('Words that we like', voice.say),
      ...list('Words to avoid; * stands for any ending', avoided),
      ...list('Claims that must not be made', voice.banned),
      ...list(
        'Hashtags that are not used',
        voice.bannedTags?.map((tag) => `#${tag}`),
      ),
      ...(voice.person && voice.person !== 'any' ? [`We speak of ourselves as “${voice.person}”`] : []),
      ...most('emoji', voice.mostEmoji),
      ...most('exclamation marks', voice.mostExclamations),
      ...ease(voice.leastEase, voice.mostEase),
    ],
  };
}

function ease(least: number | undefined, most: number | undefined): readonly string[] {
  if (least === undefined && most === undefined) return [];
  return [`Flesch reading ease between ${least ?? 0} and ${most ?? 100}`];
}
