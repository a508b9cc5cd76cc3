import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came in. */
export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
  /** True once the other side gave up before the answer was over. */
  isGivenUp: boolean;
}

/** What the server does with a request; `piece` writes one event with a piece of an answer. */
export interface Answer {
  readonly response: ServerResponse;
  piece(content: string, finish?: string): void;
  end(): void;
}

export interface ModelServer {
  /** "http://localhost:1234" */
  readonly origin: string;
  readonly asked: readonly Asked[];
  /** Whatever is asked from now on. */
  answer(how: (answer: Answer, asked: Asked) => void): void;
  close(): Promise<void>;
}

/**
 * An endpoint on this machine that speaks as OpenAI's does and allows no other site to read it: only an extension with a
 * permission for it gets through.
 */
export async function serveModel(): Promise<ModelServer> {
  const asked: Asked[] = [];
  let how: (answer: Answer, asked: Asked) => void = ({ piece, end }) => {
    piece('ready', 'stop');
    end();
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const entry: Asked = { path: request.url ?? '', headers: request.headers, body, isGivenUp: false };
    response.on('close', () => (entry.isGivenUp = !response.writableFinished));
    asked.push(entry);
    const begin = (): void => {
      if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
    };
    how(
      {
        response,
        piece(content, finish) {
          begin();
          const choice = { index: 0, delta: { content }, finish_reason: finish ?? null };
          response.write(`data: ${JSON.stringify({ choices: [choice] })}\n\n`);
        },
        end() {
          begin();
          response.end('data: [DONE]\n\n');
        },
      },
      entry,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (next) => (how = next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
