import { render } from 'preact';
import { userLocale } from '../../../utils/lib/user-locale.ts';
import { CampaignReport } from './CampaignReport.tsx';
import { reportStyle } from './report-style.ts';
import type { TabProps } from './tab-props.ts';

/**
 * The report of a campaign as one HTML file. Everything in it is a node before it is text, so whatever a title or a post
 * says is escaped; it holds no script, its policy allows none, and it loads nothing.
 */
export function campaignReportFile(props: TabProps): string {
  const report = document.implementation.createHTMLDocument(props.page.campaign.title);
  report.documentElement.lang = userLocale() ?? document.documentElement.lang;
  const meta = (name: string, value: string, content: string): void => {
    const element = report.createElement('meta');
    element.setAttribute(name, value);
    if (content) element.setAttribute('content', content);
    report.head.prepend(element);
  };
  meta('name', 'viewport', 'width=device-width, initial-scale=1');
  meta('http-equiv', 'Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
  meta('charset', 'utf-8', '');
  const box = document.createElement('div');
  render(<CampaignReport {...props} />, box);
  // Copies: what was drawn goes away with whoever drew it.
  for (const node of box.childNodes) report.body.append(report.importNode(node, true));
  render(null, box);
  // As text: our own pages allow no style inside of a document. What it says is ours alone, and texts have no "<".
  const html = report.documentElement.outerHTML.replace('</head>', () => `<style>${reportStyle}</style></head>`);
  return `<!doctype html>\n${html}\n`;
}
