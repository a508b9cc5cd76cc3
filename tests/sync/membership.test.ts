import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../utils/sync/bytes.ts';
import { createHttp } from '../../utils/sync/http.ts';
import { codeOf, createInvite, linkOf, parseInvite } from '../../utils/sync/invites.ts';
import { addProvenKey, createKeyRing, keyFromCode, rawKeyOf, recoveryCodeOf } from '../../utils/sync/keys.ts';
import { createWorkspace, joinWorkspace } from '../../utils/sync/membership.ts';
import { formatCode, parseCode } from '../../utils/sync/recovery-code.ts';
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
  it('is made with a key whose recovery code gives the key again, proved on what the server keeps', async () => {
    const { membership, keys, asOwner } = await owner();
    expect(membership).toMatchObject({ server: address, role: 'owner' });
    const printed = formatCode((await recoveryCodeOf(keys, 1))!);
    const code = parseCode(printed);
    const reply = await asOwner.call('keys', { path: { ws: membership.ws } });
    if (!code.ok || !reply.ok) throw new Error('no code or no keys');
    const { keyCheck } = reply.value.value;
    const recovered = await addProvenKey(await createKeyRing(), { kid: 1, keyCheck }, await keyFromCode(code.value));
    expect(recovered && (await rawKeyOf(recovered, 1))).toEqual(await rawKeyOf(keys, 1));
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
