import { once } from 'node:events';
import { type ClientRequest, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * Where a request is stopped: `before` the server hears of it, `half` of its body is at the server, or `after` the server
 * did what was asked and before its answer arrives.
 */
export type StopAt = 'before' | 'half' | 'after';

export interface Stopped {
  /** The request, which may come late now, goes to the server; nobody hears the answer. */
  deliver(): Promise<void>;
  /** The line to the client breaks. */
  cut(): void;
}

export interface SlowWay {
  readonly address: string;
  /** Stops the next request to a path that ends like this, when it comes. */
  stopNext(end: string, at: StopAt): Promise<Stopped>;
  close(): Promise<void>;
}

interface Trap {
  readonly end: string;
  readonly at: StopAt;
  readonly onStopped: (stopped: Stopped) => void;
}

/** A way to the server on which single requests can be stopped, so that what happens meanwhile happens in the middle. */
export async function openSlowWay(target: () => string): Promise<SlowWay> {
  let trap: Trap | undefined;
  const server = createServer((incoming, outgoing) => {
    const isCaught =
      trap && new URL(incoming.url ?? '', 'http://a').pathname.endsWith(trap.end) && incoming.method === 'POST';
    const caught = isCaught ? trap : undefined;
    if (caught) trap = undefined;
    pass(target(), incoming, outgoing, caught).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stopNext: (end, at) => new Promise((onStopped) => (trap = { end, at, onStopped })),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse, trap?: Trap): Promise<void> {
  const body = await buffer(incoming);
  const go = () => forward(target, incoming, body);
  const cut = () => outgoing.destroy();
  const deliver = async () => {
    await go();
  };
  if (trap?.at === 'before') return trap.onStopped({ deliver, cut });
  if (trap?.at === 'half') {
    const begun = await forwardHalf(target, incoming, body);
    return trap.onStopped({ deliver, cut: () => [begun, outgoing].forEach((line) => line.destroy()) });
  }
  const { status, headers, content } = await go();
  if (trap) return trap.onStopped({ deliver, cut });
  outgoing.writeHead(status, headers).end(content);
}

const begin = (target: string, { method, url, headers }: IncomingMessage) =>
  // A server that was killed leaves connections behind that look alive.
  request(new URL(url ?? '', target), { method, headers: { ...headers, host: new URL(target).host }, agent: false });

async function forward(target: string, incoming: IncomingMessage, body: Buffer) {
  const outgoing = begin(target, incoming);
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  const content = await buffer(answer);
  const { connection: _connection, 'transfer-encoding': _encoding, ...headers } = answer.headers;
  return { status: answer.statusCode ?? 502, headers, content };
}

/** The server has half of the body, and waits for the rest. */
async function forwardHalf(target: string, incoming: IncomingMessage, body: Buffer): Promise<ClientRequest> {
  const outgoing = begin(target, incoming);
  outgoing.on('error', () => undefined);
  await new Promise<void>((resolve, reject) =>
    outgoing.write(body.subarray(0, body.length / 2), (error) => (error ? reject(error) : resolve())),
  );
  return outgoing;
}
