import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shell as facebook } from './src/facebook/shell.ts';
import { shell as linkedin } from './src/linkedin/shell.ts';
import type { NetworkShell } from './src/shell.ts';
import { shell as x } from './src/x/shell.ts';

export interface ReplicaResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer;
}

const shells: readonly NetworkShell[] = [x, linkedin, facebook];
export const replicaHosts: readonly string[] = shells.map(({ host }) => host);
const dist = join(import.meta.dirname, 'dist');
const bundlePath = /^\/_replica\/([a-z]+\.(?:js|css))$/;

/** Nothing from elsewhere, no HTML strings: stricter than any of the three networks. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  // The second and third are made by the editors of Facebook's and LinkedIn's comments.
  'trusted-types replica lexical ProseMirrorClipboard',
].join('; ');

/**
 * What a network's own host answers to a request; undefined for every other host. `resourceType` is Playwright's word
 * ("document", "script", …); where a driver has none: "document" for a navigation, anything else otherwise. The bundles
 * must have been built (build.mjs). `defaults`: switches for pages whose address says nothing else, as a query.
 */
export function respond(url: string, resourceType: string, defaults = ''): ReplicaResponse | undefined {
  const address = new URL(url);
  const shell = shells.find(({ host }) => address.protocol === 'https:' && host === address.host);
  if (!shell) return undefined;

  const bundle = bundlePath.exec(address.pathname)?.[1];
  if (bundle) return file(bundle);
  if (resourceType !== 'document') return { status: 204, headers: {}, body: '' };
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-store',
    },
    body: shell
      .document(address)
      .replace('</title>', () => `</title>\n<meta name="replica" content="${attribute(defaults)}">`),
  };
}

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The same world on every day, standing still while it is looked at: whoever counts wants to find the same again. Made
 * once for a browser: two loads then show the same numbers.
 */
export const settledWorld = (): string =>
  new URLSearchParams({ like: '2026-11-17T09:12:00Z', now: new Date().toISOString() }).toString();

function file(name: string): ReplicaResponse {
  const headers = {
    'content-type': name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    'cache-control': 'no-store',
  };
  try {
    return { status: 200, headers, body: readFileSync(join(dist, name)) };
  } catch {
    return {
      status: 404,
      headers: { 'content-type': 'text/plain' },
      body: `${name} is not built: node playground/build.mjs`,
    };
  }
}

/** The part of Playwright's BrowserContext and Page that is used here. */
interface Routable {
  route(
    url: RegExp,
    handler: (route: {
      request(): { url(): string; resourceType(): string };
      fulfill(response: ReplicaResponse): Promise<void>;
      abort(): Promise<void>;
    }) => Promise<void>,
  ): Promise<unknown>;
}

export interface RouteOptions {
  /** Also refuse every request to other hosts, except the loopback. Default: they are left alone. */
  readonly refuseOthers?: boolean;
  /** Switches in the form of a query, for addresses that say nothing else. */
  readonly defaults?: string;
}

const replicaAddress = /^https:\/\/(x\.com|www\.linkedin\.com|www\.facebook\.com)\//;
const otherAddress = /^(https?|wss?):\/\/(?!(127\.0\.0\.1|localhost|\[::1\])[:/])/;

/** Serves the replicas at the networks' true addresses in a Playwright context or page. */
export async function routeReplicas(
  context: Routable,
  { refuseOthers = false, defaults = '' }: RouteOptions = {},
): Promise<void> {
  if (refuseOthers) await context.route(otherAddress, (route) => route.abort());
  await context.route(replicaAddress, async (route) => {
    const request = route.request();
    const response = respond(request.url(), request.resourceType(), defaults);
    await (response ? route.fulfill(response) : route.abort());
  });
}
