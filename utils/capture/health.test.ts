import { expect, it } from 'vitest';
import { fieldsInDoubt, HealthCount } from './health.ts';

it('counts the posts of a surface and what they lacked', () => {
  const health = new HealthCount('facebook/1');
  health.add('home', ['metrics.comments']);
  health.add('home', []);
  expect(health.take()).toEqual([
    { surface: 'home', reader: 'facebook/1', posts: 2, missing: { 'metrics.comments': 1 } },
  ]);
  expect(health.take()).toEqual([]);
});

it('says nothing of the rest of posts that lack their id or author', () => {
  const health = new HealthCount('facebook/1');
  health.add('home', ['author', 'publishedAt', 'actions', 'metrics.comments']);
  health.add('home', ['id', 'author', 'publishedAt']);
  health.add('home', ['publishedAt']);
  expect(health.take()).toMatchObject([{ posts: 3, missing: { author: 2, id: 1, rest: 2, publishedAt: 1 } }]);
});

it('doubts a field only after five posts, of which more than half lacked it', () => {
  expect(fieldsInDoubt(4, { text: 4 })).toEqual([]);
  expect(fieldsInDoubt(6, { text: 4, author: 3 })).toEqual(['text']);
});
