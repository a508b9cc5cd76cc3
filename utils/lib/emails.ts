/** Addresses are compared in small letters. */
export const sameEmail = (email: string): string => email.toLowerCase();

/** Boxes that several people read: they do not tell that two are the same. */
export const isSharedBox = (email: string): boolean =>
  /^(?:info|office|contact|kontakt|sales|support|hello|hallo|mail|team|admin|service|vertrieb|presse|press|jobs|no-?reply)@/i.test(
    email,
  );
