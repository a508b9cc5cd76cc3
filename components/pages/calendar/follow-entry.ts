/** So long after it was moved an entry may come to stand elsewhere, ms. */
const mostMs = 3000;

/** An entry that is moved by keys stands elsewhere afterwards: the focus goes with it, as soon as it stands there. */
export function followEntry(id: string): void {
  const before = chipOf(id);
  const observer = new MutationObserver(() => {
    const chip = chipOf(id);
    if (!chip || chip === before) return;
    observer.disconnect();
    chip.focus();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), mostMs);
}

const chipOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`);
