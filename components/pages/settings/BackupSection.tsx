import type { ComponentChildren } from 'preact';

export interface BackupSectionProps {
  readonly title: string;
  readonly about: string;
  readonly children: ComponentChildren;
}

export function BackupSection({ title, about, children }: BackupSectionProps) {
  return (
    <div class="sec backupsec">
      <div>
        <h3 class="m">{title}</h3>
        <p class="small grey">{about}</p>
      </div>
      <div class="col g3">{children}</div>
    </div>
  );
}
