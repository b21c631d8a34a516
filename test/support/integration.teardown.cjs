/** Closing its stdin asks the server to stop; the run ends when it has. */
module.exports = async () => {
  const child = globalThis.certitudeTestServer;
  if (!child || child.exitCode !== null) return;
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.stdin.end();
  });
};
