import bowser from 'bowser';

/** A browser as its owner would tell it, `Firefox · Windows`; empty when it says nothing that is known. */
export function describeDevice(userAgent: string | undefined): string {
  if (userAgent === undefined || userAgent === '') return '';
  const { browser, os } = bowser.parse(userAgent.slice(0, 500));
  return [browser.name, os.name].filter((name) => name !== undefined && name !== '').join(' · ');
}
