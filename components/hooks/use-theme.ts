import { useEffect } from 'preact/hooks';
import { theme } from '../../utils/settings/items.ts';
import { useSetting } from './use-setting.ts';

/** Puts the chosen theme on the root; "system" leaves it to the browser. */
export function useTheme(): void {
  const [chosen] = useSetting(theme);
  useEffect(() => {
    const root = document.documentElement;
    if (chosen === undefined || chosen === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = chosen;
  }, [chosen]);
}
