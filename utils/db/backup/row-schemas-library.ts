import * as z from 'zod/mini';
import type { Campaign, Clipping, Link, Voice } from '../../model/library.ts';
import { NetworkId } from '../../model/network.ts';
import { Metrics, TimeSpan } from '../../model/sighting.ts';
import { day, kept, key, maybe, postRef, profileRef, rowOf, text, time } from './row-parts.ts';

const words = z.array(text);
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
