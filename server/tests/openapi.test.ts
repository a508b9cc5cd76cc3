import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { endpoints, errorStatus } from '../../utils/sync/contract.ts';
import { describe as description } from '../src/openapi.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { world } from './client.ts';

describe('the OpenAPI description', () => {
  let store: Store;
  before(async () => {
    store = await openSqlite(':memory:');
  });
  after(() => store.close());

  it('has every route of the server and no other', () => {
    const routes = world(store)
      .app.routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(description().paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    assert.ok(routes.length > Object.keys(endpoints).length);
    assert.deepEqual(routes.sort(), described.sort());
  });

  it('is given out as it is', async () => {
    const response = await world(store).app.request('/openapi.json');
    assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(description())));
  });

  it('names every refusal somewhere, each at its status', () => {
    const named = new Map<string, string>();
    for (const operations of Object.values(description().paths))
      for (const operation of Object.values(operations) as { responses: Record<string, { description: string }> }[])
        for (const [status, { description: names }] of Object.entries(operation.responses))
          for (const name of status === '200' ? [] : names.split(', ')) named.set(name, status);
    assert.deepEqual(
      [...named].map(([name, status]) => [name, Number(status)]).sort(),
      Object.entries(errorStatus).sort(),
    );
  });

  it('holds the schemas of what goes in and out', () => {
    const { paths } = JSON.parse(JSON.stringify(description())) as { paths: Record<string, Record<string, object>> };
    const push = JSON.stringify(paths['/v1/w/{ws}/push']?.['post']);
    for (const word of ['cseq', 'octet-stream', 'acked', '"in":"path"', 'sync-head', '426'])
      assert.ok(push.includes(word), word);
    assert.ok(
      JSON.stringify(paths['/v1/w/{ws}/pull']?.['get']).includes('"name":"after","in":"query","required":true'),
    );
  });
});
