import * as z from 'zod/mini';

/**
 * What the sync server and its clients say to each other over HTTP; docs/sync.md tells why. Requests below /v1 but
 * `meta` carry `Sync-Protocol: 1`. Times are ms since 1970, `retryAfter` and `wait` seconds, sizes bytes, binary values
 * in JSON base64url without padding. Unknown fields are ignored: what is added later breaks nobody.
 */
export const protocol = { min: 1, max: 1 } as const;

/** What no server raises. A server may allow less; its `meta` says so. */
export const limits = {
  opsPerSegment: 500,
  segmentBytes: 256 * 1024,
  requestBytes: 8 * 1024 * 1024,
  segmentsPerRequest: 64,
  partBytes: 4 * 1024 * 1024,
  partsPerSnapshot: 10_000,
  jsonBytes: 512 * 1024,
  waitSeconds: 25,
  inviteMs: 7 * 24 * 60 * 60 * 1000,
  devices: 500,
} as const;

const bytes64 = (longest: number) => z.string().check(z.regex(/^[\w-]+$/), z.maxLength(longest));
const count = z.int().check(z.gte(0));
const positive = z.int().check(z.gte(1));
/** A whole number in a query or a path. */
const digits = z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number));

/** 16 random bytes: a workspace, a device. */
export const Id = z.string().check(z.regex(/^[\w-]{22}$/));
/** The id of the workspace followed by 22 characters that the inviting client draws. */
export const InviteId = z.string().check(z.regex(/^[\w-]{44}$/));
/** 32 bytes: a SHA-256, a secret. */
export const Bytes32 = z.string().check(z.regex(/^[\w-]{43}$/));
/** `workspace.device.secret`: says where to look before anything is looked up. */
export const Token = z.string().check(z.regex(/^[\w-]{22}\.[\w-]{22}\.[\w-]{43}$/));

