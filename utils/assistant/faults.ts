import type { AssistantFault, AssistantReason } from '../model/assistant.ts';

const mostSaid = 300;
/** A body that says why is short; one that is not is no explanation. */
const mostErrorBytes = 64 * 1024;

const reasonByStatus: Readonly<Record<number, AssistantReason>> = {
  401: 'key',
  402: 'quota',
  403: 'forbidden',
  404: 'model',
  408: 'timeout',
  413: 'tooLong',
  429: 'busy',
  503: 'busy',
  529: 'busy',
};

/** Codes of errors that say more than the status, as OpenAI and those who follow it use them. */
const reasonByCode: readonly (readonly [RegExp, AssistantReason])[] = [
  [/insufficient_quota|billing|credit/i, 'quota'],
  [/invalid_api_key|authentication/i, 'key'],
  [/context_length|too_long|string_above_max/i, 'tooLong'],
  [/model_not_found/i, 'model'],
  [/rate_limit|overloaded/i, 'busy'],
  [/content_filter|content_policy/i, 'declined'],
];

/** What an answer that is none says. `secret` is never repeated: some services quote the key that they refuse. */
export async function faultOfResponse(response: Response, secret: string): Promise<AssistantFault> {
  const text = await shortText(response);
  const byStatus = reasonByStatus[response.status] ?? (response.status >= 500 ? 'server' : 'request');
  return faultOfBody(readJson(text) ?? text, byStatus, secret);
}

/** `{ error: { message, code, type } }`, `{ error: "…" }`, `{ message }` or a text; else only the reason that was known. */
export function faultOfBody(body: unknown, otherwise: AssistantReason, secret: string): AssistantFault {
  const inner = fieldOf(body, 'error') ?? body;
  const codes = ['code', 'type'].map((name) => fieldOf(inner, name)).filter((code) => typeof code === 'string');
  const reason = reasonByCode.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1] ?? otherwise;
  const message = typeof inner === 'string' ? inner : fieldOf(inner, 'message');
  const said = typeof message === 'string' ? plain(message, secret) : '';
  return said ? { reason, said } : { reason };
}

function plain(text: string, secret: string): string {
  // A page of a proxy explains nothing to somebody who reads its source.
  if (/^\s*</.test(text)) return '';
  const hidden = secret ? text.replaceAll(secret, '…') : text;
  const line = hidden
    // Keys are also quoted with stars in their middle.
    .replace(/\b(?:sk|key|api)[-_][\w*.-]{6,}/gi, '…')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return line.length > mostSaid ? `${line.slice(0, mostSaid - 1)}…` : line;
}

async function shortText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let bytes = 0; bytes < mostErrorBytes;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      text += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
  } catch {
    // What came of it has to do.
  }
  return text;
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
