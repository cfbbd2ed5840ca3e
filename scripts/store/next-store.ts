/** The store while it is being made: nobody else has it open, and it counts only once it is whole and takes the place of the old one. */

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** How many large files are read at once. */
const LANES = 2;

/**
 * Opens a database file to be filled, runs, writes it whole, closes whatever happens. No log is kept beside it, since a file that was left
 * half-way is thrown away; and it is written out when so much is waiting, rather than at every few files.
 */
export async function withNextStore<T>(path: string, run: (connection: DuckDBConnection, lanes: Lanes) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connect = async () => {
    const connection = await instance.connect();
    await connection.run('USE next');
    return connection;
  };
  try {
    const opening = await instance.connect();
    await opening.run(`ATTACH '${path.replaceAll("'", "''")}' AS next (RECOVERY_MODE no_wal_writes)`);
    await opening.run("SET checkpoint_threshold = '128MB'");
    opening.closeSync();
    const connection = await connect();
    const lanes = new Lanes(connect);
    try {
      const result = await run(connection, lanes);
      await connection.run('CHECKPOINT next');
      return result;
    } finally {
      lanes.close();
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** Connections on which jobs run beside each other. */
export class Lanes {
  readonly #connect: () => Promise<DuckDBConnection>;
  readonly #all: DuckDBConnection[] = [];
  readonly #free: DuckDBConnection[] = [];
  readonly #waiting: ((lane: DuckDBConnection) => void)[] = [];

  constructor(connect: () => Promise<DuckDBConnection>) {
    this.#connect = connect;
  }

  /** Starts a job once a lane is free, and comes back as soon as it has begun. */
  async start<T>(job: (lane: DuckDBConnection) => Promise<T>): Promise<{ done: Promise<T> }> {
    const lane = await this.#lane();
    const done = job(lane).finally(() => {
      const next = this.#waiting.shift();
      if (next) next(lane);
      else this.#free.push(lane);
    });
    return { done };
  }

  close(): void {
    for (const lane of this.#all) lane.closeSync();
  }

  async #lane(): Promise<DuckDBConnection> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#all.length >= LANES) return new Promise((taken) => this.#waiting.push(taken));
    const lane = await this.#connect();
    this.#all.push(lane);
    return lane;
  }
}
