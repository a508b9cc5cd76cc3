import { describe, expect, it } from 'vitest';
import type { NetworkReading } from '../../utils/db/queries/network-reading.ts';
import { type RailNetwork, railWords } from './rail-words.ts';

const is = (network: RailNetwork['network'], reading?: NetworkReading): RailNetwork => ({
  network,
  isOn: true,
  reading,
});

describe('the line about the networks', () => {
  it('counts those that are read', () => {
    expect(railWords([is('x', 'full'), is('linkedin', 'full'), is('facebook')], false)).toEqual({
      status: 'on',
      text: 'dashboard_networksOn|3',
    });
    expect(railWords([is('x', 'full'), { network: 'facebook', isOn: false, reading: 'part' }], false)).toEqual({
      status: 'on',
      text: 'dashboard_networksOn|1',
    });
  });

  it('says first of which it waits to be told where they go, and does not count them as read', () => {
    expect(railWords([is('x', 'full'), is('linkedin', 'full')], false, ['x'])).toEqual({
      status: 'degraded',
      text: 'dashboard_waits|X, dashboard_networksOn|1',
    });
    expect(railWords([is('x', 'full')], false, ['x'])).toEqual({ status: 'degraded', text: 'dashboard_waits|X' });
    expect(railWords([is('x', 'full')], true, ['x']).text).toBe('dashboard_paused');
  });

  it('says that none is, or that all are paused, before anything else', () => {
    const off = { network: 'x', isOn: false, reading: 'part' } as const;
    expect(railWords([off], false)).toEqual({ status: 'off', text: 'dashboard_noneOn' });
    expect(railWords([is('x', 'part')], true)).toEqual({ status: 'off', text: 'dashboard_paused' });
  });

  it('says that nothing is recorded where the workspace does not open', () => {
    expect(railWords([is('x', 'full')], false, [], false)).toEqual({
      status: 'stopped',
      text: 'dashboard_notRecorded',
    });
  });

  it('names those that are read in part', () => {
    expect(railWords([is('x', 'full'), is('facebook', 'part')], false)).toEqual({
      status: 'degraded',
      text: 'dashboard_networksOn|2, dashboard_inPart|Facebook',
    });
    expect(railWords([is('x', 'part'), is('facebook', 'part')], false).text).toBe(
      'dashboard_networksOn|2, dashboard_inPart|X and Facebook',
    );
  });

  it('names those of which nothing can be recorded, and does not count them', () => {
    expect(railWords([is('linkedin', 'full'), is('x', 'part'), is('facebook', 'nothing')], false)).toEqual({
      status: 'degraded',
      text: 'dashboard_networksOn|2, dashboard_inPart|X, dashboard_notAtAll|Facebook',
    });
    expect(railWords([is('facebook', 'nothing')], false)).toEqual({
      status: 'stopped',
      text: 'dashboard_noneOn, dashboard_notAtAll|Facebook',
    });
  });
});
