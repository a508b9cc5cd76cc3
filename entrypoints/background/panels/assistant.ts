import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type OfferedTask, viewOfTasks } from '../../../components/overlay/views/panels/assistant/tasks-view.tsx';
import { viewOfPreview } from '../../../components/overlay/views/panels/assistant/preview-view.tsx';
import type { ModelRequest } from '../../../utils/assistant/assistant-model.ts';
import { taskOf, tasks } from '../../../utils/assistant/tasks/index.ts';
import type { Task, TaskInput } from '../../../utils/assistant/tasks/types.ts';
import { languageOf } from '../../../utils/compose/checks/language.ts';
import { proseOf } from '../../../utils/compose/checks/prose.ts';
import { limitOf } from '../../../utils/compose/length.ts';
import { type TaskId, taskIds } from '../../../utils/model/assistant.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import type { PanelAnswer, PanelAsk } from '../../../utils/model/panels.ts';
import { assistant } from '../../../utils/settings/items.ts';
import { type Chosen, chosenAssistant } from '../assistant-choice.ts';
import { answerHeld, failed, show } from '../assistant-answers.ts';
import { drop, type Held, heldIn, hold } from '../assistant-held.ts';
import { type AssistantSource, assistantSource } from '../assistant-input.ts';
import type { Panel, PanelPlace } from './types.ts';

/**
 * The assistant: a task is chosen, all that would leave is shown, and only then sent; what comes is compared with the
 * draft and written on a press. What is chosen travels in the fields of the panel, answers live in `assistant-held.ts`.
 */
export const assistantPanel: Panel = {
  title: () => i18n.t('assistant.name'),
  isOffered: async () => (await assistant.getValue()).use !== 'off',
  async answer(ask, place) {
    const { tabId } = place;
    if (ask.act === 'settings') {
      await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/settings/assistant' as never) });
      return { body: [] };
    }
    const chosen = await chosenAssistant();
    if (tabId === undefined || !chosen) return failed({ reason: 'address' }, undefined);
    const here = heldIn(tabId, placeOf(ask));
    if (ask.act === 'written') {
      drop(tabId);
      return { body: [], said: i18n.t('assistant.accepted') };
    }
    if (here && !leaving.has(ask.act ?? '')) return answerHeld(here, ask);
    if (here) drop(tabId);
    // Stopped with its worker: the page had one, and it is nowhere.
    if (ask.fields?.['run'] && !leaving.has(ask.act ?? '')) return failed({ reason: 'gone' }, undefined);

    const source = await assistantSource(place.db, ask, place.now);
    const wanted = ask.act === 'tasks' || ask.act === 'discard' ? undefined : wantedIn(ask, here);
    const task = wanted && taskOf(wanted.id);
    if (!wanted || !task) return { body: viewOfTasks(offeredFor(source, ask), chosen.origin !== undefined) };
    return prepare(ask, { place, tabId, chosen, source, wanted, task });
  },
};

/** Presses that leave an answer behind. */
const leaving: ReadonlySet<string> = new Set(['tasks', 'task', 'discard', 'again']);

const placeOf = ({ network, purpose, draft }: PanelAsk): string => [network, purpose, draft.about ?? ''].join(' ');

/** Which task, and for which network where that is a question: "variant x". */
interface Wanted {
  readonly id: TaskId;
  readonly target: NetworkId | undefined;
  /** As it was typed. */
  readonly picture: string;
}

function wantedIn({ act, arg, fields = {} }: PanelAsk, before: Held | undefined): Wanted | undefined {
  const again = act === 'again' && before ? [before.task.id, before.input.target?.network].join(' ') : undefined;
  const [id, target] = ((act === 'task' ? arg : again) ?? fields['task'] ?? '').split(' ');
  const known = taskIds.find((each) => each === id);
  const network = NetworkId.safeParse(target);
  const picture = fields['picture'] ?? (act === 'again' ? (before?.input.picture ?? '') : '');
  return known && { id: known, target: network.success ? network.data : undefined, picture };
}

function offeredFor({ input, span }: AssistantSource, { network }: PanelAsk): readonly OfferedTask[] {
  return tasks
    .filter((task) => task.isFor(input) && (!span || task.takesPart))
    .flatMap(({ id }): readonly OfferedTask[] =>
      id === 'variant'
        ? NetworkId.options.filter((each) => each !== network).map((target) => ({ id, target }))
        : [{ id, target: undefined }],
    );
}

interface Prepared {
  readonly place: PanelPlace;
  readonly tabId: number;
  readonly chosen: Chosen;
  readonly source: AssistantSource;
  readonly wanted: Wanted;
  readonly task: Task;
}

/** Shows what would leave; on "send" it leaves, if it is to the letter what was shown. */
async function prepare(ask: PanelAsk, prepared: Prepared): Promise<PanelAnswer> {
  const { tabId, chosen, source, wanted, task } = prepared;
  const isTicked = task.id === 'reply' && ask.act !== 'task' && ask.act !== 'again' && ask.fields?.['known'] === 'on';
  const input = inputFor(source, wanted, isTicked);
  const tool = task.toolFor?.(input);
  const request = { messages: task.messagesFor(input), ...languageIn(task, input), ...(tool ? { tool } : {}) };
  const body = chosen.bodyOf(request);
  const seen = await digestOf(`${chosen.origin} ${body}`);
  const isMissing = task.id === 'altText' && !input.picture;
  const isSending = ask.act === 'send' && !isMissing;
  const isAsShown = ask.fields?.['seen'] === seen;
  if (!isSending || !isAsShown)
    return {
      body: viewOfPreview({
        task: task.id,
        target: wanted.target,
        origin: chosen.origin,
        model: chosen.model,
        hasKey: chosen.hasKey,
        messages: request.messages,
        raw: body,
        bytes: bytesOf(body),
        seen,
        isMissing,
        isChanged: isSending,
        isPart: source.span !== undefined,
        person: task.id === 'reply' ? source.person?.name : undefined,
        picture: task.id === 'altText' ? wanted.picture : undefined,
      }),
    };
  const model = await chosen.asking(task.id, request);
  if (!model.ok) return failed(model.error, undefined);
  const here = hold(tabId, (signal) => model.value.run(request, signal), {
    id: crypto.randomUUID(),
    place: placeOf(ask),
    task,
    input,
    draft: ask.draft.text,
    span: source.span,
    origin: chosen.origin,
  });
  return show(here, ask);
}

function inputFor({ input, person }: AssistantSource, { id, target, picture }: Wanted, isTicked: boolean): TaskInput {
  const limit = target && limitOf(target, 'post');
  return {
    ...input,
    ...(isTicked && person ? { person } : {}),
    ...(id === 'altText' && picture.trim() ? { picture: picture.trim() } : {}),
    ...(target ? { target: { network: target, ...(limit === undefined ? {} : { limit }) } } : {}),
  };
}

/** Of what the answer is to be written in, as far as that can be told. */
function languageIn({ id }: Task, { draft, picture, post }: TaskInput): Pick<ModelRequest, 'language'> {
  const text = { reply: post?.text, altText: picture }[id as string] ?? draft;
  const language = languageOf(proseOf(text));
  return language === undefined ? {} : { language };
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** So that what is sent can be held against what was shown without being sent to and fro. */
async function digestOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
