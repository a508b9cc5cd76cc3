export type Status = 'on' | 'degraded' | 'off' | 'stopped' | 'gap' | 'up' | 'down' | 'same' | 'fell';

/** Each status has its own shape as well as its colour: colour never speaks alone. */
const toneOf: Record<Status, string> = {
  on: 'good',
  degraded: 'markcaution',
  off: 'grey',
  stopped: 'bad',
  gap: 'markcaution',
  up: 'good',
  down: 'bad',
  same: 'grey',
  fell: 'grey',
};

export function StatusMark({ status, label }: { readonly status: Status; readonly label?: string }) {
  const named = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg class={`dot ${toneOf[status]}`} viewBox="0 0 8 8" fill="currentColor" focusable="false" {...named}>
      {shapeOf(status)}
    </svg>
  );
}

function shapeOf(status: Status) {
  const ring = <circle cx="4" cy="4" r="3.25" fill="none" stroke="currentColor" stroke-width="1.5" />;
  switch (status) {
    case 'on':
      return <circle cx="4" cy="4" r="4" />;
    case 'degraded':
      return (
        <>
          <path d="M4 0a4 4 0 010 8z" />
          {ring}
        </>
      );
    case 'off':
      return ring;
    case 'stopped':
      return <path d="M.5.5h7v7h-7z" />;
    case 'gap':
      return <path d="M4 0l4 4-4 4-4-4z" />;
    case 'up':
      return <path d="M4 .75L8 7.25H0z" />;
    case 'down':
    case 'fell':
      return <path d="M4 7.25L0 .75h8z" />;
    case 'same':
      return <path d="M0 3h8v2H0z" />;
  }
}
