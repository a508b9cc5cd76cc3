/** A topic or the text between: parts of a line. */
export type TopicPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'topic'; readonly id: string; readonly text: string };

const longest = 60;
/** Not within a word, an address or an entity; "#1" is a number. */
const topic = /(?<![\p{L}\p{M}\p{N}_&/#])#([\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*)/gu;

/** The same topic however it was typed. */
const topicId = (name: string): string => name.normalize('NFKC').toLowerCase();

const isTopic = (name: string): boolean => name.length <= longest && /\p{L}/u.test(name);

/** A name of any words as a topic that can be typed: "Hotel group" is "hotel-group". Empty where nothing is left. */
export function topicOf(words: string): string {
  const name = (words.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).join('-').slice(0, longest).replace(/-$/, '');
  return isTopic(name) ? topicId(name) : '';
}

/** A text cut at its topics. `before` is what stands in front of it. */
export function textWithTopics(text: string, before = ''): TopicPart[] {
  const found: TopicPart[] = [];
  const all = before + text;
  let from = before.length;
  for (const match of all.matchAll(topic)) {
    const [typed, name = ''] = match;
    if (match.index < from || !isTopic(name)) continue;
    if (match.index > from) found.push({ type: 'text', text: all.slice(from, match.index) });
    found.push({ type: 'topic', id: topicId(name), text: typed });
    from = match.index + typed.length;
  }
  if (from < all.length) found.push({ type: 'text', text: all.slice(from) });
  return found;
}
