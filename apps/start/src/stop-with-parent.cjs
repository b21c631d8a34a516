/**
 * Loaded before api and worker: a server whose orchestrator was killed stops by itself, rather than keep the port and
 * the database busy with nobody to stop it.
 */
const GRACE_MS = 30_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Watching must not keep alive a server that has finished.
  process.channel.unref();
}
