/** How Node runs our TypeScript: for processes that a bench starts beside the built product. */
export const FROM_SOURCE = ['--conditions=source', '-r', '@swc-node/register'];
