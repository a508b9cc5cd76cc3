import { fail, ok, type Result } from '../lib/result.ts';

export interface Endpoint {
  /** Without a slash at the end: "https://api.example.com/v1". */
  readonly base: string;
  readonly origin: string;
  /** Where a request goes. */
  readonly address: string;
}

/** empty; not_address: cannot be read as one; unsafe: not encrypted and not this machine; parts: more than an address. */
export type EndpointFault = 'empty' | 'not_address' | 'unsafe' | 'parts';

/**
 * An address as somebody typed it, of a service or of its `/chat/completions`. Only what is encrypted or this machine: the
 * policy of our pages in wxt.config.ts lets the same addresses through.
 */
export function endpointOf(typed: string): Result<Endpoint, EndpointFault> {
  const text = typed.trim();
  if (!text) return fail('empty');
  if (!URL.canParse(text) || !/^https?:\/\//i.test(text)) return fail('not_address');
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return fail('parts');
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol === 'http:' && !isHere) return fail('unsafe');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  const base = `${url.origin}${path}`;
  return ok({ base, origin: url.origin, address: `${base}/chat/completions` });
}

/** Whether a key can go into a header: visible ASCII, as every service gives them out. */
export const isKey = (text: string): boolean => /^[\x21-\x7e]{1,500}$/.test(text);
