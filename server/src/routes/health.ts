import { sql } from 'kysely';
import type { Context } from 'hono';
import type { Store } from '../store/store.ts';

/** Whether the database answers. */
export const health =
  ({ db }: Store) =>
  async (_context: Context): Promise<Response> => {
    try {
      await sql`select 1`.execute(db);
      return Response.json({ ok: true });
    } catch {
      return Response.json({ ok: false }, { status: 503 });
    }
  };
