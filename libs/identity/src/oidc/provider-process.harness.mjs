/**
 * A real provider (oidc-provider) in a process of its own, for tests and stories: whoever types a name on its page comes in as
 * that person. `POST /control` makes it lie, wait, change its keys or fail. Ends with its standard input.
 */
import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import { URLSearchParams } from 'node:url';
import { exportJWK, importJWK, SignJWT } from 'jose';
import Provider from 'oidc-provider';

const { clientId, clientSecret, redirectUri, port = 0 } = JSON.parse(process.argv[2]);

const people = new Map();
let mode = {};
let keys;
let answer;

async function newKeys(kid) {
  const jwk = await exportJWK(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
  return { ...jwk, kid, use: 'sig', alg: 'RS256' };
}

function build(issuer) {
  const provider = new Provider(issuer, {
    jwks: { keys: [keys] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    cookies: { keys: ['tests only'] },
    ttl: { Session: 3600, Interaction: 600, AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Grant: 600 },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === '/token' && ctx.body?.id_token && mode.claims) ctx.body.id_token = await lie(ctx.body.id_token);
  });
  return provider;
}

/** The same token with other claims, signed all the same; by nobody's key when asked. */
async function lie(token) {
  const claims = { ...JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()), ...mode.claims };
  const signing = mode.stranger ? await newKeys(keys.kid) : keys;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: keys.kid })
    .sign(await importJWK(signing, 'RS256'));
}

const bodyOf = async (request) => {
  let text = '';
  for await (const part of request) text += part;
  return text;
};

const FORM = `<!doctype html><html lang="fr"><title>Fournisseur d’essai</title><h1>Fournisseur d’essai</h1><form method="post">
<label>Identifiant <input name="sub"></label><label>Adresse <input name="email"></label>
<label><input type="checkbox" name="verified" checked> vérifiée</label><button>Entrer</button><button name="leave" value="1">Renoncer</button></form>`;

const server = createServer(async (request, response) => {
  const path = request.url ?? '/';
  if (path === '/control') {
    const asked = JSON.parse(await bodyOf(request));
    mode = asked;
    if (asked.newKeys) {
      keys = await newKeys(`key-${Date.now()}`);
      current = build(issuer);
      answer = current.callback();
    }
    return response.end('{}');
  }
  if (mode.fails) return response.writeHead(503).end();
  if (mode.redirects) return response.writeHead(302, { location: mode.redirects }).end();
  if (mode.floods)
    return response.writeHead(200, { 'content-type': 'application/json' }).end(`"${'x'.repeat(2_000_000)}"`);
  if (mode.silent) return undefined;
  if (!path.startsWith('/interaction/')) return answer(request, response);
  if (request.method === 'GET')
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(FORM);
  const form = new URLSearchParams(await bodyOf(request));
  const sub = form.get('sub') ?? '';
  people.set(sub, { email: form.get('email') ?? undefined, email_verified: form.has('verified') });
  const outcome = form.has('leave')
    ? { error: 'access_denied', error_description: 'gave up' }
    : { login: { accountId: sub, remember: false } };
  return current.interactionFinished(request, response, outcome, { mergeWithLastSubmission: false });
});

let issuer;
let current;
server.listen(port, '127.0.0.1', async () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  keys = await newKeys('first');
  current = build(issuer);
  answer = current.callback();
  process.stdout.write(`${JSON.stringify({ issuer })}\n`);
});
process.stdin
  .resume()
  .once('end', () => process.exit(0))
  .once('close', () => process.exit(0));
