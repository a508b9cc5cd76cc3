import { expect, it } from 'vitest';
import { endpointOf, isKey } from './endpoint.ts';

it.each([
  ['https://api.openai.com/v1', 'https://api.openai.com/v1', 'https://api.openai.com'],
  ['  https://api.openai.com/v1/ ', 'https://api.openai.com/v1', 'https://api.openai.com'],
  ['https://a.example/v1/chat/completions', 'https://a.example/v1', 'https://a.example'],
  ['https://a.example/v1/chat/completions/', 'https://a.example/v1', 'https://a.example'],
  ['https://A.example:8443', 'https://a.example:8443', 'https://a.example:8443'],
  ['http://localhost:11434/v1', 'http://localhost:11434/v1', 'http://localhost:11434'],
  ['http://127.0.0.1:1234', 'http://127.0.0.1:1234', 'http://127.0.0.1:1234'],
])('%s is taken', (typed, base, origin) => {
  expect(endpointOf(typed)).toEqual({ ok: true, value: { base, origin, address: `${base}/chat/completions` } });
});

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['api.openai.com/v1', 'not_address'],
  ['localhost:11434', 'not_address'],
  ['ftp://a.example', 'not_address'],
  ['javascript:alert(1)', 'not_address'],
  ['chrome-extension://abc/x', 'not_address'],
  ['http://a.example/v1', 'unsafe'],
  ['http://192.168.0.2:11434', 'unsafe'],
  ['http://127.0.0.1.example', 'unsafe'],
  ['http://localhost.example', 'unsafe'],
  ['http://[::1]:11434', 'unsafe'],
  ['https://me:secret@a.example', 'parts'],
  ['https://a.example/v1?key=1', 'parts'],
  ['https://a.example/v1#top', 'parts'],
])('%s is not taken: %s', (typed, error) => {
  expect(endpointOf(typed)).toEqual({ ok: false, error });
});

it('takes keys that can stand in a header', () => {
  expect(isKey('sk-proj_A1.b-2=')).toBe(true);
  for (const key of ['', 'with space', 'line\nbreak', 'ключ', 'x'.repeat(501)]) expect(isKey(key)).toBe(false);
});
