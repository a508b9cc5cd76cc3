import { handleKey } from '../../lib/keys.ts';
import type { NetworkId } from '../../model/network.ts';
import { mentionOf } from '../../notes/links.ts';
import { typedNames } from '../../notes/typed-names.ts';
import type { WorkspaceDb } from '../schema.ts';
import type { PersonName } from './note-names.ts';

/**
 * A note as it was typed where no list offers names, with a link in place of each "@" with the handle of somebody kept, with
 * a whole name, or with the first one, where exactly one person is meant. What may mean two stays as it was typed.
 */
export async function withMentions(db: WorkspaceDb, network: NetworkId, text: string): Promise<string> {
  let made = '';
  let at = 0;
  for (const { from, meant } of typedNames(text)) {
    for (const { name, to } of meant) {
      const person = await meantBy(db, network, name);
      if (!person) continue;
      made += text.slice(at, from) + mentionOf(person);
      at = to;
      break;
    }
  }
  return made + text.slice(at);
}

async function meantBy(db: WorkspaceDb, network: NetworkId, name: string): Promise<PersonName | undefined> {
  const profile = await db.profiles.where('handleKeys').equals(handleKey(network, name)).first();
  const behind = profile?.personId === undefined ? undefined : await db.people.get(profile.personId);
  if (behind && behind.deletedAt === undefined) return behind;
  const named = db.people.where('name');
  const whole = await named.equalsIgnoreCase(name).toArray();
  const begin = whole.length > 0 || name.includes(' ') ? [] : await named.startsWithIgnoreCase(`${name} `).toArray();
  const [one, other] = [...whole, ...begin].filter(({ deletedAt }) => deletedAt === undefined);
  return other ? undefined : one;
}
