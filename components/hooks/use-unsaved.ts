import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** The forms of this window that hold what is typed and not saved. */
const unsaved = new Set<object>();
const listeners = new Set<() => void>();

const tell = (): void => listeners.forEach((listener) => listener());

export const isAnythingUnsaved = (): boolean => unsaved.size > 0;

/** For a form: while true, whatever would drop the form asks first. */
export function useUnsaved(isUnsaved: boolean): void {
  useLayoutEffect(() => {
    if (!isUnsaved) return undefined;
    const form = {};
    unsaved.add(form);
    tell();
    return () => {
      unsaved.delete(form);
      tell();
    };
  }, [isUnsaved]);
}

export function useIsAnythingUnsaved(): boolean {
  const [is, set] = useState(isAnythingUnsaved);
  useEffect(() => {
    const follow = (): void => set(isAnythingUnsaved());
    listeners.add(follow);
    follow();
    return () => void listeners.delete(follow);
  }, []);
  return is;
}
