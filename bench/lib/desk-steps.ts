import { opened, purchasesCsv } from './desk-rows.ts';

/** Something that somebody does on the page. `act` and `isDone` are expressions for the page. */
export interface DeskStep {
  readonly name: string;
  /** Where it is an address that is opened anew. */
  readonly route?: string;
  /** Runs before, and is not timed. */
  readonly prepare?: string;
  readonly act: string;
  readonly isDone: string;
  /** As many plain reads of the people may be done in the same time of the processor; a third is room for chance. */
  readonly mark: number;
  /** It leaves rows behind: once is enough. */
  readonly isOnce?: boolean;
}

const one = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})`;
const count = (selector: string): string => `document.querySelectorAll(${JSON.stringify(selector)}).length`;
const button = (words: string, within = 'button'): string =>
  `[...document.querySelectorAll(${JSON.stringify(within)})].find((each) => each.textContent.trim().startsWith(${JSON.stringify(words)}))`;
const press = (words: string, within?: string): string => `${button(words, within)}.click()`;
const tab = (name: string): string => press(name, 'div.seg button');
const rows = 'table.everybody tbody tr';
const column = (id: string): string => `[data-column="${id}"] [data-person]`;
const key = (name: string): string =>
  `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(name)}, bubbles: true, cancelable: true }))`;
/** Letter after letter, as quickly as somebody types; timed from the last one. */
const typed = (words: string): string => `
  const field = ${one('input[type=search]')};
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  for (let at = 1; at <= ${words.length}; at += 1) {
    await rest(60);
    since = performance.now();
    setValue.call(field, ${JSON.stringify(words)}.slice(0, at));
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }`;
const open = (name: string, least: number): Pick<DeskStep, 'act' | 'isDone'> => ({
  act: press(name, 'button.rowlink'),
  isDone: `${one('.sheet h2')}?.textContent === ${JSON.stringify(name)} && ${count('.sheet .timeline li')} >= ${least}`,
});
const closeSheet = `${one('.sheet header button')}?.click()`;

/** In the order in which they are done. */
export function deskSteps(people: number): readonly DeskStep[] {
  return [
    { name: 'first rows', route: 'people', act: '', isDone: `${count(rows)} > 0`, mark: 8 },
    {
      name: 'search, typed',
      act: typed('gruber-hansen 77'),
      isDone: `${count(rows)} > 0 && [...document.querySelectorAll(${JSON.stringify(rows)})].every((row) => /gruber-hansen.*77/i.test(row.textContent))`,
      mark: 2.5,
    },
    {
      name: 'search, emptied',
      act: typed(' '),
      isDone: `${one(rows)}?.textContent.includes('${opened.quiet}')`,
      mark: 1.5,
    },
    {
      name: 'sorted by score',
      act: press('Score', 'th button'),
      isDone: `${one('th[aria-sort]')}?.textContent.includes('Score') && ${one(`${rows} td.num`)}?.textContent.trim() !== ''`,
      mark: 2.6,
    },
    {
      name: 'sorted by name',
      act: press('Person', 'th button'),
      isDone: `${one(rows)}?.textContent.includes('${opened.quiet}')`,
      mark: 2.6,
    },
    { name: 'opens a person, no entries', ...open(opened.quiet, 1), mark: 2 },
    { name: 'opens a person, 200 entries', prepare: closeSheet, ...open(opened.busy, 12), mark: 2.6 },
    { name: 'board', prepare: closeSheet, act: tab('Pipeline'), isDone: `${count('[data-person]')} > 5`, mark: 3 },
    {
      name: 'a card goes to the next column',
      prepare: `window.benchCard = ${one(column('new'))}.dataset.person; document.querySelector('[data-person="' + window.benchCard + '"]').focus()`,
      act: `${key(' ')}; await frame(); ${key('ArrowRight')}; await frame(); since = performance.now(); ${key(' ')}`,
      isDone: `document.querySelector('[data-column="talking"] [data-person="' + window.benchCard + '"]') && ${one('.toast')}`,
      mark: 2.5,
    },
    { name: 'advocates', act: tab('Advocates'), isDone: `${count('.tablebox tbody tr .num')} > 0`, mark: 3 },
    { name: 'map', act: tab('Map'), isDone: `${count('.mappicture .mapnode')} > 0`, mark: 3 },
    { name: 'waiting', act: tab('Waiting'), isDone: `${count('.engaged tbody tr')} > 0`, mark: 2 },
    {
      name: 'waiting, opened by its address',
      route: 'people/waiting',
      act: '',
      isDone: `${count('.engaged tbody tr')} > 0`,
      mark: 8,
    },
    { name: 'today', route: 'today', act: '', isDone: `${count('ul.due li')} > 0`, mark: 1.5 },
    {
      name: 'board, opened by its address',
      route: 'people/board',
      act: '',
      isDone: `${count('[data-person]')} > 5`,
      mark: 8,
    },
    {
      name: 'purchases, the file is read',
      isOnce: true,
      prepare: `${press('Import purchases')}; window.benchCsv = ${JSON.stringify(purchasesCsv(people))};`,
      act: `
        const files = new DataTransfer();
        files.items.add(new File([window.benchCsv], 'purchases.csv', { type: 'text/csv' }));
        const input = ${one('dialog input[type=file]')};
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));`,
      isDone: `${one('dialog form button[type=submit]')}?.disabled === false`,
      mark: 5,
    },
    {
      name: 'purchases, written',
      isOnce: true,
      act: `${one('dialog form button[type=submit]')}.click()`,
      isDone: `${button('Undo', 'dialog button')}`,
      mark: 28,
    },
  ];
}
