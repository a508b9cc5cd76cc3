import { normalHandle } from '../lib/keys.ts';

/** Whether a header is about an account whose address was left. `says`: its content, to compare. */
export type IsLeft = (header: Element, handle: string | undefined, says: string, isArriving: boolean) => boolean;

/**
 * The address changes before the page does, and a header need not tell whose it is. So each belongs to the handle under
 * which it was found, until another element stands there or it says something else. What it says while the address
 * changes (`isArriving`) is still about the account before; so is a header that was not found until then.
 */
export function leftHeaders(): IsLeft {
  const owners = new WeakMap<Element, { readonly handle: string; says: string }>();
  return (header, handle = '', says, isArriving) => {
    const owner = owners.get(header);
    const isSame = owner?.handle === normalHandle(handle);
    const isLeft = owner ? !isSame && (isArriving || owner.says === says) : isArriving;
    if (!isLeft) owners.set(header, { handle: normalHandle(handle), says });
    else if (owner) owner.says = says;
    return isLeft;
  };
}
