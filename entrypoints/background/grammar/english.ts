import { isKnownWord } from '../../../utils/compose/checks/english.ts';
import { languageOf } from '../../../utils/compose/checks/language.ts';
import { proseOf } from '../../../utils/compose/checks/prose.ts';
import type { CheckContext } from '../../../utils/compose/checks/types.ts';
import { openWorkspace } from '../../../utils/db/open.ts';
import { nameWords } from '../../../utils/db/queries/name-words.ts';
import { dialectOf } from '../../../utils/settings/dialect.ts';
import { createEnglishQueue, type EnglishQueue } from '../../../utils/grammar/queue.ts';
import type { EnglishAnswer, EnglishQuestion, EnglishTrouble } from '../../../utils/model/english.ts';
import { englishTrouble } from '../../../utils/settings/grammar.ts';
import { grammarDialect, grammarOn, grammarWords } from '../../../utils/settings/items.ts';
import { openHost } from './hosts.ts';

export type English = NonNullable<CheckContext['english']>;

/** What is asked of the grammar pack for one draft. place: two composers do not take each other's turn. */
export interface EnglishDraft {
  readonly workspaceId: string;
  readonly place: string;
  readonly text: string;
  readonly muted: readonly string[];
}

/** So long nobody is kept waiting for a pack that did not answer. */
const restMs = 60_000;

let queue: EnglishQueue | undefined;
let restsUntil = 0;

/** What the grammar pack says of a draft; undefined where it is off, has nothing to say of it, or does not answer. */
export async function englishOf({ workspaceId, place, text, muted }: EnglishDraft): Promise<English | undefined> {
  if (['spelling', 'grammar'].every((check) => muted.includes(check))) return undefined;
  if (!(await grammarOn.getValue()) || languageOf(proseOf(text)) !== 'en') return undefined;
  if (Date.now() < restsUntil) return undefined;
  const answer = await asked(place, text);
  if (!answer || !('lints' in answer)) return undefined;
  if (answer.lints.length === 0) return { lints: [], known: new Set() };
  const [names, words] = await Promise.all([openWorkspace(workspaceId).then(nameWords), grammarWords.getValue()]);
  return { lints: answer.lints, known: new Set([...names, ...(words[workspaceId] ?? [])]) };
}

/** Starts the pack, down to what it would propose, and says why it does not answer, if it does not. */
export async function tryEnglish(): Promise<{ readonly trouble: EnglishTrouble | null }> {
  if (!(await grammarOn.getValue())) return { trouble: null };
  const answer = await asked('settings', 'This is a tset.');
  return { trouble: answer && 'trouble' in answer ? answer.trouble : null };
}

async function asked(place: string, text: string): Promise<EnglishAnswer | undefined> {
  queue ??= createEnglishQueue(noted(openHost()));
  const dialect = (await grammarDialect.getValue()) ?? dialectOf(navigator.languages);
  return queue.ask(place, { text, dialect });
}

/** Keeps for the settings page what went wrong, until something goes right. */
const noted =
  (ask: (question: EnglishQuestion) => Promise<EnglishAnswer>) =>
  async (question: EnglishQuestion): Promise<EnglishAnswer> => {
    const answer = await ask(question);
    const trouble = 'trouble' in answer ? answer.trouble : null;
    restsUntil = trouble ? Date.now() + restMs : 0;
    if ((await englishTrouble.getValue()) !== trouble) await englishTrouble.setValue(trouble);
    return answer;
  };

const mostWords = 2000;

/** A word is right in this workspace from now on; without the s of a possessive. */
export async function learnWord(workspaceId: string, word: string): Promise<void> {
  const before = await grammarWords.getValue();
  const words = before[workspaceId] ?? [];
  const learnt = word
    .trim()
    .replace(/['’]s$/, '')
    .toLowerCase();
  if (learnt === '' || isKnownWord(learnt, new Set(words))) return;
  await grammarWords.setValue({ ...before, [workspaceId]: [...words, learnt].slice(-mostWords) });
}
