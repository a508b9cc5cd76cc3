import { usualYears, valueYears } from '../../../../utils/settings/items.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useSetting } from '../../../hooks/use-setting.ts';

/** How many more years a customer of this workspace is expected to stay, and how to say it. */
export function useValueYears(): readonly [number, (years: number) => void] {
  const { workspace } = useDesk();
  const [stored, store] = useSetting(valueYears);
  return [stored?.[workspace.id] ?? usualYears, (years) => store({ ...stored, [workspace.id]: years })];
}
