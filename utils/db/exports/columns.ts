export interface Column {
  /** As in the row; parts of nested values after a dot. */
  readonly name: string;
  readonly type: 'text' | 'number' | 'yes or no' | 'list' | 'json';
  readonly unit?: string;
  readonly meaning: string;
}

export const moment = 'ms since 1970-01-01 UTC';

export const text = (name: string, meaning: string): Column => ({ name, type: 'text', meaning });
export const time = (name: string, meaning: string): Column => ({ name, type: 'number', unit: moment, meaning });
export const number = (name: string, unit: string, meaning: string): Column => ({
  name,
  type: 'number',
  unit,
  meaning,
});
export const yes = (name: string, meaning: string): Column => ({ name, type: 'yes or no', meaning });
export const list = (name: string, meaning: string): Column => ({ name, type: 'list', meaning });
export const json = (name: string, meaning: string): Column => ({ name, type: 'json', meaning });

export const kept: readonly Column[] = [
  text('id', 'Id of the record, made at random'),
  time('createdAt', 'When it was made'),
  time('updatedAt', 'When it was changed last'),
];
