import type { Note } from '../../utils/model/records.ts';
import type { Payload } from '../../utils/protocol/protocol.ts';
import type { CardFrame } from './cards.tsx';
import type { Desk } from './desk.ts';

const undoForMs = 10_000;

/** The notes of one card: what was there, and what is added while it is open. */
export interface NoteList {
  readonly notes: readonly Note[];
  /** Ids of notes that can be taken back. */
  readonly fresh: readonly string[];
  reset(notes: readonly Note[]): void;
  /** Saves what stands in the field; the field keeps it when that fails. */
  save(): Promise<void>;
  undo(id: string): Promise<void>;
}

export function noteList(
  { ask, network, signal }: Desk,
  frame: CardFrame,
  on: Payload<'notes.add'>['on'],
  onSaved: () => void = () => undefined,
): NoteList {
  let notes: readonly Note[] = [];
  let fresh: readonly string[] = [];
  let isSaving = false;

  const settleLater = (id: string): void => {
    const timer = setTimeout(() => {
      fresh = fresh.filter((other) => other !== id);
      frame.draw();
    }, undoForMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };

  return {
    get notes() {
      return notes;
    },
    get fresh() {
      return fresh;
    },
    reset: (stored) => {
      notes = stored;
    },
    save: async () => {
      const text = frame.draft.text.trim();
      if (!text || isSaving) return;
      isSaving = true;
      const saved = await ask('notes.add', { network: network.id, on, text });
      isSaving = false;
      if (!saved) return;
      if (frame.draft.text.trim() === text) frame.draft.text = '';
      notes = [saved.note, ...notes];
      fresh = [...fresh, saved.note.id];
      settleLater(saved.note.id);
      frame.draw();
      onSaved();
    },
    undo: async (id) => {
      const text = notes.find((note) => note.id === id)?.text;
      const answer = await ask('notes.remove', { network: network.id, id });
      if (!answer?.removed) return;
      notes = notes.filter((note) => note.id !== id);
      fresh = fresh.filter((other) => other !== id);
      // Taken back to be written better: the words return to the field if it is empty.
      frame.draft.text ||= text ?? '';
      frame.draw();
    },
  };
}
