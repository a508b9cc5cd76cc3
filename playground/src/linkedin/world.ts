import { hash } from '../random.ts';
import type { Account, Post, World } from '../world.ts';
import { employeeOf } from './accounts.ts';

export interface LinkedInWorld {
  readonly world: World;
  /** By the key of a member: the name of the company that pays for their posts. */
  readonly payers: ReadonlyMap<string, string>;
}

/** The world with what only this network has: posts of members that the company they work for advertises. */
export function withEmployees(world: World): LinkedInWorld {
  const employees = new Map<string, Account>();
  const payers = new Map<string, string>();
  const rewritten = (post: Post): Post => {
    if (!post.isPromoted || hash(post.luck, 'paid') % 3 !== 0) return post;
    const employee = employees.get(post.author.key) ?? employeeOf(post.author);
    employees.set(post.author.key, employee);
    payers.set(employee.key, post.author.name);
    return { ...post, author: employee };
  };
  const promoted = world.promoted.map(rewritten);
  const byId = new Map(promoted.map((post) => [post.id, post]));
  const feed = world.feed.map((item) => ({ ...item, post: byId.get(item.post.id) ?? item.post }));
  return { world: { ...world, promoted, feed, accounts: [...world.accounts, ...employees.values()] }, payers };
}
