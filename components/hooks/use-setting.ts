import { useCallback, useEffect, useState } from 'preact/hooks';

/** The part of a stored setting that a hook needs. */
export interface SettingItem<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(changed: (value: T) => void): () => void;
}

/** A stored setting and how to change it. Undefined until it was read. */
export function useSetting<T>(item: SettingItem<T>): readonly [T | undefined, (value: T) => void] {
  const [known, know] = useState<{ readonly of: SettingItem<T>; readonly value: T } | undefined>(undefined);
  useEffect(() => {
    const setValue = (value: T) => know({ of: item, value });
    let isCurrent = true;
    const unwatch = item.watch((next) => setValue(next));
    const read = async () => {
      const first = await item.getValue();
      if (isCurrent) setValue(first);
    };
    void read();
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, [item]);
  const change = useCallback(
    (next: T) => {
      know({ of: item, value: next });
      void item.setValue(next);
    },
    [item],
  );
  // What was read of another one is not this one's.
  return [known?.of === item ? known.value : undefined, change];
}
