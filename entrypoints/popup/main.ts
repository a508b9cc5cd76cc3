import { afterPaint } from '../../components/hooks/after-paint.ts';

// The head of the popup stands in its page: that is painted first, and what reads the database and draws the rest is
// loaded right after it. Else the browser would run all of it first, and paint late.
void afterPaint().then(() => import('./start.tsx'));
