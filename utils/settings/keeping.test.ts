import { expect, it, vi } from 'vitest';
import type { KeepDays } from '../model/keep-rules.ts';
import { forgetAfterDays } from './items.ts';
import { daysIn, keepDays, keepDaysOf } from './keeping.ts';

it('what is kept how long is chosen in each workspace, and holds in no other one', async () => {
  const [desk, kiln] = [keepDaysOf('main'), keepDaysOf('kiln')];
  await desk.setValue({ sightings: 90 });
  await kiln.setValue({ sightings: 365, strangers: 7 });
  expect(await desk.getValue()).toEqual({ strangers: 30, sightings: 90 });
  expect(await kiln.getValue()).toEqual({ strangers: 7, sightings: 365 });
  expect(await keepDaysOf('glaze').getValue()).toEqual({ strangers: 30 });
  // What is as for all is not chosen, and follows that.
  await desk.setValue({ ...(await desk.getValue()), drafts: 7 });
  expect(await keepDays.getValue()).toMatchObject({ main: { sightings: 90, drafts: 7 } });
  await forgetAfterDays.setValue(90);
  expect(await desk.getValue()).toEqual({ strangers: 90, sightings: 90, drafts: 7 });
  expect(await kiln.getValue()).toMatchObject({ strangers: 7 });
});

it('what was chosen for all holds where a workspace says nothing of it', () => {
  const setting = { sightings: 90, drafts: 30, main: { sightings: 365 } };
  expect(daysIn(setting, 'main', 60)).toEqual({ strangers: 60, sightings: 365, drafts: 30 });
  expect(daysIn(setting, 'kiln', 60)).toEqual({ strangers: 60, sightings: 90, drafts: 30 });
  // A workspace is no rule, whatever it is called.
  expect(daysIn(setting, 'sightings', 60)).toEqual({ strangers: 60, sightings: 90, drafts: 30 });
});

it('a page hears of it, whichever of both changed, until it stops listening', async () => {
  const heard: KeepDays[] = [];
  const stop = keepDaysOf('main').watch((days) => void heard.push(days));
  await keepDays.setValue({ main: { health: 30 } });
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ strangers: 30, health: 30 }));
  await forgetAfterDays.setValue(90);
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ strangers: 90, health: 30 }));
  stop();
  await keepDays.setValue({});
  expect(heard).toHaveLength(2);
});
