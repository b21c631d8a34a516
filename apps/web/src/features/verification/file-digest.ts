/** Larger than any certificate by far: nobody waits for a film to be read. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** Browsers compute digests on pages served securely only. */
export const canDigest = (): boolean => window.isSecureContext && 'subtle' in crypto;

export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
