/** Puts the focus on the levels of a criterion, and the criterion in sight. */
export function focusCriterion(criterionId: string): void {
  const row = document.getElementById(`criterion-${criterionId}`);
  if (!row) return;
  row.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

export const criterionOf = (node: EventTarget | null): string | undefined =>
  node instanceof Element ? node.closest<HTMLElement>('[data-criterion]')?.dataset.criterion : undefined;
