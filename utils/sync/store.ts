import type { Role } from './contract.ts';
import type { KeyRing } from './keys.ts';
import type { Op, Stamp } from './ops.ts';

/** This device in a workspace. */
export interface Membership {
  /** Address without a slash at the end. */
  readonly server: string;
  readonly ws: string;
  readonly dev: string;
  readonly token: string;
  readonly role: Role;
}

/** A range of the outbox that is being sent, both ends included. Its operations never change until it is acknowledged. */
export interface Inflight {
  readonly cseq: number;
  /** Random name of the range; see the contract. */
  readonly hash: string;
  readonly from: number;
  readonly to: number;
  /** How many operations. */
  readonly n: number;
}

/** All that has to last, beside records, outbox, parked operations and keys. */
export interface SyncState extends Membership {
  /** Line of history of the server; absent before its first answer. */
  readonly epoch?: string | undefined;
  /** The last seq that is applied, the hash of that segment, and when it came to the server, ms, where that is known. */
  readonly cursor: number;
  readonly tip?: string | undefined;
  readonly tipAt?: number | undefined;
  /** The last cseq that was acknowledged. */
  readonly sent: number;
  /** In the order of their cseq, from `sent + 1` on. */
  readonly inflight: readonly Inflight[];
  /** Hashes of what was acknowledged and did not come back in the log yet: a restored server may have lost it since. */
  readonly unechoed: readonly string[];
  /** All rows are being said again, and not all are in the outbox yet. */
  readonly isReseeding: boolean;
  /** What is pulled was known before, or happened before this device was there: losses in it are not told. */
  readonly isQuiet: boolean;
  /** The schema version for which parked operations were looked through. */
  readonly sv: number;
  /** A device was revoked, and the key not rotated since. */
  readonly isRotationDue: boolean;
}

export interface OutboxRow {
  /** Counts up; never used twice. */
  readonly n: number;
  readonly op: Op;
}

/** An operation that this version does not know what to do with, as it came. */
export interface Parked {
  readonly sv: number;
  readonly op: unknown;
}

/** Why a segment was passed over: nobody with the right key can open it. */
export interface Damaged {
  readonly seq: number;
  readonly dev: string;
}

/** What came, and where that leaves the cursor. */
export interface Batch {
  /** Where the state must be for this to be applied. */
  readonly ws: string;
  readonly after: number;
  readonly cursor: number;
  readonly tip: string | undefined;
  readonly tipAt: number | undefined;
  readonly epoch: string;
  /** These hashes came back. */
  readonly echoed?: readonly string[];
  /** In their order; of collections that are known, in the kind they are of. */
  readonly ops: readonly Op[];
  readonly parked: readonly Parked[];
  readonly damaged?: readonly Damaged[];
  /** False: losses are dropped. */
  readonly tellsLosses: boolean;
  /** The last stamp of the clock, to be kept; and its offset. */
  readonly clock: { readonly last: Stamp | ''; readonly offset: number };
}

/**
 * What lasts. Each method is one transaction: done whole or not at all, and on the disk when its promise is kept. A local
 * edit writes its row and its outbox row in one transaction too, which is not the business of this room; operations go
 * through `splitOp` on the way into the outbox.
 */
export interface SyncStore {
  /** Nothing where no workspace is joined. */
  read(): Promise<SyncState | undefined>;

  /**
   * Makes this device a member, perhaps again: cursor 0, no tip, no epoch, sent 0, nothing in flight or unechoed, quiet,
   * and reseeding from the first row on. The outbox and what is parked stay.
   */
  join(membership: Membership, keys: KeyRing): Promise<void>;

  /** Rows with a higher n than `after`, in their order. */
  outbox(after: number, most: number): Promise<readonly OutboxRow[]>;
  /** False, and nothing done, unless nothing is in flight and the first cseq is `sent + 1`. */
  freeze(segments: readonly Inflight[]): Promise<boolean>;
  /**
   * Takes segments up to a cseq out of flight, puts their hashes among the unechoed, deletes their outbox rows and sets
   * `sent` to the last of them; of others nothing.
   */
  acknowledge(acked: number): Promise<void>;
  /** Takes an operation that no segment holds out of the outbox, to be shown to the user. */
  setAside(n: number): Promise<void>;

  /**
   * Applies operations (`applyRecordOps`, `mergeAppended`), keeps losses by their id, parks, and moves the cursor. False,
   * and nothing done, unless the workspace is the batch's, the cursor its `after` and the epoch, once known, its epoch.
   */
  apply(batch: Batch): Promise<boolean>;
  /** Ends the quiet: everything that was there is pulled. */
  endQuiet(): Promise<void>;

  /**
   * The server lost something: cursor 0, no tip, this epoch, sent as told, nothing in flight or unechoed, quiet,
   * and reseeding from the first row on.
   */
  restart(from: { readonly epoch: string | undefined; readonly sent: number }): Promise<void>;
  /** Puts `opsOfRow` of some more rows into the outbox; after the last of all collections ends the reseeding. */
  reseed(most: number): Promise<void>;

  /** Rows with a higher n than `after`, in their order. */
  parked(after: number, most: number): Promise<readonly (Parked & { readonly n: number })[]>;
  /** Applies operations and forgets that these were parked. Losses are dropped. */
  unpark(ns: readonly number[], ops: readonly Op[]): Promise<void>;
  /** All that was parked has been looked through. */
  upgraded(sv: number): Promise<void>;

  keys(): Promise<KeyRing | undefined>;
  saveKeys(keys: KeyRing): Promise<void>;
  setRotationDue(isDue: boolean): Promise<void>;
}
