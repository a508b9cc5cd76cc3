import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What Node's server hands on with a request; nothing of it is there when a test calls the app. */
export type Bindings = Partial<Pick<HttpBindings, 'incoming'>>;
export type AppContext = Context<{ Bindings: Bindings }>;

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** The address a request comes from. Behind a proxy of ours it is the one that the proxy added, the last. */
export function addressOf({ env, req }: AppContext, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (env?.incoming?.socket.remoteAddress ?? '');
}

/** Whether a request comes from this machine itself and not through a proxy on it. */
export const isFromHere = ({ env, req }: AppContext): boolean =>
  loopback.test(env?.incoming?.socket.remoteAddress ?? '') &&
  !req.header('x-forwarded-for') &&
  !req.header('forwarded');
