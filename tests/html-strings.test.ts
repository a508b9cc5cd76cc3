import { describe, expect, it } from 'vitest';
import { htmlStringBreaches } from './guards/html-strings.ts';
import { sourcesBelow } from './guards/sources.ts';

describe('HTML made from strings', () => {
  it('is nowhere in the product', () => {
    const sources = sourcesBelow(['utils', 'components', 'entrypoints', 'playground/src'], ['.ts', '.tsx']);
    for (const path of sources.keys()) if (/\.test\.tsx?$/.test(path)) sources.delete(path);
    expect(htmlStringBreaches(sources)).toEqual([]);
  });

  it.each([
    'element.innerHTML = name;',
    'element.innerHTML += name;',
    "element.insertAdjacentHTML('beforeend', name);",
    '<div dangerouslySetInnerHTML={{ __html: name }} />',
    'document.write(name);',
    'range.createContextualFragment(name)',
  ])('is noticed: %s', (line) => {
    expect(htmlStringBreaches(new Map([['a.ts', line]]))).toHaveLength(1);
  });

  it('is not a comparison', () => {
    expect(htmlStringBreaches(new Map([['a.ts', "if (a.innerHTML === '') return;"]]))).toEqual([]);
  });
});
