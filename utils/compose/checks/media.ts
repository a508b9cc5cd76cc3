import type { NetworkId } from '../../model/network.ts';
import type { Attachment, Check, Finding } from './types.ts';

interface Spec {
  /** How many of it fit into one post. */
  readonly most?: number;
  readonly bytes?: number;
  readonly durationMs?: number;
  readonly shortestMs?: number;
  readonly pages?: number;
  /** Below it the picture is drawn blurred, px. */
  readonly width?: number;
  /** Width by height; beyond them the network refuses the file or shows a part. */
  readonly aspect?: readonly [narrowest: number, widest: number];
}

const mb = 1024 * 1024;

/**
 * What each network takes, as summaries of their help pages had it on 2026-11-29 (socialnewsdesk, getlate, posteverywhere):
 * X without Premium; where two differ, the larger, so that nothing is refused here that the network takes. Widths are
 * what their guides recommend at least. What is not told there is not checked. The shortest videos are from guides of
 * 2025-12 to 2026 (clickyapps, socialrails, prolificstudio), not from the network itself. How long a video on LinkedIn may
 * be is told as 10 and as 15 minutes.
 */
const specs: Readonly<Record<NetworkId, Readonly<Partial<Record<Attachment['kind'], Spec>>>>> = {
  x: {
    image: { most: 4, bytes: 5 * mb, width: 600 },
    gif: { most: 1, bytes: 15 * mb },
    video: { most: 4, bytes: 512 * mb, durationMs: 140_000, aspect: [1 / 3, 3] },
  },
  linkedin: {
    image: { most: 20, bytes: 8 * mb, width: 552 },
    video: { most: 1, bytes: 5 * 1024 * mb, durationMs: 15 * 60_000, shortestMs: 3000, aspect: [1 / 2.4, 2.4] },
    document: { most: 1, bytes: 100 * mb, pages: 300 },
  },
  facebook: {
    image: { bytes: 30 * mb, width: 600 },
    video: { most: 1, bytes: 10 * 1024 * mb, durationMs: 240 * 60_000, aspect: [9 / 16, 16 / 9] },
  },
};

/** What is attached, against what the network takes. */
export const media: Check = {
  id: 'media',
  run(_draft, { network, attachments = [] }) {
    const many = Object.entries(specs[network]).flatMap(([kind, { most = Infinity }]): Finding[] => {
      const count = attachments.filter((each) => each.kind === kind).length;
      return count > most ? [{ reason: 'media.many', args: [String(count), String(most)] }] : [];
    });
    return [...many, ...attachments.flatMap((file) => faultsOf(file, specs[network][file.kind]))];
  },
};

function faultsOf(file: Attachment, spec: Spec | undefined): Finding[] {
  if (!spec) return [];
  const { bytes = 0, durationMs = 0, pages = 0, width, height } = file;
  const found: Finding[] = [];
  const inMb = (size: number): string => String(Math.round((size / mb) * 10) / 10);
  if (spec.bytes && bytes > spec.bytes) found.push({ reason: 'media.large', args: [inMb(bytes), inMb(spec.bytes)] });
  const seconds = (ms: number, round = Math.ceil): string => String(round(ms / 1000));
  if (spec.durationMs && durationMs > spec.durationMs)
    found.push({ reason: 'media.long', args: [seconds(durationMs), seconds(spec.durationMs)] });
  if (spec.shortestMs && durationMs && durationMs < spec.shortestMs)
    found.push({ reason: 'media.short', args: [seconds(durationMs, Math.floor), seconds(spec.shortestMs)] });
  if (spec.pages && pages > spec.pages)
    found.push({ reason: 'media.pages', args: [String(pages), String(spec.pages)] });
  if (spec.width && width && width < spec.width)
    found.push({ reason: 'media.narrow', args: [String(width), String(spec.width)] });
  if (spec.aspect && width && height) {
    const shape = width / height;
    // A pixel more or less is no other shape.
    const isIn = shape >= spec.aspect[0] * 0.99 && shape <= spec.aspect[1] * 1.01;
    if (!isIn) found.push({ reason: 'media.aspect', args: [`${width} × ${height}`] });
  }
  return found;
}
