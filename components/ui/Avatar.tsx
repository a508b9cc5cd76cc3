export interface AvatarProps {
  readonly name: string;
  readonly size?: 'default' | 'large';
  /** Round for a person, square for an organisation. */
  readonly round?: boolean;
  readonly tone?: 'accent' | 'grey' | 'solid';
}

const toneClass = { accent: '', grey: 'g', solid: 'solid' };

/** Initials only: pictures of people are not kept. */
export function Avatar({ name, size = 'default', round = false, tone = 'accent' }: AvatarProps) {
  const classes = ['av', round ? 'round' : '', size === 'large' ? 'l' : '', toneClass[tone]].filter(Boolean).join(' ');
  return (
    <span class={classes} aria-hidden="true">
      {size === 'large' ? initialsOf(name) : [...initialsOf(name)][0]}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0] ? [...words[0]][0] : undefined;
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : undefined;
  return `${first ?? '?'}${last ?? ''}`.toLocaleUpperCase();
}
