/** What the applications may use of credential: its module, and the check of its template when a worker starts. */
export { CredentialModule } from './credential.module';
export { CertificatePress } from './certificate/certificate-press';
