import { type GrowthCurve, priorCurve } from '../../metrics/growth-curve.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';

/** A fitted curve in `meta`, and when it was fitted, ms. */
export interface KeptCurve {
  readonly at: number;
  readonly curve: GrowthCurve;
}

export const curveKey = (network: NetworkId): string => `growth.${network}`;

export const keptCurve = async (db: WorkspaceDb, network: NetworkId): Promise<KeptCurve | undefined> =>
  (await db.meta.get(curveKey(network)))?.value as KeptCurve | undefined;

/** The curve as it was fitted last, or the prior: one read, for what is shown in pages. */
export const storedCurve = async (db: WorkspaceDb, network: NetworkId): Promise<GrowthCurve> =>
  (await keptCurve(db, network))?.curve ?? priorCurve(network);
