/** Where no frame comes, as in a tab behind others, it is not waited for longer than this, ms. */
const longestWait = 60;

/** Once the page, as it stands, was painted. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestWait);
  });
