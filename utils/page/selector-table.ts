/** Selectors by name, as data: `{name}` in one of them stands for another of the same table. */
export type Selectors = Readonly<Record<string, string>>;

/** A table that can be corrected while the code stays what it is. */
export interface SelectorTable<Name extends string> {
  /** What readers use: always complete, with nothing left to fill in. */
  readonly css: Readonly<Record<Name, string>>;
  /** From now on these stand in place of what was built in; names that are not in the table mean nothing. */
  correct(changed: Selectors): void;
}

export function selectorTable<Name extends string>(builtIn: Readonly<Record<Name, string>>): SelectorTable<Name> {
  const css: Record<Name, string> = { ...builtIn };
  const correct = (changed: Selectors): void => {
    const all: Selectors = { ...builtIn, ...changed };
    for (const name in builtIn) css[name] = filledIn(all[name] ?? '', all);
  };
  correct({});
  return { css, correct };
}

const filledIn = (selector: string, all: Selectors): string =>
  selector.replace(/\{([\w-]+)\}/g, (_, name: string) => filledIn(all[name] ?? '', all));
