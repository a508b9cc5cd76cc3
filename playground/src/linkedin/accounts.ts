import { fraction, hash, token } from '../random.ts';
import type { Account } from '../world.ts';
import type { AccountView } from './view.ts';

const byKey = new Map<string, AccountView>();

/** An account of the world as this network shows it. */
export function accountView(account: Account): AccountView {
  const known = byKey.get(account.key);
  if (known) return known;
  const { key, name, headline, relation } = account;
  const isCompany = account.kind !== 'person';
  const followers = account.followers.linkedin;
  const view: AccountView = {
    slug: account.handles.linkedin,
    name,
    isCompany,
    headline,
    followers,
    connections: Math.max(40, Math.round(followers * (0.2 + 0.5 * fraction(key, 'connections')))),
    memberId: `ACoAA${token(34, key, 'member')}`,
    numericId: account.ids.linkedin,
    degree:
      isCompany || relation === 'self' ? undefined : relation === 'contact' ? 1 : hash(key, 'degree') % 2 === 0 ? 2 : 3,
    verified: account.isVerified,
    place: account.location,
    about: aboutOf(account),
    hue: account.hue,
    initials: initialsOf(name),
  };
  byKey.set(key, view);
  return view;
}

const names = ['Nora Feldt', 'Ivo Marenka', 'Celia Ostrow', 'Pavel Rask', 'Mina Solberg'];

/** A member who works for an advertiser, whose posts that company pays for. */
export function employeeOf(account: Account): Account {
  const { key } = account;
  const name = names[hash(key, 'employee') % names.length] ?? 'Nora Feldt';
  const slug = `${name.toLowerCase().replace(' ', '-')}-${hash(key) % 1000}`;
  const number = String(hash(key, 'employee'));
  return {
    ...account,
    key: slug,
    kind: 'person',
    name,
    headline: `${account.name}: ${account.headline}`,
    handles: { x: slug, linkedin: slug, facebook: slug },
    ids: { x: number, linkedin: number, facebook: number },
    followers: { x: 410, linkedin: 1240, facebook: 95 },
  };
}

function aboutOf({ name, headline, location }: Account): string {
  const place = location === '' ? '' : ` ${location}.`;
  return `${headline}.${place}\n\nWhat you find here: work in progress, numbers with their source, and now and then a picture of a van. ${name} reads every comment, usually after dinner.\n\nAsk me about taps.`;
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first = '?', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (([...first][0] ?? '') + ([...last][0] ?? '')).toUpperCase();
}
