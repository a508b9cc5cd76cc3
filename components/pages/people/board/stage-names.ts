import { type NamedStage, usualStageName } from '../../../hooks/use-stages.ts';

/**
 * Is another stage called so already? Two of the same name cannot be told apart in lists, filters and files. Capitals do not
 * count; without a name a usual stage has its usual one again.
 */
export function isNameTaken(stages: readonly NamedStage[], name: string, id?: NamedStage['id']): boolean {
  const fold = (text: string): string => text.trim().normalize('NFC').toLocaleLowerCase();
  const wanted = fold(name) || fold((id && usualStageName(id)) ?? '');
  return wanted !== '' && stages.some((stage) => stage.id !== id && fold(stage.name) === wanted);
}
