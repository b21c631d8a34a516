import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sessionQuery } from './api/sessions';

/** The session of the page; its tabs are shown once it is there. */
export function useSession() {
  const { sessionId } = useParams({ from: '/shell/sessions/$sessionId' });
  return useSuspenseQuery(sessionQuery(sessionId)).data;
}
