import { useMemo, useState } from 'preact/hooks';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Selects or unselects one, or all from the one before to this one. */
  readonly toggle: (id: string, isRange: boolean) => void;
  /** Takes everything that is shown, or nothing where all of it is taken. */
  readonly toggleAll: () => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

/** Which of a list are selected. `order`: the ids as they are shown; what is not shown is not selected. */
export function useSelection(order: readonly string[]): Selection {
  const [{ chosen, anchor }, set] = useState<Chosen>(nothing);
  const ids = useMemo(() => shownOnly(chosen, order), [chosen, order]);
  const all = (): Chosen => ({ chosen: new Set(order), anchor: undefined });
  return {
    ids,
    toggle: (id, isRange) =>
      set({ chosen: isRange ? withRange(ids, order, anchor, id) : withOne(ids, id), anchor: id }),
    toggleAll: () => set(ids.size === order.length ? nothing : all()),
    selectAll: () => set(all()),
    clear: () => set(nothing),
  };
}

interface Chosen {
  readonly chosen: ReadonlySet<string>;
  /** The one that was pressed last: a range begins there. */
  readonly anchor: string | undefined;
}

const nothing: Chosen = { chosen: new Set(), anchor: undefined };

function shownOnly(chosen: ReadonlySet<string>, order: readonly string[]): ReadonlySet<string> {
  return chosen.size === 0 ? chosen : new Set(order.filter((id) => chosen.has(id)));
}

function withOne(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Everything between the one before and this one becomes what this one becomes. */
export function withRange(
  ids: ReadonlySet<string>,
  order: readonly string[],
  anchor: string | undefined,
  id: string,
): ReadonlySet<string> {
  const [from, to] = [order.indexOf(anchor ?? id), order.indexOf(id)].sort((a, b) => a - b) as [number, number];
  if (from < 0) return withOne(ids, id);
  const next = new Set(ids);
  const isAdding = !ids.has(id);
  for (const each of order.slice(from, to + 1)) {
    if (isAdding) next.add(each);
    else next.delete(each);
  }
  return next;
}
