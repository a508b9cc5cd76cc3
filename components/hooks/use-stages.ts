import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { pipelineStages, type StageLine, usualStages } from '../../utils/db/queries/pipeline-stages.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { Stage, UsualStage } from '../../utils/model/records.ts';
import { useDesk } from './desk.ts';
import { useLive } from './use-live.ts';

/** A stage of the pipeline with the name that it is shown under. */
export interface NamedStage {
  readonly id: Stage;
  readonly name: string;
}

/** The stages of the workspace, in order; the usual ones until they were read. */
export function useStages(): readonly NamedStage[] {
  return useStagesOf(useDesk().db);
}

/** As `useStages`, where there is no desk around: in the side panel. */
export function useStagesOf(db: WorkspaceDb): readonly NamedStage[] {
  const { value } = useLive(() => pipelineStages(db), [db]);
  return useMemo(() => named(value ?? usualStages), [value]);
}

export const named = (stages: readonly StageLine[]): readonly NamedStage[] =>
  stages.map(({ id, name }) => ({ id, name: name ?? usualStageName(id) ?? id }));

/** What a stage is called. Of one that the workspace does not have any more, or not yet, it says so. */
export const stageNameOf = (stages: readonly NamedStage[], id: Stage): string =>
  stages.find((stage) => stage.id === id)?.name ??
  i18n.t('people.unknownStage', [usualStageName(id) ?? id.slice(0, 8)]);

/** "Stage: New → Customer". `from`: null where nothing is kept of the stage before; no stage is one too. */
export function stageSentence(
  stages: readonly NamedStage[],
  to: Stage | undefined,
  from: Stage | null | undefined,
): string {
  const name = (id: Stage | undefined): string => (id ? stageNameOf(stages, id) : i18n.t('people.noStage'));
  return from === null ? i18n.t('touches.stage', [name(to)]) : i18n.t('touches.stageFrom', [name(from), name(to)]);
}

/** What a stage that comes with the product is called in the language of the interface. */
export function usualStageName(id: Stage): string | undefined {
  const names: Readonly<Record<UsualStage, string>> & Readonly<Record<string, string | undefined>> = {
    new: i18n.t('people.stageNew'),
    talking: i18n.t('people.stageTalking'),
    proposal: i18n.t('people.stageProposal'),
    customer: i18n.t('people.stageCustomer'),
    past: i18n.t('people.stagePast'),
  };
  return Object.hasOwn(names, id) ? names[id] : undefined;
}

/** The stages as options of a list, and before them the one that is chosen where the workspace does not have it. */
export function stageOptions(
  stages: readonly NamedStage[],
  chosen: Stage | undefined,
): readonly { readonly value: Stage; readonly text: string }[] {
  const options = stages.map(({ id, name }) => ({ value: id, text: name }));
  const isKnown = chosen === undefined || stages.some(({ id }) => id === chosen);
  return isKnown ? options : [{ value: chosen, text: stageNameOf(stages, chosen) }, ...options];
}
