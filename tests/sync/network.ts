import type { TestServer } from './server.ts';

/**
 * What becomes of one request. `drop`: it never arrives. `lost`: its answer is. `twice`: it arrives twice. `late`: it
 * arrives some time after it was given up. `crash`: the server dies while it writes.
 */
export const fates = ['fine', 'drop', 'lost', 'twice', 'late', 'crash'] as const;
export type Fate = (typeof fates)[number];

export class Network {
  readonly server: TestServer;
  /** Of the next requests; after them all goes well. */
  fates: Fate[] = [];
  /** At which of its steps a server that crashes does so. */
  crashAfter = 0;
  private late: [string, RequestInit][] = [];

  constructor(server: TestServer) {
    this.server = server;
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const fate = this.fates.shift() ?? 'fine';
    if (fate === 'drop') throw new TypeError('dropped');
    if (fate === 'late') this.late.push([url, init]);
    if (fate === 'late') throw new TypeError('late');
    if (fate === 'crash') return this.crashing(url, init);
    const response = await this.server.fetch(url, init);
    if (fate === 'twice') return this.server.fetch(url, init);
    if (fate === 'lost') throw new TypeError('lost');
    return response;
  };

  private async crashing(url: string, init: RequestInit): Promise<Response> {
    let steps = this.crashAfter;
    this.server.fault = () => {
      steps -= 1;
      if (steps < 0) throw new Error('crash');
    };
    try {
      await this.server.fetch(url, init);
    } finally {
      this.server.fault = () => undefined;
    }
    throw new TypeError('connection closed');
  }

  /** Brings the late requests in, newest first: so they are reordered too. */
  async deliverLate(): Promise<void> {
    for (let next = this.late.pop(); next; next = this.late.pop()) await this.server.fetch(...next);
  }

  forgetLate(): void {
    this.late = [];
  }
}
