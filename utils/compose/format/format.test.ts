import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookalikes } from '../checks/lookalikes.ts';
import { looking, plainOf, readAloud, spaced, toggledList } from './format.ts';

const all = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789';

describe('a list', () => {
  it('has real characters, takes other marks for its own, and is taken away again', () => {
    expect(toggledList('One\n- two\n\n3) three')).toBe('• One\n• two\n\n• three');
    expect(toggledList('• One\n• two\n\n• three')).toBe('One\ntwo\n\nthree');
    expect(toggledList('')).toBe('');
  });
  it('leaves a minus and a year alone', () => {
    expect(toggledList('-5 degrees\n2026 was good')).toBe('• -5 degrees\n• 2026 was good');
  });
});

describe('space', () => {
  it('is one blank line between paragraphs, and none in a list', () => {
    expect(spaced('One.\nTwo.\n\n\n\nThree.\n• a\n• b\nFour.')).toBe('One.\n\nTwo.\n\nThree.\n\n• a\n• b\n\nFour.');
  });
  it('is the same once it is there', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => spaced(spaced(text)) === spaced(text)));
  });
});

describe('letters that look bold and italic', () => {
  it.each(['bold', 'italic'] as const)('are found by the check as %s, whose change takes them back', (look) => {
    const text = looking(all, look);
    expect(text).not.toBe(all);
    expect(text.normalize('NFKC')).toBe(all);
    const found = lookalikes.run({ text }, { network: 'x', purpose: 'post' });
    expect(found.map(({ reason }) => reason)).toEqual(['lookalikes.styled']);
    expect(found[0]?.change?.text).toBe(look === 'bold' ? all : all.replace(/ \d+$/, ''));
    expect(plainOf(text)).toBe(all);
  });
  it('go back from any text that has none, from single letters too, and change from one look to the other', () => {
    assert(
      property(string({ unit: 'binary-ascii' }), (text) => {
        for (const look of ['bold', 'italic'] as const) expect(plainOf(looking(text, look))).toBe(text);
        expect(looking(looking(text, 'bold'), 'italic')).toBe(looking(text, 'italic'));
      }),
    );
  });
  it('leave accents, other scripts and emoji as they are', () => {
    expect(looking('Ünal 中文 🚀 é', 'bold')).toBe('Ü𝗻𝗮𝗹 中文 🚀 é');
    expect(plainOf('Ü𝗻𝗮𝗹 中文 🚀 é ＡＢ')).toBe('Ünal 中文 🚀 é ＡＢ');
  });
  it('are read out letter by letter, by their names', () => {
    expect(readAloud('Hi', 'bold')).toBe(
      'mathematical sans-serif bold capital H, mathematical sans-serif bold small I',
    );
    expect(readAloud('é!', 'italic')).toBe('');
  });
});
