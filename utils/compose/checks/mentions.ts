import { mentionsIn, withoutLinks, piecesOf } from './prose.ts';
import type { Check, Finding } from './types.ts';

/** More of them in one text look like a call to people who did not ask. Our own bound, no rule of a network. */
const most = 6;
/** By help.x.com: letters, digits and _, at most 15. */
const handleOfX = /^[@＠]\w{1,15}$/;

export const hasManyMentions = (text: string): boolean => mentionsIn(text).length > most;

/** A name that is still typed may be picked from the list yet: to the caret at most two words more. */
const isTyped = (text: string, start: number, caret = text.length): boolean =>
  start <= caret && /^@\S*(?: \S*){0,2}$/.test(text.slice(start, caret));

/** Names after an @ that no network will make a link of, and many of them. */
export const mentions: Check = {
  id: 'mentions',
  run({ text }, { network, caret, mentions: linked }) {
    const found = mentionsIn(text);
    const spaced = piecesOf(withoutLinks(text), /(?<=^|\s)@[ \t]+\p{Lu}\p{Ll}+(?:[ \t]\p{Lu}\p{Ll}+)+/gmu);
    const broken = [...(network === 'x' ? found.filter(({ text: name }) => !handleOfX.test(name)) : []), ...spaced].map(
      ({ text: name, start, end }): Finding => {
        return { span: { start, end }, reason: 'mentions.broken', args: [name] };
      },
    );
    const isLinked = (start: number): boolean =>
      !linked || linked.some((span) => span.start <= start && start < span.end);
    const plain =
      network === 'x'
        ? []
        : found
            .filter(({ start }) => !isLinked(start) && !isTyped(text, start, caret))
            .map(({ text: name, start, end }): Finding => {
              return { span: { start, end }, reason: 'mentions.plain', args: [name] };
            });
    const next = found[most];
    const many: Finding[] = next
      ? [
          {
            span: { start: next.start, end: next.end },
            reason: 'mentions.many',
            args: [String(found.length), String(most)],
          },
        ]
      : [];
    return [...broken, ...plain, ...many];
  },
};
