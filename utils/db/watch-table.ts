import Dexie from 'dexie';

/**
 * Calls back when rows of a table were written, in whichever workspace and by whichever of our contexts that runs now;
 * what is written at once is told once. Answers what ends it.
 */
export function watchTable(table: string, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = (parts: object): void => {
    if (!Object.keys(parts).some((part) => part.split('/')[3] === table)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, togetherMs);
  };
  Dexie.on.storagemutated.subscribe(hear);
  return () => {
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(hear);
  };
}

const togetherMs = 200;
