/** Stable text keys of the product's things. They are primary keys in the database: never change their form. */

export interface PostKeyParts {
  readonly network: string;
  readonly kind: string;
  readonly id: string;
}

export const postKey = ({ network, kind, id }: PostKeyParts): string => `${network}:${kind}:${id}`;

/** Handles are compared without case and without a leading @. */
export const normalHandle = (handle: string): string => handle.trim().replace(/^@/, '').toLowerCase();

/** `network:handle`, the name under which a profile can be looked up as long as it keeps its handle. */
export const handleKey = (network: string, handle: string): string => `${network}:${normalHandle(handle)}`;
