import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../utils/sync/bytes.ts';
import { createHttp } from '../../utils/sync/http.ts';
import { codeOf, createInvite, linkOf, parseInvite } from '../../utils/sync/invites.ts';
import { type KeyRing, makeKeyCheck, rawKeyOf } from '../../utils/sync/keys.ts';
import { createWorkspace, joinWorkspace, recoverWorkspace } from '../../utils/sync/membership.ts';
import { printedCode } from '../../utils/sync/recovery.ts';
import { parseCode } from '../../utils/sync/recovery-code.ts';
import { address, startServer } from './server.ts';

const server = await startServer();
const http = createHttp({ fetch: server.fetch, server: address });
const never = new AbortController().signal;

async function owner() {
  const made = await createWorkspace(http, address, never);
  if (!made.ok) throw new Error(made.error.error);
  const { membership, keys } = made.value;
  return { membership, keys, asOwner: createHttp({ fetch: server.fetch, server: address, token: membership.token }) };
}

async function invited() {
  const { membership, keys, asOwner } = await owner();
  const { ws } = membership;
  const expiresAt = server.time + 1000;
  const made = await createInvite({ server: address, ws, ring: keys, role: 'viewer', expiresAt });
  const kept = await asOwner.call('invite', { path: { ws }, body: made.body });
  expect(kept.ok).toBe(true);
  return { ...made, keys, ws };
}

describe('a workspace', () => {
  it('is recovered with the code of its present key, with all keys, by whoever has it', async () => {
    const { membership, keys } = await owner();
    const code = parseCode((await printedCode(membership.ws, keys))!);
    if (!code.ok) throw new Error(code.error);
    const recovered = await recoverWorkspace(http, address, code.value, never);
    if (!recovered.ok) throw new Error(recovered.error.error);
    expect(recovered.value.membership).toMatchObject({ server: address, ws: membership.ws, role: 'owner' });
    expect(recovered.value.membership.dev).not.toBe(membership.dev);
    expect(await rawKeyOf(recovered.value.keys, 1)).toEqual(await rawKeyOf(keys, 1));
    expect(await printedCode(membership.ws, recovered.value.keys)).toBe(await printedCode(membership.ws, keys));
  });

  it('is not recovered with another code, nor with keys that a server made up', async () => {
    const [{ membership, keys }, other] = [await owner(), await owner()];
    const codeOf = async (ws: string, ring: KeyRing) => {
      const parsed = parseCode((await printedCode(ws, ring))!);
      if (!parsed.ok) throw new Error(parsed.error);
      return parsed.value;
    };
    const mixed = await codeOf(membership.ws, other.keys);
    expect(await recoverWorkspace(http, address, mixed, never)).toMatchObject({ error: { error: 'recovery' } });
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      const reply = (await (await server.fetch(url, init)).json()) as object;
      return Response.json({ ...reply, keyCheck: await makeKeyCheck(other.keys, 1) });
    };
    const lying = createHttp({ fetch, server: address });
    const code = await codeOf(membership.ws, keys);
    expect(await recoverWorkspace(lying, address, code, never)).toEqual({ ok: false, error: { error: 'key_missing' } });
  });

  it('is joined by a link, with its role and its keys', async () => {
    const { invite, keys, ws } = await invited();
    const parsed = parseInvite(linkOf(invite));
    if (!parsed.ok) throw new Error(parsed.error);
    const joined = await joinWorkspace(http, parsed.value, never);
    if (!joined.ok) throw new Error(joined.error.error);
    expect(joined.value.membership).toMatchObject({ server: address, ws, role: 'viewer' });
    expect(await rawKeyOf(joined.value.keys, 1)).toEqual(await rawKeyOf(keys, 1));
    expect(joined.value.keys.pubKey).not.toBe(keys.pubKey);
  });

  it('is joined once with one invite, and not after its time', async () => {
    const { invite } = await invited();
    expect((await joinWorkspace(http, invite, never)).ok).toBe(true);
    expect(await joinWorkspace(http, invite, never)).toMatchObject({ ok: false, error: { error: 'invite' } });
    const { invite: late } = await invited();
    server.time += 2000;
    expect(await joinWorkspace(http, late, never)).toMatchObject({ ok: false, error: { error: 'invite' } });
  });

  it('is not joined with keys that a server made up', async () => {
    const { invite } = await invited();
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      const reply = (await (await server.fetch(url, init)).json()) as { wrapped: string };
      const wrapped = fromBase64url(reply.wrapped)!;
      wrapped[20] = (wrapped[20] ?? 0) ^ 1;
      return Response.json({ ...reply, wrapped: toBase64url(wrapped) });
    };
    const lying = createHttp({ fetch, server: address });
    expect(await joinWorkspace(lying, invite, never)).toEqual({ ok: false, error: { error: 'key_missing' } });
  });

  it('is not joined with half a secret', async () => {
    const { invite } = await invited();
    const other = { ...invite, secret: invite.secret.replace(/^./, (char) => (char === 'A' ? 'B' : 'A')) };
    expect(parseInvite(codeOf(other)).ok).toBe(true);
    expect(await joinWorkspace(http, other, never)).toMatchObject({ ok: false, error: { error: 'invite' } });
    expect((await joinWorkspace(http, invite, never)).ok).toBe(true);
  });
});
