import { h } from './dom.ts';

/** Files that are attached to what is written: chosen with a hidden input, shown from their blobs, sent nowhere. */
export interface Files {
  /** The hidden input; a person reaches it through the network's own button. */
  readonly input: HTMLInputElement;
  readonly all: readonly AttachedFile[];
  remove(file: AttachedFile): void;
  clear(): void;
}

export interface AttachedFile {
  readonly address: string;
  readonly isFilm: boolean;
  /** What its author wrote for those who do not see it. */
  description: string;
}

export function filesOf(
  onChange: (all: readonly AttachedFile[]) => void,
  attributes: Record<string, string> = {},
): Files {
  let all: readonly AttachedFile[] = [];
  const set = (next: readonly AttachedFile[]): void => {
    for (const file of all) if (!next.includes(file)) URL.revokeObjectURL(file.address);
    all = next;
    onChange(all);
  };
  const input = h('input', {
    type: 'file',
    multiple: true,
    accept: 'image/*,video/*',
    style: 'display: none',
    ...attributes,
  }) as HTMLInputElement;
  input.addEventListener('change', () => {
    const chosen = [...(input.files ?? [])].map((file) => ({
      address: URL.createObjectURL(file),
      isFilm: file.type.startsWith('video/'),
      description: '',
    }));
    input.value = '';
    set([...all, ...chosen]);
  });
  return {
    input,
    get all() {
      return all;
    },
    remove: (file) => set(all.filter((each) => each !== file)),
    clear: () => set([]),
  };
}

export const preview = ({ address, isFilm, description }: AttachedFile): HTMLElement =>
  isFilm ? h('video', { src: address, muted: true }) : h('img', { src: address, alt: description, draggable: 'false' });
