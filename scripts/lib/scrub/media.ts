import { hostOf } from './routes.ts';

/**
 * Where a picture or a video of a scrubbed page would lie: `/_m/<host>/<kind>/x`. Only the parts that tell what it is
 * are real; emoji keep their names. Nothing loads it.
 */
export function mediaAddress(address: string): string {
  if (address.startsWith('data:')) return `/_m/data/x.${/^data:\w+\/(\w+)/.exec(address)?.[1] ?? 'bin'}`;
  if (/^[a-z]+:(?!\/\/)/i.test(address)) return '/_m/blob/x';
  const [path = '', query = ''] = address.replace(/^(?:https?:)?\/\/[^/]+/, '').split('?');
  const [, before, rest] = /^\/_m\/([\w.-]+)\/(.*)$/.exec(path) ?? [];
  const host = before ?? shownHost(hostOf(address), path);
  const parts = (rest ?? path).split('/').filter((part) => part !== '');
  const file = parts.pop() ?? '';
  const isEmoji = /(?:^|\/)emoji(?:\/|$)/.test(parts.join('/')) || /^[\da-f]{4,5}(?:-[\da-f]{4,5})*\.svg$/.test(file);
  const kind = host === 'local' || host === 'ext' ? [] : parts.filter((part) => isKind.test(part));
  const [, size = '', type = ''] = /(_(?:normal|bigger|mini|x96|\d+x\d+))?(\.[a-z\d]{2,5})?$/i.exec(file) ?? [];
  const shown = /(?:^|&)format=/.test(query) ? query.match(/(?:format|name)=\w+/g)?.join('&') : undefined;
  return ['/_m', host, ...kind, isEmoji ? file : `x${size}${type}`].join('/') + (shown ? `?${shown}` : '');
}

const isKind =
  /^(?:v\d|t\d+[.\d]*-\d+|emoji|svg|(?:\d+x\d+)|[a-z]+(?:[-_][a-z]+)*(?:[-_]\d+){0,2}|rsrc\.php|aero-v1|sc)$/;

/** Servers of one kind have many names, which tell where somebody lives. */
function shownHost(host: string, path: string): string {
  if (host === '') return path.startsWith('/') ? 'page' : 'local';
  if (/(?:^|\.)(?:fbcdn\.net|fbsbx\.com)$/.test(host))
    return host.startsWith('static') ? 'static.fbcdn.net' : 'scontent.fbcdn.net';
  return /(?:^|\.)(?:twimg|licdn|linkedin|x|twitter|facebook)\.(?:com|net)$/.test(host) ? host : 'ext';
}
