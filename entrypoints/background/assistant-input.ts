import { languageOf } from '../../utils/compose/checks/language.ts';
import { proseOf } from '../../utils/compose/checks/prose.ts';
import { lengthOf, limitOf } from '../../utils/compose/length.ts';
import { personWords } from '../../utils/assistant/person-words.ts';
import { voiceWords } from '../../utils/assistant/voice-words.ts';
import type { PersonWords, TaskInput, VoiceWords } from '../../utils/assistant/tasks/types.ts';
import { profileCard } from '../../utils/db/queries/profile-card.ts';
import { voiceFor } from '../../utils/db/queries/voices.ts';
import type { PostRow, WorkspaceDb } from '../../utils/db/schema.ts';
import { storedPosts } from '../../utils/db/tables/same-post.ts';
import { postKey } from '../../utils/lib/keys.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { PanelAsk } from '../../utils/model/panels.ts';
import { hasPremium } from './checking.ts';

/** All that a request may be made of, before anybody has ticked anything. */
export interface AssistantSource {
  readonly input: TaskInput;
  /** The part of the draft that is selected, if one is. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
  /** What could go along, if it is ticked. */
  readonly person: PersonWords | undefined;
}

const kindsOf: Readonly<Record<NetworkId, readonly string[]>> = {
  x: ['status'],
  linkedin: ['activity', 'ugcPost', 'share'],
  facebook: ['post', 'pfbid', 'video'],
};

/** Reads what there is to a composer: nothing of it leaves this browser here. */
export async function assistantSource(db: WorkspaceDb, ask: PanelAsk, now: number): Promise<AssistantSource> {
  const { network, purpose, draft } = ask;
  const [isPremium, post, voice] = await Promise.all([
    hasPremium(network),
    purpose === 'post' || !draft.about ? undefined : answeredPost(db, network, draft.about),
    voiceOf(db, draft.text),
  ]);
  const author = post?.author;
  const person = author && personWords(await profileCard(db, author, now));
  const span = partOf(draft);
  const text = span ? draft.text.slice(span.start, span.end) : draft.text;
  const most = limitOf(network, purpose, isPremium);
  const around = lengthOf(network, draft.text) - lengthOf(network, text);
  return {
    span,
    person,
    input: {
      network,
      purpose,
      draft: text,
      ...(most === undefined ? {} : { limit: Math.max(0, most - around) }),
      ...(draft.fold === undefined || span ? {} : { fold: draft.fold }),
      ...(voice ? { voice } : {}),
      ...(post?.text ? { post: { text: post.text, ...(author?.name ? { author: author.name } : {}) } } : {}),
    },
  };
}

/** A selection with words in it that is not all of the draft. */
function partOf({ text, selection }: PanelAsk['draft']): AssistantSource['span'] {
  if (!selection) return undefined;
  const { start, end } = selection;
  const part = text.slice(start, end).trim();
  return part && part !== text.trim() ? { start, end } : undefined;
}

/** A page tells the id of what is answered, and not of which kind it is. */
async function answeredPost(db: WorkspaceDb, network: NetworkId, id: string): Promise<PostRow | undefined> {
  const keys = kindsOf[network].map((kind) => postKey({ network, kind, id }));
  return (await storedPosts(db, keys)).values().next().value;
}

/** The sheet that counts for the language that the draft is in. */
async function voiceOf(db: WorkspaceDb, text: string): Promise<VoiceWords | undefined> {
  const sheet = await voiceFor(db, languageOf(proseOf(text)));
  const words = sheet && voiceWords(sheet);
  return words && words.lines.length > 0 ? words : undefined;
}
