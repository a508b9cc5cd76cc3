import type { VNode } from 'preact';
import { render } from 'preact';
import { userLocale } from '../../../utils/lib/user-locale.ts';
import { reportStyle } from './report-style.ts';

/**
 * A report as one HTML file. Everything in it is a node before it is text, so whatever a title or a post says is escaped; it
 * holds no script, its policy allows none, and it loads nothing. `style`: what it needs besides what all reports share. `finish` puts
 * in what may not be drawn in our own pages, whose policy is another one.
 */
export function standaloneFile(
  title: string,
  content: VNode,
  style = '',
  finish: (report: Document) => void = () => undefined,
): string {
  const report = document.implementation.createHTMLDocument(title);
  report.documentElement.lang = userLocale() ?? document.documentElement.lang;
  const meta = (name: string, value: string, content: string): void => {
    const element = report.createElement('meta');
    element.setAttribute(name, value);
    if (content) element.setAttribute('content', content);
    report.head.prepend(element);
  };
  meta('name', 'viewport', 'width=device-width, initial-scale=1');
  meta('http-equiv', 'Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  meta('charset', 'utf-8', '');
  const box = document.createElement('div');
  render(content, box);
  // Copies: what was drawn goes away with whoever drew it.
  for (const node of box.childNodes) report.body.append(report.importNode(node, true));
  render(null, box);
  finish(report);
  // As text: our own pages allow no style inside of a document. What it says is ours alone, and texts have no "<".
  const html = report.documentElement.outerHTML.replace(
    '</head>',
    () => `<style>${reportStyle}${style}</style></head>`,
  );
  return `<!doctype html>\n${html}\n`;
}
