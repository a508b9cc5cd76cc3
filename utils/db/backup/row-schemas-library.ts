import * as z from 'zod/mini';
import { CampaignKind } from '../../model/campaign-parts.ts';
import type { Campaign, Clipping, Link, Voice } from '../../model/library.ts';
import { NetworkId } from '../../model/network.ts';
import { Metrics, TimeSpan } from '../../model/sighting.ts';
import { day, kept, key, maybe, postRef, profileRef, rowOf, text, time } from './row-parts.ts';

const words = z.array(text);
const deliverable = z.object({
  id: key,
  what: text,
  network: NetworkId,
  dueOn: maybe(day),
  post: maybe(postRef),
  link: maybe(text),
});
const partner = z.object({
  id: key,
  name: text,
  handles: maybe(z.partialRecord(NetworkId, text)),
  fee: maybe(z.number()),
  disclosure: maybe(text),
  deliverables: z.array(deliverable),
});
const anchor = z.object({ exact: text, prefix: maybe(text), suffix: maybe(text) });

/** What a backup holds of what stands behind the composer. */
export const librarySchemas = {
  campaigns: rowOf<Campaign>()({
    ...kept,
    title: text,
    network: maybe(NetworkId),
    utmCampaign: maybe(text),
    utmMedium: maybe(text),
    utmSources: maybe(z.partialRecord(NetworkId, text)),
    hosts: maybe(words),
    startsOn: maybe(day),
    endsOn: maybe(day),
    isActive: z.boolean(),
    isSponsored: maybe(z.boolean()),
    disclosure: maybe(text),
    country: maybe(text),
    budget: maybe(z.object({ amount: z.number(), currency: text })),
    kind: maybe(CampaignKind),
    brief: maybe(text),
    owners: maybe(z.array(z.object({ name: text, department: maybe(text) }))),
    spending: maybe(z.array(z.object({ id: key, day, amount: z.number(), what: text, isAds: maybe(z.boolean()) }))),
    margin: maybe(z.number()),
    conversionValue: maybe(z.number()),
    goalIds: maybe(z.array(key)),
    checklist: maybe(z.array(z.object({ id: key, text, dueOn: maybe(day), doneAt: maybe(time) }))),
    partners: maybe(z.array(partner)),
    wentWell: maybe(text),
    wentBadly: maybe(text),
  }),
  links: rowOf<Link>()({
    ...kept,
    title: text,
    url: text,
    campaignId: maybe(key),
    utmSource: maybe(text),
    utmMedium: maybe(text),
    utmCampaign: maybe(text),
    utmContent: maybe(text),
    utmTerm: maybe(text),
    isPlain: maybe(z.boolean()),
    uses: z.number(),
  }),
  voices: rowOf<Voice>()({
    ...kept,
    language: maybe(text),
    say: maybe(words),
    avoid: maybe(z.array(z.object({ word: text, say: maybe(text) }))),
    banned: maybe(words),
    bannedTags: maybe(words),
    person: maybe(z.enum(['we', 'I', 'any'])),
    mostEmoji: maybe(z.number()),
    mostExclamations: maybe(z.number()),
    leastEase: maybe(z.number()),
    mostEase: maybe(z.number()),
  }),
  clippings: rowOf<Clipping>()({
    ...kept,
    postKey: key,
    post: postRef,
    text,
    author: maybe(profileRef),
    permalink: maybe(text),
    postedAt: maybe(TimeSpan),
    keptAt: time,
    metrics: maybe(Metrics),
    metricsAt: maybe(time),
    note: maybe(text),
    tags: words,
    anchor: maybe(anchor),
    highlights: maybe(z.array(anchor)),
    permission: maybe(z.enum(['asked', 'given', 'refused'])),
    permissionAt: maybe(time),
  }),
} as const;
