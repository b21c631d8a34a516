/** What `npm start` was asked, read from its arguments. */
const FLAGS = { '--no-build': 'noBuild', '--reset': 'reset', '--yes': 'confirmed', '--help': 'help' };
const KNOWN = [...Object.keys(FLAGS), '--tls'];

/**
 * @param {readonly string[]} words
 * @param {(word: string, among: readonly string[]) => string} closest
 */
export function readArguments(words, closest) {
  const asked = { noBuild: false, reset: false, confirmed: false, help: false, tls: undefined };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--tls') {
      const files = filesAfter(words, at);
      if (files.length === 1) {
        throw new Error(
          '--tls prend un certificat et sa clé (--tls CERT CLÉ), ou rien : un certificat d’essai est alors fait.',
        );
      }
      asked.tls = files.length === 0 ? 'trial' : { certificate: files[0], key: files[1] };
      at += files.length;
    } else if (Object.hasOwn(FLAGS, word)) asked[FLAGS[word]] = true;
    else throw new Error(unknown(word, closest));
  }
  return asked;
}

/** Two at most: what follows them is a mistake of its own. */
function filesAfter(words, at) {
  const end = words.findIndex((word, index) => index > at && word.startsWith('-'));
  return words.slice(at + 1, Math.min(at + 3, end === -1 ? words.length : end));
}

const unknown = (word, closest) =>
  word.startsWith('-')
    ? `Option inconnue : ${word} ; vouliez-vous dire ${closest(word, KNOWN)} ? (npm start -- --help)`
    : `Mot inattendu : « ${word} » (npm start -- --help).`;
