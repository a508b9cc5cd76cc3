import { isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What Node's server hands on with a request; nothing of it is there when a test calls the app. */
export type Bindings = Partial<Pick<HttpBindings, 'incoming'>>;
export type AppContext = Context<{ Bindings: Bindings }>;

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whom a request is counted for: the address it comes from, or of version 6 the network. Behind a proxy of ours it is the
 * one that the proxy added, the last.
 */
export function addressOf({ env, req }: AppContext, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return callerOf(forwarded || (env?.incoming?.socket.remoteAddress ?? ''));
}

/** Who has one address of version 6 has the 64 bits behind it too, and could be somebody else in every request. */
function callerOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped || !isIPv6(plain)) return mapped ?? address;
  const [head = [], tail = []] = plain.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const between = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const network = [...head, ...between, ...tail].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/** Whether a request comes from this machine itself and not through a proxy on it. */
export const isFromHere = ({ env, req }: AppContext): boolean =>
  loopback.test(env?.incoming?.socket.remoteAddress ?? '') &&
  !req.header('x-forwarded-for') &&
  !req.header('forwarded');
