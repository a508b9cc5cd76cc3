import { describe, expect, it } from 'vitest';
import { fieldName, valueText } from './conflict-words.ts';
import { statusWords } from './sync-words.ts';
import { thisDevice } from './this-device.ts';

const at = new Date(2026, 10, 17, 14, 2).getTime();
const minute = 60_000;
const stages = [{ id: 'talking', name: 'In contact' }];

describe('how the sync stands', () => {
  it('says when it is tried again, and not once that time is over', () => {
    const later = { state: 'later', reason: 'offline', at, attempt: 1, retryAt: at + 3 * minute } as const;
    expect(statusWords(later, at).text).toContain('sync_triesAgain|');
    expect(statusWords(later, at + 4 * minute).text).not.toContain('sync_triesAgain');
  });

  it('says what it is doing and how far it is', () => {
    const running = { state: 'running', at, attempt: 0 } as const;
    expect(statusWords(running, at).text).toBe('sync_running');
    expect(statusWords({ ...running, progress: { phase: 'pull', done: 40, total: 100 } }, at).text).toBe(
      'sync_runningWith|sync_phase_pull|ui_percent|40',
    );
    expect(statusWords({ ...running, progress: { phase: 'push', done: 1200 } }, at).text).toBe(
      'sync_runningWith|sync_phase_push|1,200',
    );
    // A worker that was killed says nothing more.
    expect(statusWords(running, at + 5 * minute)).toMatchObject({ mark: 'degraded', text: 'sync_reason_aborted' });
    // The log grows while it is read.
    expect(statusWords({ ...running, progress: { phase: 'pull', done: 12, total: 10 } }, at).text).toContain(
      'ui_percent|100',
    );
  });
});

describe('a value that was replaced', () => {
  it('is shown as the pages show it', () => {
    expect([fieldName('nextStep'), fieldName('dueAt'), fieldName('hue')]).toEqual([
      'sync_field_nextStep',
      'sync_field_dueAt',
      'sync_field_other',
    ]);
    expect(valueText({ field: 'stage' }, 'talking', at, stages)).toBe('In contact');
    const changes = [
      { from: 'new', to: 'talking', at },
      { to: 'new', at: 1 },
    ];
    expect(valueText({ field: 'stageChanges' }, changes, at, stages)).toMatch(
      /^touches_stageFrom\|.*\|In contact, touches_stageFrom\|people_noStage\|/,
    );
    expect(valueText({ field: 'tags' }, ['hotel', 'campus'], at, stages)).toBe('hotel, campus');
    expect(valueText({ field: 'tags' }, [], at, stages)).toBe('sync_nothing');
    expect(valueText({ field: 'nextStep' }, { text: 'Call', dueAt: at }, at, stages)).toMatch(/^Call, ./);
    expect(valueText({ field: 'purpose' }, null, at, stages)).toBe('sync_nothing');
    expect(valueText({ field: 'deletedAt' }, at, at, stages)).toBe('sync_removed');
    expect(valueText({ field: 'deletedAt' }, undefined, at, stages)).toBe('sync_no');
    expect(valueText({ field: 'isOrganisation' }, true, at, stages)).toBe('sync_yes');
    expect(valueText({ field: 'variants' }, { x: 'Soon', linkedin: 'Later' }, at, stages)).toBe('Soon / Later');
    expect(valueText({ field: 'parts' }, { x: ['Two', 'Three'] }, at, stages)).toBe('Two / Three');
    const avoid = [{ word: 'leverage', say: 'use' }, { word: 'synergy' }];
    expect(valueText({ field: 'avoid' }, avoid, at, stages)).toBe('leverage = use, synergy');
    const entries = [{ entryId: 'a', arm: 0, place: 0 }];
    expect(valueText({ field: 'entries' }, entries, at, stages)).toBe('sync_entries|1');
    expect(valueText({ field: 'result' }, { values: entries, missing: 2 }, at, stages)).toBe('sync_entries|1');
    expect(fieldName('permission')).toBe('sync_field_permission');
    expect(valueText({ field: 'permission' }, 'given', at, stages)).toBe('kept_given');
    expect(valueText({ field: 'ageMs' }, 86_400_000, at, stages)).toContain('24');
    expect(valueText({ field: 'cadence' }, { linkedin: 3, x: 2.5 }, at, stages)).toBe('LinkedIn 3, X 2.5');
    expect(valueText({ field: 'pillarCadence' }, { p2: 0.5, p1: 2 }, at, stages)).toBe(
      'calendar_pillarCircle 2, calendar_pillarTriangle 0.5',
    );
    expect(valueText({ field: 'networks' }, ['x', 'linkedin'], at, stages)).toBe('X, LinkedIn');
    expect(valueText({ field: 'pillars' }, { p1: 'Numbers', p2: 'People' }, at, stages)).toBe('Numbers / People');
    expect(valueText({ field: 'target' }, 500, at, stages)).toBe('500');
    expect(valueText({ field: 'text' }, 'a'.repeat(500), at, stages)).toHaveLength(121);
  });
});

describe('what a device is called at first', () => {
  it('is its browser and its system', () => {
    const chrome =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
    expect(thisDevice(chrome)).toBe('sync_browserOn|Chrome|Linux');
    expect(thisDevice(`${chrome} Edg/156.0`)).toBe('sync_browserOn|Edge|Linux');
    expect(thisDevice('Mozilla/5.0 (Windows NT 10.0; rv:153.0) Gecko/20100101 Firefox/153.0')).toBe(
      'sync_browserOn|Firefox|Windows',
    );
    expect(thisDevice('Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0')).toBe(
      'sync_browserOn|Firefox|Android',
    );
    expect(thisDevice('Something')).toBe('sync_someBrowser');
  });
});
