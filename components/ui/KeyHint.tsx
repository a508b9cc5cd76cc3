/** Keys as they are pressed, one after the other or together. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span class="row keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
