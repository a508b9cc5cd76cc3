import type { MiddlewareHandler } from 'hono';
import { protocol, stateHeaders } from '../../utils/sync/contract.ts';
import { refusalResponse } from './respond.ts';

/** Ids of extensions in Chromium are 32 letters, in Firefox UUIDs. */
const extensionOrigin = /^(chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f-]{36})$/;

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** On every reply, whoever made it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(always)) context.res.headers.set(name, value);
};

/** Pages may not call: only an extension, or what sends no origin at all. Preflights are answered here. */
export const originGate: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin');
  if (origin === undefined) return next();
  if (!extensionOrigin.test(origin)) return refusalResponse({ error: 'origin' });
  if (context.req.method === 'OPTIONS') {
    return new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'authorization, content-type, sync-protocol',
        'access-control-max-age': '600',
        vary: 'origin',
      },
    });
  }
  await next();
  context.res.headers.set('access-control-allow-origin', origin);
  context.res.headers.set('access-control-expose-headers', [...Object.values(stateHeaders), 'retry-after'].join(', '));
  context.res.headers.append('vary', 'origin');
  return undefined;
};

/** Whether the `Sync-Protocol` header names a version that is spoken here. */
export function isSpoken(version: string | undefined): boolean {
  const number = /^\d{1,4}$/.test(version ?? '') ? Number(version) : 0;
  return number >= protocol.min && number <= protocol.max;
}
