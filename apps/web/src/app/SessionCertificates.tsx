import { useSession } from '../features/assessment/use-session';
import { CertificateTab } from '../features/credential/CertificateTab';

/** The certificates of a session are shown among its tabs: two features meet here, neither knows the other. */
export const SessionCertificates = () => <CertificateTab session={useSession()} />;
