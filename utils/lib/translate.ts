/** What the module of texts generates for each key of `locales/en.yml`. */
interface Text {
  readonly substitutions: number;
  readonly plural: boolean;
}

type Substitution = string | number;
type Tuple<Length extends number, Made extends Substitution[] = []> = Made['length'] extends Length
  ? Made
  : Tuple<Length, [...Made, Substitution]>;
type KeysOf<Texts, Kind> = { [Key in keyof Texts]: Texts[Key] extends Kind ? Key : never }[keyof Texts];

/**
 * `i18n.t` with the keys sorted by kind once. The module's own types sort two thousand keys anew for each call in nine
 * ways: checking types took a minute longer by that.
 */
export interface Translate<Texts extends Record<keyof Texts, Text>> {
  (key: KeysOf<Texts, { plural: false; substitutions: 0 }>): string;
  <Key extends KeysOf<Texts, { plural: false }>>(key: Key, substitutions: Tuple<Texts[Key]['substitutions']>): string;
  (key: KeysOf<Texts, { plural: true; substitutions: 0 | 1 }>, n: number): string;
  <Key extends KeysOf<Texts, { plural: true }>>(
    key: Key,
    n: number,
    substitutions: Tuple<Texts[Key]['substitutions']>,
  ): string;
}
