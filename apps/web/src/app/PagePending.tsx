import { LoadingState } from '../ui/LoadingState';

export const PagePending = () => <LoadingState lines={8} />;
