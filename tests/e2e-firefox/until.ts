/** Asks until the answer pleases, or for `ms`; gives the last answer, for the assertion to judge. */
export async function until<T>(
  ask: () => Promise<T>,
  pleases: (answer: T) => boolean,
  { ms = 20_000 }: { readonly ms?: number } = {},
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (pleases(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
