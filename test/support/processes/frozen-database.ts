import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

/**
 * Every process of the server of this database, suspended as by a machine out of breath or a virtual one being moved:
 * connections stay open, and nothing answers. Linux only.
 * @returns what resumes them.
 */
export async function freezeDatabase(databaseUrl: string): Promise<() => void> {
  const server = await serverProcessOf(databaseUrl);
  const family = [server, ...childrenOf(server)];
  for (const pid of family) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of family) {
      try {
        process.kill(pid, 'SIGCONT');
      } catch {
        // A session that had just ended.
      }
    }
  };
}

/** The server behind a connection string: each of its sessions is a child of it. */
export async function serverProcessOf(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const server = parentOf(rows[0]?.pid ?? 0);
  await client.end();
  return server;
}

const parentOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return parentOf(pid) === parent;
      } catch {
        return false;
      }
    });
}
