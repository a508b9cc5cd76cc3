import { ok } from '../../../utils/lib/result.ts';
import { limits as most, protocol } from '../../../utils/sync/contract.ts';
import type { Handler } from '../answer.ts';

export const meta: Handler<'meta'> = async (_call, { clock, limits, workspaces }) =>
  ok({
    json: {
      protocol,
      serverTime: clock(),
      workspaces,
      limits: {
        opsPerSegment: most.opsPerSegment,
        segmentBytes: most.segmentBytes,
        requestBytes: most.requestBytes,
        segmentsPerRequest: most.segmentsPerRequest,
        partBytes: most.partBytes,
        waitSeconds: limits.waitSeconds,
        workspaceBytes: limits.workspaceBytes,
      },
    },
  });
