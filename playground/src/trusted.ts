/** The one policy of the replicas: for the editors that write HTML strings (see build.mjs) and for data scripts. */
interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const same = (text: string): string => text;
const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy: Policy = factory?.createPolicy('replica', { createHTML: same, createScript: same }) ?? {
  createHTML: same,
  createScript: same,
};

export const trustedScript = (text: string): string => policy.createScript(text);

Object.assign(globalThis, { __replicaTrusted: { html: (text: unknown) => policy.createHTML(String(text)) } });
