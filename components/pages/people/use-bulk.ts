import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type BulkChange, type BulkDone, changePeople, undoBulk } from '../../../utils/people/bulk.ts';
import { useDesk } from '../../hooks/desk.ts';
import type { IconName } from '../../ui/icons.ts';
import { useToast } from '../../ui/toasts.tsx';
import { tellPages } from './changes.ts';

export interface BulkState {
  /** While something is written or taken back. */
  readonly progress: BulkProgress | undefined;
  /** Changes them, and offers to take it back. `said`: what was done to so many. */
  readonly run: (ids: readonly string[], change: BulkChange, said: (count: number) => string, icon?: IconName) => void;
}

export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  /** Nothing that is taken back stops half way. */
  readonly cancel?: () => void;
}

/** Changes many people with a number for how far it is. It ends where it is when the page is left. */
export function useBulk(): BulkState {
  const { db } = useDesk();
  const toast = useToast();
  const [progress, setProgress] = useState<BulkState['progress']>(undefined);
  const left = useRef(new AbortController());
  useEffect(() => () => left.current.abort(), []);

  const takeBack = async (done: BulkDone) => {
    setProgress({ done: 0, total: done.undo.length });
    try {
      await undoBulk(db, done.undo, Date.now());
      await tellPages();
    } finally {
      setProgress(undefined);
    }
  };
  const run: BulkState['run'] = (ids, change, said, icon = 'check') => {
    const life = new AbortController();
    const cancel = () => life.abort();
    const signal = AbortSignal.any([left.current.signal, life.signal]);
    const start = async () => {
      setProgress({ done: 0, total: ids.length, cancel });
      try {
        const done = await changePeople(db, ids, change, Date.now(), {
          signal,
          onProgress: (count, total) => setProgress({ done: count, total, cancel }),
        });
        await tellPages();
        toast({
          text: doneText(done, said),
          icon,
          ...(done.changed > 0 ? { undo: () => takeBack(done) } : {}),
        });
      } finally {
        setProgress(undefined);
      }
    };
    void start();
  };
  return { progress, run };
}

function doneText({ changed, ended }: BulkDone, said: (count: number) => string): string {
  const text = said(changed);
  if (ended === 'stopped') return i18n.t('peopleBulk.stopped', [text]);
  if (ended === 'storage-full') return i18n.t('peopleBulk.storageFull', [text]);
  if (ended === 'failed') return i18n.t('peopleBulk.failed', [text]);
  return changed === 0 ? i18n.t('peopleBulk.nothing') : text;
}
