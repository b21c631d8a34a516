import type { Config } from '#platform/config/config.js';
import { relyingPartyOf } from './relying-party';

it.each([
  ['https://certitude.example.fr', 'certitude.example.fr', 'https://certitude.example.fr'],
  ['https://centre.example.fr:8443/', 'centre.example.fr', 'https://centre.example.fr:8443'],
  ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
  ['http://127.0.0.1:3000', 'localhost', 'http://localhost:3000'],
])('passkeys of %s are for %s', (publicUrl, id, origin) => {
  expect(relyingPartyOf({ http: { publicUrl } } as Config)).toEqual({ id, origin });
});
