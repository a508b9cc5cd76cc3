import { describe, expect, it } from 'vitest';
import {
  endpoints,
  mayAs,
  NewInvite,
  pathOf,
  PullQuery,
  PushedSegment,
  stateHeaders,
  stateOf,
  Token,
} from './contract.ts';

const id = 'AAAAAAAAAAAAAAAAAAAAAA';
const hash = 'A'.repeat(43);

describe('the contract', () => {
  it('orders the roles', () => {
    expect(mayAs('viewer', 'editor')).toBe(false);
    expect(mayAs('owner', 'admin')).toBe(true);
    expect(mayAs('editor', 'editor')).toBe(true);
  });

  it('gives every address once', () => {
    const addresses = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('asks for a token wherever a workspace is in the path, and nowhere else', () => {
    for (const endpoint of Object.values(endpoints)) expect('role' in endpoint).toBe(endpoint.path.includes(':ws'));
  });

  it('fills paths in', () => {
    expect(pathOf('revoke', { ws: id, dev: 'a/b' })).toBe(`/v1/w/${id}/devices/a%2Fb`);
  });

  it('reads the state from headers, and nothing from a page of somebody else', () => {
    const headers = new Headers({
      [stateHeaders.epoch]: id,
      [stateHeaders.head]: '12',
      [stateHeaders.floor]: '0',
      [stateHeaders.snapshot]: '3',
      [stateHeaders.kid]: '1',
      [stateHeaders.serverTime]: '1700000000000',
    });
    expect(stateOf(headers)).toEqual({
      epoch: id,
      head: 12,
      floor: 0,
      snapshot: 3,
      kid: 1,
      serverTime: 1_700_000_000_000,
      more: false,
    });
    headers.set(stateHeaders.more, '1');
    expect(stateOf(headers)?.more).toBe(true);
    headers.set(stateHeaders.head, '-1');
    expect(stateOf(headers)).toBeUndefined();
  });

  it('takes a segment of 1 to 500 operations', () => {
    const segment = { cseq: 1, n: 500, kid: 1, sv: 0, hash };
    expect(PushedSegment.safeParse(segment).success).toBe(true);
    for (const wrong of [{ n: 0 }, { n: 501 }, { cseq: 0 }, { kid: 0 }, { sv: -1 }, { hash: 'A' }, { cseq: 1.5 }])
      expect(PushedSegment.safeParse({ ...segment, ...wrong }).success).toBe(false);
  });

  it('takes queries as text', () => {
    expect(PullQuery.parse({ after: '7', wait: '25' })).toEqual({ after: 7, wait: 25 });
    for (const after of ['', '-1', '1e3', '0x1', ' 1']) expect(PullQuery.safeParse({ after }).success).toBe(false);
  });

  it('lets nobody be invited as owner', () => {
    const invite = { inviteId: id + id, authHash: hash, wrapped: 'AA', kid: 1, expiresAt: 1 };
    expect(NewInvite.safeParse({ ...invite, role: 'admin' }).success).toBe(true);
    expect(NewInvite.safeParse({ ...invite, role: 'owner' }).success).toBe(false);
  });

  it('knows a token by its shape', () => {
    expect(Token.safeParse(`${id}.${id}.${hash}`).success).toBe(true);
    expect(Token.safeParse(`${id}.${id}.${hash}\n`).success).toBe(false);
  });
});
