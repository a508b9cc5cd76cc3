import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metricIds } from '../utils/metrics/dictionary.ts';
import { sourcesBelow } from './guards/sources.ts';

/** All that can show a figure of the rooms below, and what they name elsewhere. */
const all = [...sourcesBelow(['components', 'entrypoints'], ['.ts', '.tsx'])].filter(
  ([file]) => !file.includes('.test.'),
);
const files = new Map(all.filter(([file]) => file.endsWith('.tsx')));
const rooms = ['posts', 'account', 'results', 'experiments', 'reports', 'strategy', 'today'].map(
  (room) => `components/pages/${room}/`,
);

/** Something is written as a number. */
const figure =
  /\b(?:format(?:Count|Number|Factor|Percent|Money|Span|Change)|valueText|thenAndNow|figureText|(?:percent|perDay|decimal|tenth|count)\.format)\(/;
const hasHow = (file: string): boolean => files.get(file)?.includes('<HowButton') ?? false;

/** Where a button stands beside what shows the figures, and not around or in it. */
const beside: Readonly<Record<string, string>> = {
  PostGrid: 'PostFoot',
  PostTimeline: 'PostFoot',
  CompareList: 'ComparePanel',
  GoalList: 'GoalHow',
};
/** Numbers of rows, files, weeks and entries that are counted before one's eyes: nothing is computed. Paper has no buttons. */
const counted = [
  'ExperimentDialog',
  'WorksView',
  'PostsHead',
  'PostsTools',
  'PostsPage',
  'PostExportMenu',
  'PostFilterBar',
  'ExperimentList',
  'ExperimentEntries',
  'ChooseEntries',
  'LogView',
  'WeekView',
  'ImportsPart',
  'ResultsDialog',
  'ResultsPreview',
  'RulesFields',
  'FirstOutcomes',
  'BudgetPanel',
  'GuideEnd',
  'GuideView',
  'PrintSheet',
  'TacticsPanel',
  'CadenceLine',
  'RoutineList',
  'SincePanel',
  'WaitingList',
  'WaitingPanel',
  'DiscussionList',
  'DiscussionsPanel',
  'WatchwordsPanel',
  'WatchwordsView',
];

const nameOf = (file: string): string => basename(file, '.tsx');
const showing = (file: string): string[] =>
  [...files].filter(([, text]) => text.includes(`/${basename(file)}'`)).map(([each]) => each);

/** Whether a button is in the file that shows figures, beside it, or in every file around it. */
function isReachable(file: string, from: readonly string[] = []): boolean {
  if (hasHow(file)) return true;
  if (from.includes(file)) return false;
  const next = beside[nameOf(file)];
  if (next) return [...files.keys()].some((each) => nameOf(each) === next && hasHow(each));
  const around = showing(file);
  return around.length > 0 && around.every((each) => isReachable(each, [...from, file]));
}

describe('how figures are computed', () => {
  const withFigures = [...files]
    .filter(([file, text]) => rooms.some((room) => file.includes(room)) && figure.test(text))
    .map(([file]) => file);

  it('can be asked wherever one is shown', () => {
    expect(withFigures.length).toBeGreaterThan(15);
    const without = withFigures.filter((file) => !counted.includes(nameOf(file)) && !isReachable(file));
    expect(without.map(nameOf)).toEqual([]);
    // What is excused is there, and has no button by now.
    const plain = [...files.keys()].filter((file) => !hasHow(file)).map(nameOf);
    expect([...counted, ...Object.keys(beside)].filter((each) => !plain.includes(each))).toEqual([]);
  });

  it('is said of every metric by a button somewhere', () => {
    const texts = all.map(([, text]) => text);
    const named = new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/<HowButton[^/]*?\bof=\{([^}]*)\}/g)].flatMap(([, of = '']) => [
          ...idsIn(of.includes('.map(') ? text : of),
          ...(of.match(/\b[a-z]\w+\b/g) ?? []).flatMap((name) => idsIn(listCalled(name, texts))),
        ]),
      ),
    );
    expect(metricIds.filter((id) => !named.has(id) && !(id in elsewhere))).toEqual([]);
    expect(Object.keys(elsewhere).filter((id) => !metricIds.some((each) => each === id))).toEqual([]);
  });
});

const idsIn = (text: string): string[] => (text.match(/'\w+'/g) ?? []).map((id) => id.slice(1, -1));
/** What stands in `const name = [ … ]` in one of the texts. */
const listCalled = (name: string, texts: readonly string[]): string =>
  texts.flatMap((text) => new RegExp(`const ${name}\\b[^=]*= \\[([^\\]]*)\\]`).exec(text)?.[1] ?? []).join(' ');

/** Explained in words of their own where they are shown, or only a part of what is. */
const elsewhere: Readonly<Record<string, string>> = {
  clicks: 'results: named there as the file gives it',
  conversions: 'results: named there as the file gives it',
  revenue: 'results: named there as the file gives it',
  effect: 'library: beside each set of hashtags',
  profileChange: 'people: the log of changes',
  margin: 'campaigns: typed in their sheet',
  conversionValue: 'campaigns: typed in their sheet',
  breakEvenCpa: 'campaigns: in their sheet',
  deals: 'goals',
  responseTime: 'goals',
  purchases: 'people: the value of a person',
  customerValue: 'people: the value of a person',
  referralValue: 'people: the value of a person',
  touches: 'people: the touch score',
  touchScore: 'people: the touch score',
  personFacts: 'people: personas',
  personaFit: 'people: personas',
};
