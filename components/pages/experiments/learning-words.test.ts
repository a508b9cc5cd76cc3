import { describe, expect, it } from 'vitest';
import type { Experiment, Learning } from '../../../utils/model/learning.ts';
import { learningsCsv } from './export-learnings.ts';
import { figureText, isFound, thenAndNow, valueText } from './learning-words.ts';

const line: Learning = {
  id: 'l1',
  createdAt: 0,
  updatedAt: 0,
  kind: 'result',
  text: '=Questions, first',
  week: '2026-11-16',
  experimentId: 'e1',
  figure: { of: 'median', network: 'linkedin', value: 38.46, n: 4 },
  helped: 'yes',
};

describe('figures in words', () => {
  it('say what they rest on, and that something is not known', () => {
    expect(valueText({ value: 38.46, n: 4 })).toBe('learnings_withN|38|4');
    expect(valueText({ value: 3.14, n: 0 })).toBe('3.1');
    expect(valueText({ n: 0 })).toBe('learnings_notKnown');
    expect(thenAndNow({ of: 'posts', value: 3, n: 3 }, { value: undefined, n: 0 })).toBe(
      'learnings_thenNow|learnings_withN|3|3|learnings_notKnown',
    );
  });

  it('name the network, or the goal', () => {
    expect(figureText(line.figure!, [])).toBe('learnings_onNetwork|learnings_figure_median|LinkedIn');
    expect(figureText({ of: 'goal', goalId: 'gone' }, [])).toBe('learnings_goneGoal');
  });
});

describe('the log', () => {
  it('is found by all words of its text, its experiment or its week', () => {
    expect(isFound(line, 'An opening', 'first QUESTIONS')).toBe(true);
    expect(isFound(line, 'An opening', 'opening first')).toBe(true);
    expect(isFound(line, undefined, 'opening')).toBe(false);
    expect(isFound(line, undefined, '2026-11')).toBe(true);
    expect(isFound(line, undefined, '')).toBe(true);
  });

  it('is a file with a heading, in which no text is run as a formula', () => {
    const csv = learningsCsv([line], [{ id: 'e1', title: 'An opening' } as Experiment], [], []).join('');
    const [head, row] = csv.split('\r\n');
    expect(head).toBe('\uFEFFweek,kind,text,experiment,campaign,figure,network,goal,value_then,n_then,ask_from,helped');
    expect(row).toBe(`2026-11-16,result,"'=Questions, first",An opening,,median,linkedin,,38.46,4,,yes`);
  });
});
