import { describe, expect, it } from 'vitest';
import { pathOf, routeOf } from './people-route.ts';

describe('the address of people', () => {
  it('keeps the tab while a person is open', () => {
    expect(routeOf(['due', 'p1'])).toEqual({ view: 'due', openId: 'p1' });
    expect(pathOf({ view: 'due', openId: 'p1' })).toEqual(['people', 'due', 'p1']);
    expect(pathOf({ view: 'due', openId: undefined })).toEqual(['people', 'due']);
  });

  it('is that of the person alone in the usual tab, as it is linked everywhere', () => {
    expect(routeOf(['p1'])).toEqual({ view: 'list', openId: 'p1' });
    expect(routeOf(['x:mara'])).toEqual({ view: 'list', openId: 'x:mara' });
    expect(routeOf([])).toEqual({ view: 'list', openId: undefined });
    expect(pathOf({ view: 'list', openId: 'p1' })).toEqual(['people', 'p1']);
  });
});
