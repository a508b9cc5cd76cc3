import { describe, expect, it } from 'vitest';
import { createChatEvents } from './chat-events.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const piece = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}`;

/** What came of a stream that was cut before each of these positions. */
function read(bytes: Uint8Array, cuts: readonly number[] = []) {
  const events = createChatEvents('sk-secret');
  let text = '';
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    text += events.feed(bytes.subarray(from, cut));
    from = cut;
  }
  text += events.end();
  return { text, fault: events.fault, isCut: events.isCut };
}

/** Numbers that are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const usual = [
  ': OPENROUTER PROCESSING',
  'event: message\nid: 1\nretry: 10',
  'data: {"choices":[{"delta":{"role":"assistant","content":""}}]}',
  piece('Grüße, '),
  piece('«日本» 👩🏽‍🚀'),
  piece('\nand “more”'),
  piece('', 'stop'),
  'data: {"choices":[],"usage":{"total_tokens":9}}',
  'data: [DONE]',
  piece('after the end'),
].join('\n\n');
const answer = { text: 'Grüße, «日本» 👩🏽‍🚀\nand “more”', fault: undefined, isCut: false };

describe('a stream of an answer', () => {
  it('is read the same wherever it is cut, at every byte', () => {
    const bytes = bytesOf(`${usual}\n\n`);
    expect(read(bytes)).toEqual(answer);
    for (let cut = 1; cut < bytes.length; cut += 1) expect(read(bytes, [cut]), String(cut)).toEqual(answer);
    expect(
      read(
        bytes,
        [...bytes.keys()].map((at) => at + 1),
      ),
    ).toEqual(answer);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is read with %s at the ends of its lines, wherever it is cut', (_name, end) => {
    const bytes = bytesOf(`${usual}\n\n`.replaceAll('\n', end));
    for (let cut = 1; cut < bytes.length; cut += 1) expect(read(bytes, [cut]), String(cut)).toEqual(answer);
  });

  it('says the same of every stream, however its bytes come: whole ones, broken ones, ones with errors', () => {
    const lines = [
      piece('a'),
      piece('ß👍'),
      piece('', 'stop'),
      piece('b', 'length'),
      'data: [DONE]',
      ': alive',
      'data: {"choices":[]}',
      'data: {"error":{"message":"no"}}',
      'data: {"cho',
      'data: 7',
      'nonsense',
      'data: {"choices":[{"delta":{"refusal":"I cannot"}}]}',
      'data:{"choices":\ndata:[{"delta":{"content":"two lines"}}]}',
    ];
    const random = numbers(7);
    const pick = (below: number): number => Math.floor(random.next().value * below);
    for (let run = 0; run < 400; run += 1) {
      const end = ['\n', '\r\n', '\r'][pick(3)] ?? '\n';
      const stream = Array.from({ length: 1 + pick(7) }, () => lines[pick(lines.length)] ?? '').join('\n\n');
      const bytes = bytesOf(`${stream}${'\n'.repeat(pick(3))}`.replaceAll('\n', end));
      const cuts = Array.from({ length: pick(9) }, () => pick(bytes.length)).sort((a, b) => a - b);
      expect(read(bytes, cuts), `${run}: ${JSON.stringify(stream)} at ${cuts.join()}`).toEqual(read(bytes));
    }
  });

  it('is whole without an empty line at its end, and without [DONE] where it says why it ended', () => {
    expect(read(bytesOf(`${piece('all', 'stop')}\n\n`))).toEqual({ text: 'all', fault: undefined, isCut: false });
    expect(read(bytesOf(piece('all', 'stop')))).toEqual({ text: 'all', fault: undefined, isCut: false });
  });

  it('broke off where nothing says that it is over', () => {
    expect(read(bytesOf(`${piece('half of')}\n\n`))).toMatchObject({ text: 'half of', fault: { reason: 'stream' } });
    expect(read(bytesOf('data: {"choices":[{"del'))).toMatchObject({ text: '', fault: { reason: 'stream' } });
    expect(read(bytesOf(''))).toMatchObject({ fault: { reason: 'stream' } });
  });

  it.each(['data: {"choices":', 'data: null', 'data: "text"', 'data: <html>'])('is none with %s', (line) => {
    expect(read(bytesOf(`${line}\n\n${piece('later', 'stop')}\n\n`))).toMatchObject({
      text: '',
      fault: { reason: 'stream' },
    });
  });

  it('may hold things of another shape, of which nothing is taken', () => {
    const odd = ['{}', '[]', '{"choices":{}}', '{"choices":[null]}', '{"choices":[{"delta":{"content":[1]}}]}'];
    const stream = [...odd.map((data) => `data: ${data}`), piece('text', 'stop')].join('\n\n');
    expect(read(bytesOf(`${stream}\n\n`))).toEqual({ text: 'text', fault: undefined, isCut: false });
  });

  it('ends with the error that stands in it, without the key that is quoted there', () => {
    const said = 'data: {"error":{"message":"Bad key sk-secret here","code":"invalid_api_key"}}';
    const { fault } = read(bytesOf(`${piece('a')}\n\n${said}\n\n${piece('b', 'stop')}\n\n`));
    expect(fault).toEqual({ reason: 'key', said: 'Bad key … here' });
  });

  it('says when the model would not, and when it may not write on', () => {
    const refusal = 'data: {"choices":[{"delta":{"refusal":"I cannot do that"}}]}\n\n';
    expect(read(bytesOf(refusal)).fault).toEqual({ reason: 'declined', said: 'I cannot do that' });
    expect(read(bytesOf(`${piece('a', 'content_filter')}\n\n`)).fault).toEqual({ reason: 'declined' });
    expect(read(bytesOf(`${piece('a', 'length')}\n\n`))).toEqual({ text: 'a', fault: undefined, isCut: true });
  });

  it('is given up at a line that does not end, and at an answer that does not', () => {
    const events = createChatEvents('');
    events.feed(bytesOf('data: "'));
    for (let part = 0; part < 30; part += 1) events.feed(bytesOf('x'.repeat(100_000)));
    expect(events.fault).toEqual({ reason: 'stream' });
    expect(events.isOver).toBe(true);
    const long = createChatEvents('');
    const line = bytesOf(`${piece('x'.repeat(50_000))}\n\n`);
    for (let part = 0; part < 5; part += 1) long.feed(line);
    expect(long.fault).toEqual({ reason: 'large' });
  });

  it('is alive with every event, and not with comments', () => {
    const events = createChatEvents('');
    events.feed(bytesOf(': still here\n\n'));
    expect(events.wasEvent()).toBe(false);
    events.feed(bytesOf('data: {"choices":[]}\n\n'));
    expect(events.wasEvent()).toBe(true);
    expect(events.wasEvent()).toBe(false);
  });
});
