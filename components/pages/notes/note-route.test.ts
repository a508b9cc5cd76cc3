import { expect, it } from 'vitest';
import { pathOf, routeOf } from './note-route.ts';

it('the address says what is filtered and what is open, whatever the names are', () => {
  for (const route of [
    {},
    { topic: 'refill' },
    { person: 'p1' },
    { topic: 'person', person: 'note', openId: 'topic' },
    { topic: 'note', openId: 'new' },
  ]) {
    const [page, ...path] = pathOf(route);
    expect(page).toBe('notes');
    const { topic, person, openId } = routeOf(path);
    expect({ topic, person, openId }).toEqual({ topic: undefined, person: undefined, openId: undefined, ...route });
  }
});
