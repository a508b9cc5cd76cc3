/**
 * The tables, the same on every engine. Every key begins with the workspace, so each can live on one shard; nothing
 * here is a sequence, a trigger or a foreign key. What the columns mean stands in docs/sync.md.
 */
export interface Schema {
  readonly workspace: WorkspaceRow;
  readonly device: DeviceRow;
  readonly segment: SegmentRow;
  readonly snapshot: SnapshotRow;
  readonly part: PartRow;
  readonly invite: InviteRow;
  readonly keywrap: KeywrapRow;
  readonly migration: { readonly id: number; readonly at: number };
}

/** `head` is the seq given last: who holds this row's lock gives the next. `bytes` counts segments, parts and wraps. */
export interface WorkspaceRow {
  readonly ws: string;
  readonly epoch: string;
  readonly head: number;
  readonly floor: number;
  readonly snapshot: number;
  readonly kid: number;
  readonly key_check: string;
  /** SHA-256 of what proves the recovery code of the present key, and the role that it gives. */
  readonly recovery_hash: string | null;
  readonly recovery_role: string | null;
  readonly bytes: number;
  readonly lease_dev: string | null;
  readonly lease_until: number;
  readonly created_at: number;
}

export interface DeviceRow {
  readonly ws: string;
  readonly dev: string;
  /** SHA-256 of the whole token, base64url. */
  readonly token_hash: string;
  readonly role: string;
  readonly pub_key: string;
  readonly name: string | null;
  readonly last_cseq: number;
  /** Outlives the segment, so that a fork is seen after compaction too. */
  readonly last_hash: string | null;
  readonly joined_at: number;
  readonly revoked_at: number | null;
}

export interface SegmentRow {
  readonly ws: string;
  readonly seq: number;
  readonly dev: string;
  readonly cseq: number;
  readonly n: number;
  readonly kid: number;
  readonly sv: number;
  readonly hash: string;
  readonly at: number;
  readonly size: number;
  readonly body: Uint8Array;
}

/** `at` is 0 until the manifest came. */
export interface SnapshotRow {
  readonly ws: string;
  readonly seq: number;
  readonly tip: string;
  readonly at: number;
}

export interface PartRow {
  readonly ws: string;
  readonly seq: number;
  readonly part: number;
  readonly n: number;
  readonly kid: number;
  readonly sv: number;
  readonly hash: string;
  readonly size: number;
  readonly body: Uint8Array;
}

export interface InviteRow {
  readonly ws: string;
  readonly id: string;
  readonly auth_hash: string;
  readonly wrapped: string;
  readonly kid: number;
  readonly role: string;
  readonly by_dev: string;
  readonly expires_at: number;
}

export interface KeywrapRow {
  readonly ws: string;
  readonly kid: number;
  readonly dev: string;
  readonly blob: string;
}
