import { browser } from 'wxt/browser';
import type { AssistantModel, ModelRequest } from '../../utils/assistant/assistant-model.ts';
import { builtInPort } from '../../utils/assistant/built-in-port.ts';
import { builtInBody } from '../../utils/assistant/built-in.ts';
import { endpointOf } from '../../utils/assistant/endpoint.ts';
import { bodyOf, openAiCompatible } from '../../utils/assistant/openai-compatible.ts';
import { modelOver } from '../../utils/assistant/over-port.ts';
import { fail, ok, type Result } from '../../utils/lib/result.ts';
import type { AssistantFault, TaskId } from '../../utils/model/assistant.ts';
import { readAccess } from '../../utils/settings/assistant-access.ts';
import { hasEndpoint } from '../../utils/settings/assistant-permission.ts';
import { assistantSent } from '../../utils/settings/items.ts';
import { openOffscreen } from './offscreen.ts';

/** What the user chose to ask. */
export interface Chosen {
  /** Where it goes: "https://api.example.com". Undefined: nowhere, the browser's own model reads it. */
  readonly origin: string | undefined;
  /** As the endpoint calls it; "" for the browser's own. */
  readonly model: string;
  /** Whether a key goes along. */
  readonly hasKey: boolean;
  /** What leaves, or what the browser's own model is told, letter by letter. */
  bodyOf(request: ModelRequest): string;
  /** Counts what leaves, and asks. The browser's permission is looked at once more. Nothing leaves for its own model. */
  asking(task: TaskId | 'try', request: ModelRequest): Promise<Result<AssistantModel, AssistantFault>>;
}

/** Undefined while the assistant is off. */
export async function chosenAssistant(): Promise<Chosen | undefined> {
  const { setting, key } = await readAccess();
  const { use, base, model } = setting;
  if (use === 'builtIn') return builtIn;
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

/** It is asked in the offscreen document: this worker is no window, and it is for windows. */
const builtIn: Chosen = {
  origin: undefined,
  model: '',
  hasKey: false,
  bodyOf: builtInBody,
  asking: async () =>
    ok(
      modelOver(async () => {
        await openOffscreen();
        return browser.runtime.connect({ name: builtInPort });
      }),
    ),
};

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
