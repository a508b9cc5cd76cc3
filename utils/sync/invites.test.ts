import { describe, expect, it } from 'vitest';
import { fromBase64url, randomBytes, toBase64url, utf8 } from './bytes.ts';
import { NewInvite } from './contract.ts';
import { authOf, codeOf, createInvite, isServerAddress, linkOf, openWrapped, parseInvite } from './invites.ts';
import { addKey, createKeyRing, rawKeyOf } from './keys.ts';

const ws = 'AAAAAAAAAAAAAAAAAAAAAA';
const server = 'https://sync.example.org/team';
const keys = [randomBytes(32), randomBytes(32)] as const;
const ring = await addKey(await addKey(await createKeyRing(), 1, keys[0]), 2, keys[1]);
const { invite, body } = await createInvite({ server, ws, ring, role: 'editor', expiresAt: 1 });

describe('an invite', () => {
  it('is what the server takes, and names the workspace', () => {
    expect(NewInvite.safeParse(body).success).toBe(true);
    expect(body.inviteId.startsWith(ws)).toBe(true);
    expect(body.kid).toBe(2);
    expect(JSON.stringify(body)).not.toContain(invite.secret);
  });

  it('comes back from its link and from its code', () => {
    expect(linkOf(invite).startsWith(`${server}/j#v1.`)).toBe(true);
    for (const text of [linkOf(invite), codeOf(invite), `  ${linkOf(invite)}\n`])
      expect(parseInvite(text)).toEqual({ ok: true, value: invite });
  });

  it('proves itself by something that the server knows the hash of', async () => {
    const auth = fromBase64url(await authOf(invite)) ?? new Uint8Array(0);
    expect(auth).toHaveLength(32);
    expect(toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', auth)))).toBe(body.authHash);
    expect(toBase64url(auth)).not.toBe(invite.secret);
  });

  it('brings all keys, and only to who has its secret', async () => {
    const opened = await openWrapped(await createKeyRing(), invite, body);
    expect(opened && [await rawKeyOf(opened, 1), await rawKeyOf(opened, 2)]).toEqual(keys);
    const fresh = await createKeyRing();
    const other = { ...invite, secret: toBase64url(randomBytes(32)) };
    expect(await openWrapped(fresh, other, body)).toBeUndefined();
    expect(await openWrapped(fresh, invite, { ...body, kid: 3 })).toBeUndefined();
    expect(await openWrapped(fresh, { ...invite, inviteId: `${ws}B` }, body)).toBeUndefined();
    expect(await openWrapped(fresh, invite, { ...body, wrapped: '!' })).toBeUndefined();
  });

  const [version, address, id, secret] = codeOf(invite).split('.');
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['hello', 'not_invite'],
    ['https://sync.example.org/team/j', 'not_invite'],
    ['https://sync.example.org/team/j#', 'not_invite'],
    [`v2.${address}.${id}.${secret}`, 'newer'],
    [`${version}.${address}.${id}`, 'cut'],
    [linkOf(invite).slice(0, -1), 'cut'],
    [`${codeOf(invite)}A`, 'cut'],
    [`${codeOf(invite)}.more`, 'cut'],
    [`${version}.!.${id}.${secret}`, 'cut'],
    [`${version}.${toBase64url(utf8('http://example.org'))}.${id}.${secret}`, 'address'],
    [`${version}.${toBase64url(utf8('javascript:alert(1)'))}.${id}.${secret}`, 'address'],
    [`https://evil.example/j#${codeOf(invite)}`, 'address'],
    [`https://sync.example.org/teams/j#${codeOf(invite)}`, 'address'],
  ])('pasted as %j is refused as %s', (text, error) => {
    expect(parseInvite(text)).toEqual({ ok: false, error });
  });
});

describe('the address of a server', () => {
  it.each(['https://a.example', 'https://a.example:8443/x', 'http://localhost:8787', 'http://127.0.0.1:1'])(
    'may be %s',
    (text) => expect(isServerAddress(text)).toBe(true),
  );

  it.each([
    '',
    'a.example',
    'http://a.example',
    'http://localhost.evil.example',
    // Ways to this machine that the policy for our pages has no words for.
    'http://[::1]:9',
    'http://127.0.0.2:1',
    'https://u:p@a.example',
    'https://a.example/',
    'https://a.example/x?y',
    'https://a.example/#x',
    'ftp://a.example',
    'https://A.example',
  ])('may not be %j', (text) => expect(isServerAddress(text)).toBe(false));
});
