import * as z from 'zod/mini';
import {
  always,
  alwaysWithToken,
  type Endpoint,
  endpoints,
  type ErrorName,
  errorStatus,
  Refusal,
  stateHeaders,
} from '../../utils/sync/contract.ts';

/** Addresses outside the contract: for people and machines that look after a server. */
export const pages = {
  '/healthz': 'Whether the server and its database answer',
  '/j': 'Where the link of an invitation leads',
  '/metrics': 'Counters in the text format of Prometheus',
  '/openapi.json': 'This description',
} as const;

const schema = (type: z.ZodMiniType, io: 'input' | 'output'): unknown => {
  const { $schema: _version, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return rest;
};

const frames = (type: z.ZodMiniType): unknown => ({
  'application/octet-stream': {
    schema: {
      type: 'string',
      format: 'binary',
      description:
        'Frames: u32 length, meta as JSON, u32 length, body; big-endian. `x-meta` is the schema of the meta.',
      'x-meta': schema(type, 'output'),
    },
  },
});
const json = (type: z.ZodMiniType, io: 'input' | 'output'): unknown => ({
  'application/json': { schema: schema(type, io) },
});

const pathIn = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

interface Description {
  readonly openapi: string;
  readonly info: unknown;
  /** Path → method → operation. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: unknown;
}

/** The contract as OpenAPI 3.1. */
export function describe(): Description {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [path, summary] of Object.entries(pages))
    paths[path] = { get: { summary, responses: { 200: { description: 'ok' } } } };
  for (const [name, endpoint] of Object.entries(endpoints) as [string, Endpoint][])
    (paths[pathIn(endpoint.path)] ??= {})[endpoint.method.toLowerCase()] = operation(name, endpoint);
  return {
    openapi: '3.1.0',
    info: { title: 'Alongside sync', version: '1', description: 'Blind, end-to-end encrypted. See docs/sync.md.' },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The token of a device' } },
      schemas: { Refusal: schema(Refusal, 'output') },
    },
  };
}

function operation(operationId: string, endpoint: Endpoint): unknown {
  const { role, body, framesIn, framesOut, reply } = endpoint;
  const content = framesOut ? frames(framesOut) : reply && json(reply, 'output');
  const sent = framesIn ? frames(framesIn) : body && json(body, 'input');
  const headers = Object.values(stateHeaders).map((name) => [name, { schema: { type: 'string' } }]);
  return {
    operationId,
    ...(role ? { security: [{ token: [] }], description: `Needs the role ${role} or more.` } : {}),
    parameters: parameters(endpoint),
    ...(sent ? { requestBody: { required: true, content: sent } } : {}),
    responses: {
      200: { description: 'ok', content, ...(role ? { headers: Object.fromEntries(headers) } : {}) },
      ...refusals([...always, ...(role ? alwaysWithToken : []), ...endpoint.errors]),
    },
  };
}

function parameters({ path, query }: Endpoint): unknown[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const asked = query && z.toJSONSchema(query, { io: 'input' });
  const inQuery = Object.entries(asked?.properties ?? {}).map(([name, of]) => ({
    name,
    in: 'query',
    required: asked?.required?.includes(name) ?? false,
    schema: of,
  }));
  const version = {
    name: 'sync-protocol',
    in: 'header',
    required: path !== endpoints.meta.path,
    schema: { const: '1' },
  };
  return [...inPath, ...inQuery, version];
}

function refusals(names: readonly ErrorName[]): Record<string, unknown> {
  const byStatus = Map.groupBy([...new Set(names)], (name) => errorStatus[name]);
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } };
  return Object.fromEntries([...byStatus].map(([status, of]) => [status, { description: of.join(', '), content }]));
}
