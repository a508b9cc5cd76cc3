import { render, type VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { periodStyle } from './period-style.ts';
import { reportStyle } from './report-style.ts';

/** Colours come from the page around it, which follows the user's theme; on paper they are those of the light one. */
const style = `${reportStyle}${periodStyle}
:host { display: block; color: var(--ink); font: 14px/1.5 var(--font); }`;

/** The report as it is saved, with the very rules of the file: nothing of the page gets in, nothing of it gets out. */
export function ReportPreview({ children }: { readonly children: VNode }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element || element.shadowRoot) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    element.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }, []);
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    if (root) render(children, root);
  });
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    return () => {
      if (root) render(null, root);
    };
  }, []);
  return <div class="reportpaper" ref={host} />;
}
