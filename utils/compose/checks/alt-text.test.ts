import { expect, it } from 'vitest';
import { findingsIn } from '../../../tests/samples/findings.ts';
import type { Attachment } from './types.ts';

it('asks for the words of pictures only, and only where it knows of them', () => {
  const of = (...attachments: Attachment[]) => findingsIn('altText', 'text', { attachments });
  expect(findingsIn('altText', 'text')).toEqual([]);
  expect(of({ kind: 'image', alt: 'A tap' })).toEqual([]);
  expect(of({ kind: 'video' })).toEqual([]);
  expect(of({ kind: 'image', alt: '' }, { kind: 'gif', alt: '  ' }, { kind: 'image', alt: 'A tap' })).toEqual([
    { reason: 'altText.missing', args: ['2', '3'] },
  ]);
});

it('says that it sees no description where none could be seen, and nothing more', () => {
  expect(findingsIn('altText', 'text', { attachments: [{ kind: 'image' }, { kind: 'video' }] })).toEqual([
    { reason: 'altText.unseen', args: ['1', '1'] },
  ]);
});
