import { expect, it } from 'vitest';
import { findingsIn } from '../../../tests/samples/findings.ts';
import type { Attachment } from './types.ts';

const mb = 1024 * 1024;
const reasons = (network: 'x' | 'linkedin' | 'facebook', ...attachments: Attachment[]) =>
  findingsIn('media', 'text', { network, attachments }).map(({ reason, args = [] }) => [reason, ...args].join(' '));

it('compares what is attached with what the network takes', () => {
  const picture: Attachment = { kind: 'image', width: 1200, height: 900, bytes: 2 * mb };
  expect(reasons('x', picture)).toEqual([]);
  expect(reasons('x', { kind: 'image' })).toEqual([]);
  expect(reasons('x', ...Array.from({ length: 5 }, () => picture))).toEqual(['media.many 5 4']);
  expect(reasons('x', { ...picture, bytes: 6.5 * mb })).toEqual(['media.large 6.5 5']);
  expect(reasons('linkedin', { ...picture, width: 400, height: 300 })).toEqual(['media.narrow 400 552']);
  expect(reasons('x', { kind: 'video', durationMs: 141_500 })).toEqual(['media.long 142 140']);
  expect(reasons('linkedin', { kind: 'video', durationMs: 2900 })).toEqual(['media.short 2 3']);
  expect(reasons('linkedin', { kind: 'video', durationMs: 3000 })).toEqual([]);
  expect(reasons('linkedin', { kind: 'document', pages: 301 })).toEqual(['media.pages 301 300']);
  expect(reasons('linkedin', { kind: 'video', width: 400, height: 1080 })).toEqual(['media.aspect 400 × 1080']);
  expect(reasons('facebook', { kind: 'video', width: 1080, height: 1920 })).toEqual([]);
});
