const letters: Record<string, { short: string; name: string }> = {
  linkedin: { short: 'Li', name: 'LinkedIn' },
  x: { short: 'X', name: 'X' },
  facebook: { short: 'Fb', name: 'Facebook' },
};

export const networkName = (network: string): string => letters[network]?.name ?? network;

/** Letters, no logos. `quiet` where the name stands beside it. */
export function NetworkTag({ network, quiet = false }: { readonly network: string; readonly quiet?: boolean }) {
  const { short, name } = letters[network] ?? { short: network.slice(0, 2), name: network };
  return quiet ? (
    <span class="net" aria-hidden="true">
      {short}
    </span>
  ) : (
    // Its title is its name: with both, screen readers would say it twice.
    <span class="net" role="img" title={name}>
      {short}
    </span>
  );
}
