import { useEffect, useState } from 'preact/hooks';

export interface Room {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
  /** The browser does not clear it by itself. */
  readonly isPersistent: boolean;
}

/** From this share of what the browser grants on, recording may soon be refused. */
const littleRoom = 0.8;

export const shareOf = ({ used, quota }: Room): number => (quota > 0 ? used / quota : 0);

export const hasLittleRoom = (room: Room): boolean => shareOf(room) >= littleRoom;

/** What the browser says of its room, asked again whenever `changes` is another. */
export function useRoom(changes?: unknown): { readonly room: Room | undefined; readonly ask: () => Promise<void> } {
  const [room, setRoom] = useState<Room | undefined>(undefined);
  const ask = async (): Promise<void> => setRoom(await readRoom());
  useEffect(() => void ask(), [changes]);
  return { room, ask };
}

async function readRoom(): Promise<Room> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, quota, isPersistent: await navigator.storage.persisted() };
}
