/**
 * Jest takes all that follows `--selectProjects` for names of projects, a path too, and then runs everything: the file that
 * was asked for among seventy others. Called by its configuration, with the command line.
 */
exports.refuseSwallowedPath = (words, projects) => {
  const from = words.indexOf('--selectProjects') + 1;
  if (from === 0) return;
  const end = words.findIndex((word, place) => place >= from && word.startsWith('-'));
  const swallowed = words.slice(from, end < 0 ? undefined : end).find((word) => !projects.includes(word));
  if (swallowed === undefined) return;
  throw new Error(`"${swallowed}" is no project of Jest. For one file: npm run test:one -- ${swallowed}`);
};
