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

/** A member who works for an advertiser, whose posts that company pays for. */
export function employeeOf(account: Account): AccountView {
  const names = ['Nora Feldt', 'Ivo Marenka', 'Celia Ostrow', 'Pavel Rask'];
  const name = names[hash(account.key, 'employee') % names.length] ?? 'Nora Feldt';
  return {
    ...accountView(account),
    slug: `${name.toLowerCase().replace(' ', '-')}-${hash(account.key) % 1000}`,
    name,
    isCompany: false,
    headline: `${account.name}: ${account.headline}`,
    degree: 3,
    memberId: `ACoAA${token(34, account.key, 'employee')}`,
    numericId: String(hash(account.key, 'employee')),
    initials: initialsOf(name),
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
