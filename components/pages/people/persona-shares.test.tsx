// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { PersonaShares } from './PersonaShares.tsx';

const box = document.createElement('div');
document.body.append(box);
afterEach(() => render(null, box));

const persona = (id: string): Persona => ({ id, name: id, createdAt: 1, updatedAt: 1 }) as Persona;
const shown = (counts: readonly (readonly [string, number])[], all: number, known: number): string => {
  const engagers = { all, known, fitting: 0, byPersona: new Map(counts) };
  act(() => render(<PersonaShares personas={[persona('Buyer'), persona('Guest')]} engagers={engagers} />, box));
  return box.textContent ?? '';
};

it('tells how many of those who turned to us fit, the most first, with what they are a part of', () => {
  expect(shown([['Guest', 5]], 25, 20)).toMatch(
    /Guest.*withShare\|people_shown\|5\|20\|.*Buyer.*people_shown\|0\|20.*sharesAbout\|25\|5/,
  );
});

it('tells no share of few, and nothing where nobody turned to us', () => {
  expect(shown([['Guest', 5]], 25, 19)).not.toContain('withShare');
  expect(shown([], 0, 0)).toBe('');
});
