import { describe, expect, it } from 'vitest';
import { guidePath, guideRouteOf, guideSteps, stepAfter, templateIds } from './guide.ts';

describe('the address of the guide', () => {
  it('holds the step and the template, so that a reload goes on where it was', () => {
    for (const step of guideSteps)
      for (const template of [undefined, ...templateIds])
        expect(guideRouteOf(guidePath({ step, template }).slice(2))).toEqual({ step, template });
  });

  it('begins at the beginning where it says nothing that is known', () => {
    expect(guideRouteOf([])).toEqual({ step: 'for', template: undefined });
    expect(guideRouteOf(['nowhere', 'nothing'])).toEqual({ step: 'for', template: undefined });
  });

  it('goes from step to step and ends', () => {
    expect(stepAfter('for', 1)).toBe('goal');
    expect(stepAfter('for', -1)).toBeUndefined();
    expect(stepAfter('end', 1)).toBeUndefined();
  });
});
