/** How a network's documents begin. Imported by serve.ts in Node, so nothing here may touch a browser. */
export interface NetworkShell {
  readonly network: 'x' | 'linkedin' | 'facebook';
  readonly host: string;
  /** The whole document. Scripts only as `/_replica/<network>.js`: nothing inline passes the policy. */
  document(url: URL): string;
}
