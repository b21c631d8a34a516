/** Two live regions outside React, so that what is announced survives a change of page. */
type Politeness = 'polite' | 'assertive';

function regionOf(politeness: Politeness): HTMLElement {
  const id = `announce-${politeness}`;
  const existing = document.getElementById(id);
  if (existing) return existing;
  const region = document.createElement('div');
  region.id = id;
  region.className = 'visually-hidden';
  region.setAttribute('aria-live', politeness);
  region.setAttribute('role', politeness === 'polite' ? 'status' : 'alert');
  document.body.append(region);
  return region;
}

/** Makes the regions before the first message: a region that arrives with its text is not read. */
export function prepareAnnouncements(): void {
  regionOf('polite');
  regionOf('assertive');
}

export function announce(message: string, politeness: Politeness = 'polite'): void {
  const region = regionOf(politeness);
  region.textContent = '';
  // The same sentence twice in a row is only read again if the region was empty in between.
  setTimeout(() => (region.textContent = message), 60);
}
