import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { takeLease } from '../store/snapshots.ts';

export const lease: Handler<'lease'> = async ({ session }, { store, clock, limits }) => {
  const taken = await takeLease(store, { ws: session.ws, dev: session.dev, now: clock() }, limits.leaseMs);
  return taken.ok ? ok({ json: { until: taken.value } }) : taken;
};
