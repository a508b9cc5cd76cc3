import { fail, ok } from '../../utils/lib/result.ts';
import { type Endpoint, type EndpointName, endpoints, Id, protocol } from '../../utils/sync/contract.ts';
import type { Answer, Call, Deps, Handler } from './answer.ts';
import { authenticate, requireRole, type Session } from './auth/session.ts';
import { bearerOf } from './auth/token.ts';
import { isSpoken } from './gates.ts';
import type { RateLimit } from './live/rate.ts';
import type { AppContext } from './peer.ts';
import { parseRequest } from './read-request.ts';
import { answerResponse, headersOf, refusalResponse } from './respond.ts';
import { handlers } from './routes/index.ts';
import type { Outcome } from './store/store.ts';

interface Gates {
  readonly devices: RateLimit;
  readonly strangers: RateLimit;
  readonly address: string;
}

/** One request to an address of the contract: proves who asks before anything of the body is read. */
export async function serveEndpoint(
  name: EndpointName,
  context: AppContext,
  deps: Deps,
  gates: Gates,
): Promise<Response> {
  const endpoint: Endpoint = endpoints[name];
  const { req } = context;
  if (name !== 'meta' && !isSpoken(req.header('sync-protocol')))
    return refusalResponse({ error: 'upgrade', protocol: { min: protocol.min, max: protocol.max } });

  const admitted = await admit(endpoint, context, deps, gates);
  if (!admitted.ok) return refusalResponse(admitted.error);
  const session = admitted.value;
  const refuse = (refusal: Parameters<typeof refusalResponse>[0]): Response =>
    refusalResponse(refusal, headersOf(session?.state, deps.clock()));
  const allowed = session && endpoint.role ? requireRole(session, endpoint.role) : ok(undefined);
  if (!allowed.ok) return refuse(allowed.error);

  const dev = req.param('dev');
  if (dev !== undefined && !Id.safeParse(dev).success) return refuse({ error: 'not_found' });
  const parsed = await parseRequest(endpoint, req.raw, req.param('seq'));
  if (!parsed.ok) return refuse({ error: parsed.error });

  // The table of endpoints gives each handler the schemas that its request was checked with.
  const handle = handlers[name] as Handler<EndpointName>;
  const answered: Outcome<Answer<EndpointName>> = await handle(
    {
      ...parsed.value,
      session,
      dev: dev ?? '',
      bearer: bearerOf(req.header('authorization')),
      signal: req.raw.signal,
    } as Call<EndpointName>,
    deps,
  );
  if (!answered.ok) return refuse(answered.error);
  const { state = session?.state, more } = answered.value;
  return answerResponse(answered.value, headersOf(state, deps.clock(), more));
}

/** Who asks; nobody where the endpoint needs no token. Strangers and wrong tokens are counted by their address. */
async function admit(
  endpoint: Endpoint,
  { req }: AppContext,
  { store }: Deps,
  { devices, strangers, address }: Gates,
): Promise<Outcome<Session | undefined>> {
  if (!endpoint.role) {
    const retryAfter = strangers.take(address);
    return retryAfter === 0 ? ok(undefined) : fail({ error: 'rate', retryAfter });
  }
  const session = await authenticate(store, req.header('authorization'), req.param('ws') ?? '');
  const retryAfter = session.ok ? devices.take(session.value.dev) : strangers.take(address);
  return retryAfter === 0 ? session : fail({ error: 'rate', retryAfter });
}
