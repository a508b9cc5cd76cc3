import { describe } from '../openapi.ts';

/** The description of every address, made from the contract. */
export const openapiPage = (): Response => Response.json(describe());
