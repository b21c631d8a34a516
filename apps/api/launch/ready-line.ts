import type { DemoAccount } from './demo-data';

/** What the user waits for: the address, and how to come in. */
export function readyLine(address: string, elapsedMs: number, accounts: readonly DemoAccount[]): string {
  const seconds = (elapsedMs / 1000).toFixed(1).replace('.', ',');
  return `Certitude est prêt en ${seconds} s : ${address}${demoOf(accounts)}`;
}

function demoOf(accounts: readonly DemoAccount[]): string {
  if (accounts.length === 0) return '';
  const passwords = new Set(accounts.map(({ password }) => password));
  const shared = passwords.size === 1;
  const list = accounts
    .map(({ email, role, password }) => `${email} (${role}${shared ? '' : `, ${password}`})`)
    .join(' · ');
  return ` — démonstration : ${list}${shared ? ` — mot de passe : ${[...passwords].join('')}` : ''}`;
}
