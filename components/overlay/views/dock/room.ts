/** How much of a limit is used: near from the last tenth, at most the last 100. */
export type Room =
  | { readonly level: 'free' | 'near' | 'over'; readonly left: number; readonly limit: number; readonly used: number }
  | { readonly level: 'unlimited'; readonly used: number };

export function roomOf(used: number, limit: number | undefined): Room {
  if (limit === undefined) return { level: 'unlimited', used };
  const left = limit - used;
  const level = left < 0 ? 'over' : left <= Math.min(limit / 10, 100) ? 'near' : 'free';
  return { level, left, limit, used };
}
