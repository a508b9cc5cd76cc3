import type { Bytes } from './bytes.ts';
import { goOn } from './faults.ts';

/** Parts as a stream that makes each when it is asked for. */
export function streamOf(parts: AsyncGenerator<Bytes, undefined>, signal?: AbortSignal): ReadableStream<Bytes> {
  return new ReadableStream({
    async pull(controller) {
      try {
        goOn(signal);
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

/** A stream as a file that the browser keeps, on disk where it is large. */
export const fileOf = (stream: ReadableStream<Bytes>, type: string): Promise<Blob> =>
  new Response(stream, { headers: { 'content-type': type } }).blob();
