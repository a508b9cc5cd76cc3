import { i18n } from '#i18n';
import type { TaskId } from '../../../../../utils/model/assistant.ts';
import type { NetworkId } from '../../../../../utils/model/network.ts';
import { networkName } from '../../../../ui/NetworkTag.tsx';

export const taskWords = (id: TaskId, target: NetworkId | undefined): string =>
  target
    ? i18n.t('assistant.variantFor', [networkName(target)])
    : i18n.t(`assistant.tasks.${id}` as 'assistant.tasks.shorten');

/** How a task travels in a press and in a field: "variant x". */
export const taskKey = (id: TaskId, target: NetworkId | undefined): string => (target ? `${id} ${target}` : id);
