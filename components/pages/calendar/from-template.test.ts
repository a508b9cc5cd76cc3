import { expect, it } from 'vitest';
import { formOf } from './entry-form.ts';
import { fromTemplate, templateOf } from './from-template.ts';

const template = { title: 'New place', text: 'We are at {{place}} now.' };

it('a template fills in what is blank, on the networks that are used', () => {
  const form = fromTemplate(formOf(undefined, '2026-11-30'), template, ['x', 'linkedin']);
  expect(form.title).toBe('New place');
  expect(form.variants).toMatchObject({
    x: { parts: [template.text] },
    linkedin: { parts: [template.text] },
    facebook: { parts: [''] },
  });
});

it('and leaves what is written', () => {
  const blank = formOf(undefined, '2026-11-30');
  const typed = { ...blank, title: 'Mine', variants: { ...blank.variants, x: { parts: ['', 'two'], comment: 'c' } } };
  const form = fromTemplate(typed, template, ['x', 'linkedin']);
  expect(form.title).toBe('Mine');
  expect(form.variants.x).toEqual({ parts: ['', 'two'], comment: 'c' });
  expect(form.variants.linkedin.parts).toEqual([template.text]);
});

it('an entry becomes one with its first text, and with none or too long a one nothing', () => {
  expect(templateOf({ title: 'a'.repeat(200), variants: { x: 'On X', facebook: 'On Facebook' } })).toEqual({
    title: 'a'.repeat(120),
    text: 'On X',
    kind: 'template',
  });
  expect(templateOf({ title: 'a', variants: { x: '  ' } })).toBeUndefined();
  expect(templateOf({ title: 'a', variants: { x: 'b'.repeat(5001) } })).toBeUndefined();
});