export const roles = ['viewer', 'editor', 'admin', 'owner'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Whether somebody with role `has` may do what asks for `needs`. */
export const mayAs = (has: Role, needs: Role): boolean => roles.indexOf(has) >= roles.indexOf(needs);

/** Every refusal by name, with its status. */
export const errorStatus = {
  bad_frame: 400,
  bad_request: 400,
  token: 401,
  role: 403,
  closed: 403,
  origin: 403,
  no_workspace: 404,
  not_found: 404,
  /** `expected`: the next cseq that this server takes. Lower than ours: the server lost something, push all again. */
  cseq_gap: 409,
  /** This cseq is known with other content: the profile was cloned or restored. Join as a new device. */
  device_forked: 409,
  /** `kid`: the key of now. Seal the same range under the same cseq and hash again, with a fresh IV. */
  key_rotated: 409,
  /** `missing`: devices for which the rotation has no wrap, or `unknown` ones. Read the devices and wrap again. */
  devices_changed: 409,
  lease: 409,
  /** What was pulled up to the cursor is not what this server holds: it was restored. Cursor 0 and push all again. */
  history_changed: 409,
  /** Used, expired, never there, or not yours: which of them is not told. */
  invite: 410,
  /** A code that no workspace has, or has no more: which of them is not told. */
  recovery: 410,
  /** `floor`, `snapshot`: merge the snapshot, then pull from its seq. */
  cursor_too_old: 410,
  too_large: 413,
  upgrade: 426,
  rate: 429,
  internal: 500,
  busy: 503,
  quota: 507,
} as const;
export type ErrorName = keyof typeof errorStatus;

export const Refusal = z.object({
  error: z.enum(Object.keys(errorStatus) as [ErrorName, ...ErrorName[]]),
  retryAfter: z.optional(count),
  expected: z.optional(positive),
  kid: z.optional(positive),
  floor: z.optional(count),
  snapshot: z.optional(count),
  missing: z.optional(z.array(Id)),
  unknown: z.optional(z.array(Id)),
  revoked: z.optional(z.boolean()),
  protocol: z.optional(z.object({ min: positive, max: positive })),
});
export type Refusal = z.infer<typeof Refusal>;

/** Headers of every reply about a workspace, refusals included, once the token was taken. `more`: pull again at once. */
export const stateHeaders = {
  epoch: 'sync-epoch',
  head: 'sync-head',
  floor: 'sync-floor',
  snapshot: 'sync-snapshot',
  kid: 'sync-kid',
  serverTime: 'sync-time',
  more: 'sync-more',
} as const;

/**
 * Where a workspace stands. `epoch` names this database's line of history; `head` is the last seq; `floor` the lowest
 * cursor that can still be pulled from; `snapshot` the seq that the newest snapshot covers, 0 without one.
 */
export const State = z.object({ epoch: Id, head: count, floor: count, snapshot: count, kid: positive });
export type State = z.infer<typeof State>;

const StateInHeaders = z.object({
  epoch: Id,
  head: digits,
  floor: digits,
  snapshot: digits,
  kid: digits,
  serverTime: digits,
  more: z.optional(z.enum(['0', '1'])),
});

/** What the headers of a reply say, or nothing if they are not those of a sync server. */
export function stateOf(headers: Headers): (State & { serverTime: number; more: boolean }) | undefined {
  const named = Object.entries(stateHeaders).map(([key, name]) => [key, headers.get(name) ?? undefined]);
  const parsed = StateInHeaders.safeParse(Object.fromEntries(named));
  return parsed.success ? { ...parsed.data, more: parsed.data.more === '1' } : undefined;
}

export const Meta = z.object({
  protocol: z.object({ min: positive, max: positive }),
  serverTime: count,
  workspaces: z.enum(['open', 'token', 'closed']),
  limits: z.object({
    opsPerSegment: positive,
    segmentBytes: positive,
    requestBytes: positive,
    segmentsPerRequest: positive,
    partBytes: positive,
    waitSeconds: count,
    workspaceBytes: positive,
  }),
});

const deviceName = bytes64(1024);
const deviceFields = {
  /** Raw P-256 point, for the next rotation. */
  pubKey: bytes64(512),
  /** What the device calls itself, encrypted. */
  deviceName: z.optional(deviceName),
};
/** A device that joined has the key only now. */
export const DeviceName = z.object({ deviceName });
/**
 * `keyCheck`: the keys before, sealed with the present one; clients prove their key on it. `recoveryHash`: SHA-256 of the
 * auth that the recovery code of the present key gives; where nobody knows that code there is none.
 */
const presentKey = { keyCheck: bytes64(64 * 1024), recoveryHash: z.optional(Bytes32) };
export const NewWorkspace = z.object({ ...deviceFields, ...presentKey });
export const Membership = z.object({ ws: Id, dev: Id, token: Token, role: Role });

/** `authHash`: SHA-256 of the auth. `wrapped`: all keys up to `kid`, sealed with the secret in the link's fragment. */
export const NewInvite = z.object({
  inviteId: InviteId,
  authHash: Bytes32,
  wrapped: bytes64(64 * 1024),
  kid: positive,
  role: z.enum(['viewer', 'editor', 'admin']),
  expiresAt: count,
});
export const Join = z.object({ ...deviceFields, inviteId: InviteId, auth: Bytes32 });
export const Joined = z.extend(Membership, { wrapped: bytes64(64 * 1024), kid: positive });

/** Comes in by the recovery code, with the role of who made the present key. The code goes on serving. */
export const Recover = z.object({ ...deviceFields, ws: Id, auth: Bytes32 });
export const Recovered = z.extend(Membership, { kid: positive, keyCheck: presentKey.keyCheck });

const sealed = {
  n: positive.check(z.lte(limits.opsPerSegment)),
  kid: positive,
  sv: count,
};
/**
 * A segment as it is pushed. `cseq` counts from 1 without a gap per device. `hash` names the frozen range of operations
 * and not its ciphertext: sealing the range again keeps it. A random name or a keyed digest; never a plain digest,
 * which would let the server test guesses.
 */
export const PushedSegment = z.object({ cseq: positive, hash: Bytes32, ...sealed });
export type PushedSegment = z.infer<typeof PushedSegment>;
export const Pushed = z.object({ acked: count, head: count });

/** A segment as it is pulled, with its place in the workspace and when it came. */
export const PulledSegment = z.extend(PushedSegment, { seq: positive, dev: Id, at: count });
export type PulledSegment = z.infer<typeof PulledSegment>;

/**
 * `tip` is the hash of the segment at `after`, `tipAt` when it came: with them a restored server is noticed. The hash alone
 * is not enough: what was not acknowledged is sent again to the restored server, and can come to the same place.
 */
export const PullQuery = z.object({
  after: digits,
  max: z.optional(digits),
  wait: z.optional(digits),
  tip: z.optional(Bytes32),
  tipAt: z.optional(digits),
});

const Wrap = z.object({ dev: Id, blob: bytes64(4096) });
/**
 * The next key for every device that is not revoked. Taken only if `kid` is the present one plus 1; ends all invites and
 * the recovery code of before.
 */
export const Rotation = z.object({
  kid: positive.check(z.gte(2)),
  ...presentKey,
  wraps: z.array(Wrap).check(z.minLength(1), z.maxLength(limits.devices)),
});
/** What was wrapped for the asking device since it joined. `recoveryRole`: what the code of the present key gives. */
export const Keys = z.object({
  kid: positive,
  keyCheck: presentKey.keyCheck,
  recoveryRole: z.optional(Role),
  wraps: z.array(z.object({ kid: positive, blob: bytes64(4096) })),
});

export const Devices = z.object({
  devices: z.array(
    z.object({ dev: Id, role: Role, ...deviceFields, joinedAt: count, revokedAt: z.optional(count), lastCseq: count }),
  ),
});

export const Lease = z.object({ until: count });
/**
 * A part of a snapshot of everything up to a seq; parts count from 1, part 0 is the manifest, comes last and makes the
 * snapshot valid. `keep` takes a part over from an earlier snapshot instead of a body.
 */
export const SnapshotPart = z.object({
  part: count,
  hash: Bytes32,
  n: count,
  kid: positive,
  sv: count,
  keep: z.optional(z.object({ seq: positive, part: positive })),
});
export type SnapshotPart = z.infer<typeof SnapshotPart>;
/** The newest snapshot: its parts in order. `tip` and `tipAt` go with the first pull after it. `seq` is 0 when there is none. */
export const SnapshotList = z.object({
  seq: count,
  tip: z.optional(Bytes32),
  /** Absent where the segment is gone. */
  tipAt: z.optional(count),
  at: count,
  parts: z.array(z.object({ part: count, hash: Bytes32, n: count, kid: positive, sv: count, size: count })),
});

/** The `:seq` in a path. */
export const UpTo = z.object({ seq: digits });
const Nothing = z.object({});

/** How one address is called. `role`: needs a token of at least that role, whose workspace is the one in the path. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly role?: Role;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly reply?: z.ZodMiniType;
  /** Meta of the binary frames that go in or out; see frames.ts. */
  readonly framesIn?: z.ZodMiniType;
  readonly framesOut?: z.ZodMiniType;
  /** The longest body of a frame that goes in. */
  readonly bodyBytes?: number;
  /** What can be refused here, beside what every address refuses: see `always` and `alwaysWithToken`. */
  readonly errors: readonly ErrorName[];
}

