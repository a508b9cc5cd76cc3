import type { EnglishAnswer, EnglishQuestion } from '../model/english.ts';

interface Waiting {
  readonly question: EnglishQuestion;
  readonly done: Promise<EnglishAnswer | undefined>;
  resolve(answer: EnglishAnswer | undefined): void;
}

export interface EnglishQueue {
  /** Undefined: the same place asked about another text meanwhile. */
  ask(place: string, question: EnglishQuestion): Promise<EnglishAnswer | undefined>;
}

const isSame = (a: EnglishQuestion, b: EnglishQuestion): boolean => a.text === b.text && a.dialect === b.dialect;

/**
 * One question at a time, and of each place that asks only the newest one. The last answer is held in memory, so that
 * opening a card of the same text asks nothing.
 */
export function createEnglishQueue(ask: (question: EnglishQuestion) => Promise<EnglishAnswer>): EnglishQueue {
  const waiting = new Map<string, Waiting>();
  let running: Waiting | undefined;
  let last: { readonly question: EnglishQuestion; readonly answer: EnglishAnswer } | undefined;

  const work = async (): Promise<void> => {
    if (running) return;
    for (;;) {
      const [next] = waiting;
      if (!next) break;
      const [place, wanted] = next;
      waiting.delete(place);
      running = wanted;
      const answer = await ask(wanted.question);
      // Trouble may be over at the next question.
      last = 'lints' in answer ? { question: wanted.question, answer } : undefined;
      wanted.resolve(answer);
    }
    running = undefined;
  };
  return {
    ask: (place, question) => {
      if (last && isSame(last.question, question)) return Promise.resolve(last.answer);
      const before = waiting.get(place);
      for (const each of [running, before]) if (each && isSame(each.question, question)) return each.done;
      before?.resolve(undefined);
      const { promise, resolve } = Promise.withResolvers<EnglishAnswer | undefined>();
      waiting.set(place, { question, done: promise, resolve });
      void work();
      return promise;
    },
  };
}
