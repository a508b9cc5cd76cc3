import type { Check } from './types.ts';

/** Pictures that say nothing to those who do not see them. */
export const altText: Check = {
  id: 'altText',
  run(_draft, { attachments = [] }) {
    const pictures = attachments.filter(({ kind }) => kind === 'image' || kind === 'gif');
    const without = pictures.filter(({ alt }) => !alt?.trim());
    if (without.length === 0) return [];
    return [{ reason: 'altText.missing', args: [String(without.length), String(pictures.length)] }];
  },
};
