import type { Call } from '../../utils/protocol/client.ts';
import type { Answers, CallError, CallName, Payload } from '../../utils/protocol/protocol.ts';

/** Asks the background. Undefined after a failure, of which the user was told where that is needed. */
export type Ask = <N extends CallName>(name: N, payload: Payload<N>) => Promise<Answers[N] | undefined>;

export const createAsk =
  (call: Call, onProblem: (reason: CallError['reason'], isOwnDoing: boolean) => void): Ask =>
  async (name, payload) => {
    const answer = await call(name, payload);
    if (answer.ok) return answer.value;
    onProblem(answer.error.reason, name !== 'page.lookup');
    return undefined;
  };
