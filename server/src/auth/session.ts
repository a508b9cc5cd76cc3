import { fail, ok } from '../../../utils/lib/result.ts';
import { mayAs, Role, type State } from '../../../utils/sync/contract.ts';
import { type Outcome, stateOfRow, type Store } from '../store/store.ts';
import { bearerOf, hashOf, isEqual, parseToken } from './token.ts';

/** Who asks, as a token proved, and where the workspace stood then. */
export interface Session {
  readonly ws: string;
  readonly dev: string;
  readonly role: Role;
  readonly state: State;
}

/**
 * Proves the token in an `Authorization` header for a workspace. A workspace that is not there is told apart from a
 * token that is wrong: after a loss of its data the client has to know. Ids are random, so that gives nothing away.
 */
export async function authenticate(
  store: Store,
  authorization: string | undefined,
  ws: string,
): Promise<Outcome<Session>> {
  const claimed = parseToken(bearerOf(authorization));
  if (!claimed || claimed.ws !== ws) return fail({ error: 'token' });
  const workspace = await store.db.selectFrom('workspace').selectAll().where('ws', '=', ws).executeTakeFirst();
  if (!workspace) return fail({ error: 'no_workspace' });
  const device = await store.db
    .selectFrom('device')
    .select(['token_hash', 'role', 'revoked_at'])
    .where('ws', '=', ws)
    .where('dev', '=', claimed.dev)
    .executeTakeFirst();
  if (!isEqual(device?.token_hash ?? '', hashOf(claimed.token)) || !device) return fail({ error: 'token' });
  if (device.revoked_at !== null) return fail({ error: 'token', revoked: true });
  return ok({ ws, dev: claimed.dev, role: Role.parse(device.role), state: stateOfRow(workspace) });
}

/** The session if its role is enough. */
export const requireRole = (session: Session, needs: Role): Outcome<Session> =>
  mayAs(session.role, needs) ? ok(session) : fail({ error: 'role' });
