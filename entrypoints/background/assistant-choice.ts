import type { AssistantModel, ModelRequest } from '../../utils/assistant/assistant-model.ts';
import { endpointOf } from '../../utils/assistant/endpoint.ts';
import { bodyOf, openAiCompatible } from '../../utils/assistant/openai-compatible.ts';
import { fail, ok, type Result } from '../../utils/lib/result.ts';
import type { AssistantFault, TaskId } from '../../utils/model/assistant.ts';
import { hasEndpoint } from '../../utils/settings/assistant-permission.ts';
import { assistant, assistantKey, assistantSent } from '../../utils/settings/items.ts';

/** What the user chose to ask. */
export interface Chosen {
  /** Where it goes: "https://api.example.com". */
  readonly origin: string;
  /** As the endpoint calls it. */
  readonly model: string;
  /** Whether a key goes along. */
  readonly hasKey: boolean;
  /** What leaves, letter by letter. */
  bodyOf(request: ModelRequest): string;
  /** Counts what leaves, and asks. The browser's permission is looked at once more. */
  asking(task: TaskId | 'try', request: ModelRequest): Promise<Result<AssistantModel, AssistantFault>>;
}

/** Undefined while the assistant is off. */
export async function chosenAssistant(): Promise<Chosen | undefined> {
  const [{ use, base, model }, key] = await Promise.all([assistant.getValue(), assistantKey.getValue()]);
  if (use !== 'endpoint') return undefined;
  const endpoint = endpointOf(base);
  if (!endpoint.ok) return undefined;
  const { origin } = endpoint.value;
  return {
    origin,
    model,
    hasKey: key !== '',
    bodyOf: (request) => bodyOf(model, request),
    async asking(task, request) {
      if (!(await hasEndpoint(origin))) return fail({ reason: 'permission' });
      await countSent({
        task,
        origin,
        at: Date.now(),
        bytes: new TextEncoder().encode(bodyOf(model, request)).length,
      });
      return ok(
        openAiCompatible({ endpoint: endpoint.value, model, key, fetch: (address, init) => fetch(address, init) }),
      );
    },
  };
}

/** More than that nobody reads; a request is some eighty bytes here. */
const mostKept = 2000;
let counting: Promise<void> = Promise.resolve();

/** One after the other: two that read the same list would write one of them. */
function countSent(sent: (typeof assistantSent)['fallback'][number]): Promise<void> {
  const write = async (): Promise<void> => {
    const before = await assistantSent.getValue();
    await assistantSent.setValue([...before, sent].slice(-mostKept));
  };
  counting = counting.then(write, write);
  return counting;
}
