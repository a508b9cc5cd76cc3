import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { assistant, assistantKey, assistantSent } from '../../utils/settings/items.ts';
import { tryAssistant } from './assistant-try.ts';

const ready = 'data: {"choices":[{"delta":{"content":" ready\\n"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';
let isAllowed = true;

beforeEach(async () => {
  isAllowed = true;
  vi.spyOn(browser.permissions, 'contains').mockImplementation(() => Promise.resolve(isAllowed));
  await assistant.setValue({ use: 'endpoint', base: 'https://a.example/v1', model: 'm' });
  await assistantKey.setValue('sk-secret');
});

const fetching = (answer: () => Promise<Response>) => {
  const fetch = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

describe('trying the assistant', () => {
  it('sends one word that says nothing of anybody, counts it, and says what came', async () => {
    const fetch = fetching(async () => new Response(ready));
    expect(await tryAssistant()).toEqual({ isGood: true, said: 'assistant_itAnswers|ready' });
    expect(fetch).toHaveBeenCalledTimes(1);
    const body = fetch.mock.calls[0]?.[1].body as string;
    expect(JSON.parse(body)).toEqual({
      model: 'm',
      messages: [{ role: 'user', content: 'Answer with one word: ready' }],
      stream: true,
    });
    const sent = await assistantSent.getValue();
    expect(sent).toEqual([
      { task: 'try', origin: 'https://a.example', bytes: body.length, at: expect.any(Number) as number },
    ]);
  });

  it('counts two that are sent at once', async () => {
    fetching(async () => new Response(ready));
    await Promise.all([tryAssistant(), tryAssistant(), tryAssistant()]);
    expect(await assistantSent.getValue()).toHaveLength(3);
  });

  it('sends and counts nothing while it is off, without an address, or without the permission', async () => {
    const fetch = fetching(async () => new Response(ready));
    isAllowed = false;
    expect(await tryAssistant()).toEqual({ isGood: false, said: 'assistant_faults_permission' });
    isAllowed = true;
    await assistant.setValue({ use: 'endpoint', base: 'http://a.example', model: 'm' });
    expect(await tryAssistant()).toEqual({ isGood: false, said: 'assistant_faults_address' });
    await assistant.setValue({ use: 'off', base: 'https://a.example/v1', model: 'm' });
    expect(await tryAssistant()).toEqual({ isGood: false, said: 'assistant_faults_address' });
    expect(fetch).not.toHaveBeenCalled();
    expect(await assistantSent.getValue()).toEqual([]);
  });

  it('says what went wrong with what the service says of it, and never the key', async () => {
    fetching(async () => new Response('{"error":{"message":"Bad key sk-secret"}}', { status: 401 }));
    expect(await tryAssistant()).toEqual({
      isGood: false,
      said: 'assistant_theySaid|assistant_faults_key|Bad key …',
    });
  });
});
