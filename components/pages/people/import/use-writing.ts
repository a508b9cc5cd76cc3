import { useEffect, useRef, useState } from 'preact/hooks';
import { useToast } from '../../../ui/toasts.tsx';

export type WritingState<Result> =
  | { readonly step: 'choose' }
  | { readonly step: 'working'; readonly done: number; readonly total: number }
  | { readonly step: 'done' | 'undoing' | 'undone' | 'undo-failed'; readonly result: Result };

/** How far it is, and when to stop. */
export interface Writing {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

interface Ways<Result> {
  readonly textOf: (result: Result) => string;
  readonly takeBack: (result: Result) => Promise<void>;
}

/** Writes what a file says, tells how far it is, and takes it back. It ends with the dialog. */
export function useWriting<Result>({ textOf, takeBack }: Ways<Result>) {
  const toast = useToast();
  const [state, setState] = useState<WritingState<Result>>({ step: 'choose' });
  const life = useRef(new AbortController());
  const isClosed = useRef(false);
  useEffect(
    () => () => {
      isClosed.current = true;
      life.current.abort();
    },
    [],
  );
  const start = async (total: number, write: (writing: Writing) => Promise<Result>): Promise<void> => {
    const onProgress: Writing['onProgress'] = (done, all) => setState({ step: 'working', done, total: all });
    onProgress(0, total);
    const result = await write({ signal: life.current.signal, onProgress });
    setState({ step: 'done', result });
    // The dialog was closed meanwhile: what was written is told elsewhere.
    if (isClosed.current) toast({ text: textOf(result), icon: 'import', undo: () => takeBack(result) });
  };
  const undo = async (): Promise<void> => {
    if (state.step === 'choose' || state.step === 'working') return;
    const { result } = state;
    setState({ step: 'undoing', result });
    try {
      await takeBack(result);
      setState({ step: 'undone', result });
    } catch {
      setState({ step: 'undo-failed', result });
    }
  };
  return { state, start, cancel: () => life.current.abort(), undo: () => void undo() };
}
