import type { NetworkId } from '../../../utils/model/network.ts';

export type CropUse = 'square' | 'portrait' | 'landscape' | 'link' | 'cover' | 'companyCover' | 'face';

export interface CropPreset {
  readonly use: CropUse;
  /** px of the file that is made. */
  readonly width: number;
  readonly height: number;
}

const square: CropPreset = { use: 'square', width: 1080, height: 1080 };
const portrait: CropPreset = { use: 'portrait', width: 1080, height: 1350 };
const face: CropPreset = { use: 'face', width: 400, height: 400 };

/**
 * Sizes that guides of 2025 and 2026 recommend (snap.je, ogimg.xyz, picturesizes.com, postiv.ai): none of the networks
 * was asked. Where guides differ, the larger: a network draws a picture smaller without harm. Least sure are the covers,
 * of which each network shows another part on a phone; Facebook's is the one that holds both parts.
 */
export const cropPresets: Readonly<Record<NetworkId, readonly CropPreset[]>> = {
  x: [
    square,
    portrait,
    { use: 'landscape', width: 1600, height: 900 },
    { use: 'link', width: 1200, height: 628 },
    { use: 'cover', width: 1500, height: 500 },
    face,
  ],
  linkedin: [
    { ...square, width: 1200, height: 1200 },
    portrait,
    { use: 'landscape', width: 1200, height: 627 },
    { use: 'link', width: 1200, height: 627 },
    { use: 'cover', width: 1584, height: 396 },
    { use: 'companyCover', width: 1128, height: 191 },
    face,
  ],
  facebook: [
    square,
    portrait,
    { use: 'landscape', width: 1200, height: 630 },
    { use: 'link', width: 1200, height: 630 },
    { use: 'cover', width: 820, height: 360 },
    { ...face, width: 800, height: 800 },
  ],
};

const mb = 1024 * 1024;

/** The largest picture that each network takes, as in the check of attached files. */
export const mostBytes: Readonly<Record<NetworkId, number>> = { x: 5 * mb, linkedin: 8 * mb, facebook: 30 * mb };
