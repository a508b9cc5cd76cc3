import type { BuiltLink } from '../../../utils/model/library.ts';

const address = /https?:\/\/[^\s<>"“”]+/gi;
/** What ends a sentence or a bracket belongs to the text. */
const after = /[.,;:!?)\]}'’…]+$/;

/** The text with each of its links as `build` has it, where a campaign has something to say of it. */
export function withTags(text: string, build: (url: string) => BuiltLink): string {
  return text.replace(address, (found) => {
    const end = after.exec(found)?.[0] ?? '';
    const url = found.slice(0, found.length - end.length);
    // What somebody tagged by hand stays as it is.
    if (/[?&#]utm_/i.test(url)) return found;
    const built = build(url);
    return built.campaign === undefined ? found : built.url + end;
  });
}
