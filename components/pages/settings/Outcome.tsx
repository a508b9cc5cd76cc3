import type { ComponentChildren } from 'preact';
import { StatusMark } from '../../ui/StatusMark.tsx';

export interface Said {
  readonly text: string;
  readonly isBad?: boolean;
  /** What can be done next. */
  readonly action?: ComponentChildren;
}

/** How it went, in one sentence; read out when it appears. */
export function Outcome({ said }: { readonly said: Said | undefined }) {
  return (
    <>
      <div role="alert" class="outcome">
        {said?.isBad && (
          <p class="row bad">
            <StatusMark status="stopped" />
            <span>{said.text}</span>
          </p>
        )}
      </div>
      <div role="status" class="outcome">
        {said && !said.isBad && (
          <div class="row wrap">
            <p class="row">
              <StatusMark status="on" />
              <span>{said.text}</span>
            </p>
            {said.action}
          </div>
        )}
      </div>
    </>
  );
}
