/** Leaves out what was not found. */
export function known<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  const found: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) found[name] = fields[name];
  return found as T;
}

/** Whether a text of the page can say how many. */
export const hasNumber = (text: string | undefined): boolean => /\p{Nd}/u.test(text ?? '');

/** A label that is longer holds more than a number, and is not handed on. Cut, it could hold a wrong one. */
export const longestLabel = 400;

/** A text that may hold a number, or nothing. */
export const numberLabel = (text: string | null | undefined): string | undefined =>
  text && text.length <= longestLabel && hasNumber(text) ? text : undefined;
