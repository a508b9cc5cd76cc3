import { useMemo } from 'preact/hooks';
import type { KeepDays, KeepRule } from '../../../utils/model/keep-rules.ts';
import { keepDaysOf } from '../../../utils/settings/keeping.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useSetting } from '../../hooks/use-setting.ts';

/** How long what grows by itself is kept in this workspace, and how to choose it. Undefined until it was read. */
export function useKeepDays(): readonly [KeepDays | undefined, (rule: KeepRule, days: number) => void] {
  const { workspace } = useDesk();
  const item = useMemo(() => keepDaysOf(workspace.id), [workspace.id]);
  const [chosen, choose] = useSetting(item);
  return [chosen, (rule, days) => choose({ ...chosen, [rule]: days })];
}
