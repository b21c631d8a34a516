/**
 * Loaded before api and worker where no small disk may be mounted: as long as the file FAULTS_DISK.full stands, what they
 * write in the directory FAULTS_DISK goes to `/dev/full`, so that it is the kernel that has no space left. As on a full
 * disk, names may still be made, and what is there may be read and erased. It covers what `open` of `node:fs/promises`
 * gives, which is how the product stores files: a test stores some, and would tell if it came to do it otherwise.
 */
const { existsSync } = require('node:fs');
const files = require('node:fs/promises');
const { resolve, sep } = require('node:path');

const DISK = resolve(process.env.FAULTS_DISK ?? '');
const FLAG = `${DISK}.full`;

const { open, statfs } = files;

files.open = async (path, ...how) => {
  const handle = await open(path, ...how);
  return isOnTheDisk(path) ? refusing(handle) : handle;
};

files.statfs = async (path, ...how) => {
  const told = await statfs(path, ...how);
  return isFull() && isOnTheDisk(path) ? Object.assign(told, { bavail: 0, bfree: 0 }) : told;
};

function refusing(handle) {
  for (const name of ['write', 'writev', 'writeFile', 'appendFile']) {
    const really = handle[name].bind(handle);
    handle[name] = (...given) => (isFull() ? refused(name, given) : really(...given));
  }
  return handle;
}

async function refused(name, given) {
  const full = await open('/dev/full', 'w');
  try {
    return await full[name](...given);
  } finally {
    await full.close();
  }
}

const isFull = () => existsSync(FLAG);

const isOnTheDisk = (path) => typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(`${DISK}${sep}`);
