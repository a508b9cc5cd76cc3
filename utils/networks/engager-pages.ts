import type { EngagerKind } from '../model/engagers.ts';
import type { NetworkId } from '../model/network.ts';
import type { PostRef } from '../model/sighting.ts';
import { statusRef } from './x/routes.ts';

/** What the address of a page tells that lists who reacted to a post or passed it on. */
export interface EngagerPage {
  readonly post: PostRef;
  readonly kind: EngagerKind;
  /** Whose post that is, as the address says; anybody's name can stand there. */
  readonly handle: string;
}

/** Undefined where the address is not one of such a page. LinkedIn and Facebook have none: there it is a dialog. */
export function engagerPageOf(network: NetworkId, { pathname }: Pick<URL, 'pathname'>): EngagerPage | undefined {
  if (network !== 'x') return undefined;
  const [, handle, id, list] = /^\/(\w{1,20})\/status\/(\d{1,20})\/(likes|retweets)\/?$/.exec(pathname) ?? [];
  return handle && id ? { handle, post: statusRef(id), kind: list === 'likes' ? 'reaction' : 'share' } : undefined;
}
