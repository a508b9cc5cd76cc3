import { fail, type Result } from '../lib/result.ts';
import type { Failure } from './http.ts';

/**
 * Why to try again later, by itself. `unstable`: the server changed its mind more often than we follow in one go;
 * `too_large`: it, or a proxy before it, takes less at once than we send.
 */
export type LaterReason = 'offline' | 'aborted' | 'bad_reply' | 'busy' | 'rate' | 'internal' | 'too_large' | 'unstable';

/**
 * Why nothing goes on until somebody does something. `token`: the server does not know this device; `revoked`: it was
 * locked out; `no_workspace`: all is lost there; `device_forked`: a copy of this profile syncs too, join again;
 * `key_missing`: no key for what comes, join again; `damaged`: the snapshot does not open; `upgrade`: this version is too
 * old. Of sending alone: `quota`: the server is full; `role`: this device may only read; `key_behind`: the server
 * was restored to an older key, and a device of an admin has to come by.
 */
export type StopReason =
  | 'token'
  | 'revoked'
  | 'no_workspace'
  | 'device_forked'
  | 'key_missing'
  | 'damaged'
  | 'upgrade'
  | 'refused'
  | 'quota'
  | 'role'
  | 'key_behind';

/** Why a step ended early. */
export type Halt =
  | { readonly kind: 'later'; readonly reason: LaterReason; readonly retryAfter?: number | undefined }
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  /** The server lost something: begin anew. */
  | { readonly kind: 'restart' };

export type Step<T> = Promise<Result<T, Halt>>;

export const later = (reason: LaterReason, retryAfter?: number): Result<never, Halt> =>
  fail({ kind: 'later', reason, retryAfter });
export const stopped = (reason: StopReason): Result<never, Halt> => fail({ kind: 'stopped', reason });

/** What a failed call means where it has no meaning of its own. */
export function haltOf({ error, retryAfter, revoked }: Failure): Result<never, Halt> {
  switch (error) {
    case 'offline':
    case 'aborted':
    case 'bad_reply':
    case 'busy':
    case 'rate':
    case 'internal':
    case 'too_large':
      return later(error, retryAfter);
    case 'token':
      return stopped(revoked ? 'revoked' : 'token');
    case 'no_workspace':
    case 'upgrade':
    case 'quota':
    case 'role':
    case 'device_forked':
      return stopped(error);
    case 'history_changed':
      return fail({ kind: 'restart' });
    case 'lease':
    case 'devices_changed':
    case 'key_rotated':
    case 'cursor_too_old':
    case 'not_found':
      return later('unstable', retryAfter);
    default:
      return stopped('refused');
  }
}

const firstDelayMs = 2000;
const longestDelayMs = 15 * 60 * 1000;

/**
 * How long to wait, ms: anything up to a limit that doubles with each attempt (0 for the first), so that not all come
 * back at once after an outage; and at least what the server asked for, in seconds.
 */
export function retryDelayMs(attempt: number, retryAfter: number | undefined, random: () => number): number {
  const limit = Math.min(firstDelayMs * 2 ** Math.min(attempt, 20), longestDelayMs);
  return Math.round((retryAfter ?? 0) * 1000 + random() * limit);
}
