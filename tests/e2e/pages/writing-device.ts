import type { Note } from '../../../utils/model/records.ts';
import { randomBytes, toBase64url } from '../../../utils/sync/bytes.ts';
import { createClock } from '../../../utils/sync/clock.ts';
import { schemaVersion } from '../../../utils/sync/collections.ts';
import { limits, type PushedSegment } from '../../../utils/sync/contract.ts';
import type { Frame } from '../../../utils/sync/frames.ts';
import { createHttp } from '../../../utils/sync/http.ts';
import { parseInvite } from '../../../utils/sync/invites.ts';
import { joinWorkspace } from '../../../utils/sync/membership.ts';
import { editOf } from '../../../utils/sync/merge.ts';
import { never } from '../../../utils/sync/ops.ts';
import { deriveSealKey } from '../../../utils/sync/seal.ts';
import { sealSegment } from '../../../utils/sync/segments.ts';

/**
 * Joins with a link and writes so many notes, each in a segment of its own: what somebody does in months, in a moment
 * and without a browser.
 */
export async function writeForMonths(link: string, count: number): Promise<void> {
  const invite = parseInvite(link);
  if (!invite.ok) throw new Error(invite.error);
  const { server } = invite.value;
  const joined = await joinWorkspace(createHttp({ fetch, server }), invite.value, AbortSignal.timeout(10_000));
  if (!joined.ok) throw new Error(joined.error.error);
  const { ws, dev, token } = joined.value.membership;
  const epoch = joined.value.keys.epochs.at(-1);
  if (!epoch) throw new Error('The invite has no key');
  const key = await deriveSealKey(epoch.hkdf, dev);
  const clock = createClock({ now: Date.now, device: 'months00', last: never, offset: 0 });
  const http = createHttp({ fetch, server, token });
  for (let from = 1; from <= count; from += limits.segmentsPerRequest) {
    const frames: Frame<PushedSegment>[] = [];
    for (let cseq = from; cseq < from + limits.segmentsPerRequest && cseq <= count; cseq += 1) {
      const about: Note['about'] = { type: 'person', id: 'p' };
      const changes = { about, text: `Wombat ${cseq}`, createdAt: cseq, updatedAt: cseq };
      const edit = editOf({ t: 'notes', id: `month-${cseq}`, row: undefined, changes, clock });
      const label = { cseq, n: 1, kid: epoch.kid, sv: schemaVersion };
      const body = edit && (await sealSegment(key, { ws, dev, ...label }, [edit.op]));
      if (!body?.ok) throw new Error('A note is small');
      frames.push({ meta: { ...label, hash: toBase64url(randomBytes(32)) }, body: body.value });
    }
    const sent = await http.call('push', { path: { ws }, frames });
    if (!sent.ok) throw new Error(sent.error.error);
  }
}