export const always: readonly ErrorName[] = ['origin', 'upgrade', 'rate', 'internal', 'busy'];
export const alwaysWithToken: readonly ErrorName[] = ['token', 'role', 'no_workspace'];

const w = '/v1/w/:ws';
// prettier-ignore
export const endpoints = {
  meta: { method: 'GET', path: '/v1/meta', reply: Meta, errors: [] },
  createWorkspace: { method: 'POST', path: '/v1/workspaces', body: NewWorkspace, reply: Membership, errors: ['bad_request', 'too_large', 'closed', 'token'] },
  join: { method: 'POST', path: '/v1/join', body: Join, reply: Joined, errors: ['bad_request', 'too_large', 'invite', 'quota'] },
  recover: { method: 'POST', path: '/v1/recover', body: Recover, reply: Recovered, errors: ['bad_request', 'too_large', 'recovery', 'quota'] },
  deleteWorkspace: { method: 'DELETE', path: w, role: 'owner', reply: Nothing, errors: [] },
  invite: { method: 'POST', path: `${w}/invites`, role: 'admin', body: NewInvite, reply: z.object({ expiresAt: count }), errors: ['bad_request', 'too_large', 'key_rotated', 'role', 'quota'] },
  push: { method: 'POST', path: `${w}/push`, role: 'editor', framesIn: PushedSegment, bodyBytes: limits.segmentBytes, reply: Pushed, errors: ['bad_frame', 'too_large', 'key_rotated', 'cseq_gap', 'device_forked', 'quota'] },
  pull: { method: 'GET', path: `${w}/pull`, role: 'viewer', query: PullQuery, framesOut: PulledSegment, errors: ['bad_request', 'history_changed', 'cursor_too_old'] },
  keys: { method: 'GET', path: `${w}/keys`, role: 'viewer', reply: Keys, errors: [] },
  rotate: { method: 'PUT', path: `${w}/keys`, role: 'admin', body: Rotation, reply: z.object({ kid: positive }), errors: ['bad_request', 'too_large', 'key_rotated', 'devices_changed', 'quota'] },
  devices: { method: 'GET', path: `${w}/devices`, role: 'viewer', reply: Devices, errors: [] },
  nameDevice: { method: 'PUT', path: `${w}/devices/:dev`, role: 'viewer', body: DeviceName, reply: Nothing, errors: ['bad_request', 'too_large', 'role'] },
  revoke: { method: 'DELETE', path: `${w}/devices/:dev`, role: 'viewer', reply: Nothing, errors: ['not_found', 'role'] },
  lease: { method: 'POST', path: `${w}/snapshots/lease`, role: 'admin', reply: Lease, errors: ['lease'] },
  snapshot: { method: 'GET', path: `${w}/snapshots`, role: 'viewer', reply: SnapshotList, errors: [] },
  putSnapshot: { method: 'POST', path: `${w}/snapshots/:seq`, role: 'admin', framesIn: SnapshotPart, bodyBytes: limits.partBytes, reply: z.object({ snapshot: count }), errors: ['bad_frame', 'bad_request', 'too_large', 'lease', 'not_found', 'quota'] },
  getSnapshot: { method: 'GET', path: `${w}/snapshots/:seq`, role: 'viewer', query: z.object({ from: digits }), framesOut: SnapshotPart, errors: ['bad_request', 'not_found'] },
} as const satisfies Record<string, Endpoint>;
export type EndpointName = keyof typeof endpoints;

/** The path of an endpoint with its `:names` filled in; the query is the caller's. */
export const pathOf = (name: EndpointName, values: Readonly<Record<string, string | number>> = {}): string =>
  endpoints[name].path.replace(/:(\w+)/g, (_all, key: string) => encodeURIComponent(String(values[key] ?? '')));
