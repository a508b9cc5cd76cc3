import { fail, type Result } from '../lib/result.ts';
import type { AssistantFault } from '../model/assistant.ts';
import type { Answering, AssistantModel, Finish, ModelRequest } from './assistant-model.ts';

/** The part of a browser's port that is needed. */
export interface PortLike {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

type FromModel = { readonly piece: string } | { readonly ended: Result<Finish, AssistantFault> };

/** A model in another context of ours. Where that context ends the answer is `gone`. */
export function modelOver(open: () => Promise<PortLike>): AssistantModel {
  return {
    async *run(request, signal): Answering {
      if (signal.aborted) return fail({ reason: 'cancelled' });
      const heard: FromModel[] = [];
      let wake = (): void => undefined;
      const hear = (message: FromModel): void => {
        heard.push(message);
        wake();
      };
      const onCancel = (): void => hear({ ended: fail({ reason: 'cancelled' }) });
      signal.addEventListener('abort', onCancel, { once: true });
      let port: PortLike | undefined;
      try {
        port = await open();
        port.onMessage.addListener((message) => hear(message as FromModel));
        port.onDisconnect.addListener(() => hear({ ended: fail({ reason: 'gone' }) }));
        port.postMessage(request);
        for (;;) {
          const next = heard.shift();
          if (!next) await new Promise<void>((resolve) => (wake = resolve));
          else if ('ended' in next) return next.ended;
          else yield next.piece;
        }
      } catch {
        return fail({ reason: 'gone' });
      } finally {
        signal.removeEventListener('abort', onCancel);
        // The other side gives up what it is at.
        port?.disconnect();
      }
    },
  };
}

/** The other side: one request, and what becomes of it until the port is closed. `onEnd`: it is over, in whichever way. */
export function answerOver(port: PortLike, model: AssistantModel, onEnd: () => void): void {
  const life = new AbortController();
  port.onDisconnect.addListener(() => life.abort());
  const answer = async (request: ModelRequest): Promise<void> => {
    const pieces = model.run(request, life.signal);
    for (;;) {
      const { done, value } = await pieces.next();
      if (!life.signal.aborted) port.postMessage(done ? { ended: value } : { piece: value });
      if (done) return onEnd();
    }
  };
  // Both ends are of one build, so the shape of what comes is known.
  port.onMessage.addListener((message) => void answer(message as ModelRequest));
}
