import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { replicaHosts, respond } from './serve.ts';

/** Where a browser finds the replicas instead of the networks, and why it may trust what answers. */
export interface ReplicaAddress {
  /** Rules of Chromium's resolver, e.g. "MAP x.com:443 127.0.0.1:40001". */
  readonly hostRules: readonly string[];
  /** SHA-256 of the public key, base64. */
  readonly keyHash: string;
}

export interface ReplicaServer extends ReplicaAddress {
  close(): Promise<void>;
}

const read = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'certificate', name));

/**
 * Serves the replicas on the loopback, so that the browser keeps their bundles as it would those of the networks: what
 * is answered through a driver (`routeReplicas`) is sent anew, and compiled anew, at every load. `defaults`: as there.
 */
export async function serveReplicas({ defaults = '' } = {}): Promise<ReplicaServer> {
  // Nothing is protected by this key: it is for the loopback alone, and the browser is told to trust it by its hash.
  const cert = read('certificate.pem');
  const server = createServer({ cert, key: read('key.pem') }, (request, response) => {
    const isDocument = request.headers['sec-fetch-mode'] === 'navigate';
    const url = `https://${request.headers.host}${request.url}`;
    const { status, headers, body } = respond(url, isDocument ? 'document' : 'other', defaults) ?? nothing;
    response.writeHead(status, isDocument ? headers : { ...headers, 'cache-control': 'max-age=86400' }).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    hostRules: replicaHosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
    keyHash: createHash('sha256').update(publicKey).digest('base64'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const nothing = { status: 404, headers: {}, body: '' };
