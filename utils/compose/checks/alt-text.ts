import type { Attachment, Check, Finding } from './types.ts';

const isPicture = ({ kind }: Attachment): boolean => kind === 'image' || kind === 'gif';

/**
 * Pictures that say nothing to those who do not see them. Where the network does not show whether a picture is described
 * that is what is said, and nothing of what is or is not there.
 */
export const altText: Check = {
  id: 'altText',
  run(_draft, { attachments = [] }) {
    const pictures = attachments.filter(isPicture);
    const told = (reason: Finding['reason'], found: readonly Attachment[]): readonly Finding[] =>
      found.length > 0 ? [{ reason, args: [String(found.length), String(pictures.length)] }] : [];
    return [
      ...told(
        'altText.missing',
        pictures.filter(({ alt }) => alt?.trim() === ''),
      ),
      ...told(
        'altText.unseen',
        pictures.filter(({ alt }) => alt === undefined),
      ),
    ];
  },
};
