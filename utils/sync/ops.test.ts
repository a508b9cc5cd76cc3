import { describe, expect, it } from 'vitest';
import { readOp } from './ops.ts';

const h = '0123456789abcdef';
const edit = { t: 'notes', id: 'n', h, f: { text: 'Hello', tags: ['a'], stage: null } };
const seen = { t: 'sightings', id: 's', v: { 'any name': 1, nested: { a: [1] } } };
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, n]));
/** As it comes out of JSON, where a name may be anything. */
const parsed = (text: string): unknown => JSON.parse(text);

describe('an operation', () => {
  it.each([
    ['a record', edit],
    ['what it replaced', { ...edit, p: { text: h, stage: '' } }],
    ['what is said again', { ...edit, s: 1 }],
    ['200 fields', { ...edit, f: many(200) }],
    ['what is added', seen],
    ['nothing in what is added', { ...seen, v: {} }],
  ])('is read: %s', (_what, op) => {
    expect(readOp(op)).toEqual(op);
  });

  it('keeps only what it is made of', () => {
    expect(readOp({ ...edit, later: 1 })).toEqual(edit);
  });

  it.each([
    ['no object', 'notes'],
    ['null', null],
    ['no field', { ...edit, f: {} }],
    ['201 fields', { ...edit, f: many(201) }],
    ['a list of fields', { ...edit, f: ['text'] }],
    ['no fields', { ...edit, f: null }],
    ['a field of ours', { ...edit, f: { _h: 'x' } }],
    ['a field with a gap', { ...edit, f: { 'a b': 1 } }],
    ['a field without a value', { ...edit, f: { text: undefined } }],
    ['a prototype as a field', parsed(`{"t":"notes","id":"n","h":"${h}","f":{"__proto__":{"a":1}}}`)],
    ['a prototype in what is added', parsed('{"t":"sightings","id":"s","v":{"__proto__":{"a":1}}}')],
    ['a stamp that is none', { ...edit, h: 'now' }],
    ['a replaced stamp that is none', { ...edit, p: { text: 'now' } }],
    ['a replaced stamp that is a number', { ...edit, p: { text: 1 } }],
    ['no id', { ...edit, id: '' }],
    ['an id without an end', { ...edit, id: 'x'.repeat(513) }],
    ['a collection that is no name', { ...edit, t: 'no name' }],
    ['neither fields nor content', { t: 'notes', id: 'n' }],
  ])('is not read: %s', (_what, op) => {
    expect(readOp(op)).toBeUndefined();
  });
});
