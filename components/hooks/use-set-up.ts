import { firstRunDone, modeItems } from '../../utils/settings/items.ts';
import { useSetting } from './use-setting.ts';

/** Whether a choice was made for any network, in the first run or by hand. Undefined until it was read. */
export function useSetUp(): boolean | undefined {
  const [isDone] = useSetting(firstRunDone);
  const [linkedin] = useSetting(modeItems.linkedin);
  const [x] = useSetting(modeItems.x);
  const [facebook] = useSetting(modeItems.facebook);
  if (isDone === undefined || linkedin === undefined || x === undefined || facebook === undefined) return undefined;
  return isDone || [linkedin, x, facebook].some((mode) => mode !== null);
}
