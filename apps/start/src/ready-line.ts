import type { DemoAccount } from './demo-data';

const READY = 'Certitude est prêt';

/** What the user waits for: the address, and how to come in. */
export function readyLine(address: string, elapsedMs: number, accounts: readonly DemoAccount[]): string {
  const seconds = (elapsedMs / 1000).toFixed(1).replace('.', ',');
  return `${READY} en ${seconds} s : ${address}${demoOf(accounts)}`;
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

/** Whether a line of the launcher's output is the one that says that everything runs. */
export const isReadyLine = (line: string): boolean => line.startsWith(READY);
