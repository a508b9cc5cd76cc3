import type { Attachment } from '../../utils/compose/checks/types.ts';
import type { LengthPurpose } from '../../utils/compose/length.ts';
import type { ShownFiles } from '../../utils/model/attached.ts';

/** A picture of one pixel or two holds the place of one that is still to come. */
const leastPx = 3;

/**
 * What is attached, as far as a composer shows it. Undefined where it shows nothing, and in comments and messages: what
 * the checks know of the networks is about posts.
 */
export function attachmentsOf(
  purpose: LengthPurpose,
  shown: ShownFiles | undefined,
): readonly Attachment[] | undefined {
  if (!shown || (purpose !== 'post' && purpose !== 'reply')) return undefined;
  const files = shown.files.filter(({ width }) => width === 0 || width >= leastPx);
  const pictures = files.filter(({ isFilm }) => !isFilm);
  const described = describedOf(shown, pictures.length);
  const attachments = files.map((file): Attachment => {
    const { isFilm, isCopy, width, height, seconds } = file;
    const at = pictures.indexOf(file);
    return {
      kind: isFilm ? 'video' : 'image',
      // A copy may be smaller than the file that is sent.
      ...(width > 0 && height > 0 && !isCopy ? { width, height } : {}),
      ...(seconds > 0 ? { durationMs: seconds * 1000 } : {}),
      // How many are described is told, and not which: only their number is said.
      ...(described === undefined || isFilm ? {} : { alt: at < described ? 'described' : '' }),
    };
  });
  return attachments.length > 0 ? attachments : undefined;
}

/**
 * How many pictures are described. As long as none is, the words are those of what a press on them does; then they are
 * the description of the one picture, or say of how many there are some, in the language of the page.
 */
function describedOf({ words = '', does = '' }: ShownFiles, pictures: number): number | undefined {
  const [said, action] = [words.trim(), does.trim()];
  if (!said || !action) return undefined;
  if (said === action) return 0;
  if (pictures === 1) return 1;
  const [number, ...others] = said.match(/\p{Nd}+/gu) ?? [];
  const count = Number(number);
  return others.length === 0 && count >= 1 && count <= pictures ? count : undefined;
}
