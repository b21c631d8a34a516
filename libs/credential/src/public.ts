/** What the applications may use of credential: the check of its template when a worker starts. */
export { CertificatePress } from './certificate/certificate-press';
