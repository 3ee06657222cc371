import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries';
import { ask } from '../api/client';

/** Declares why data are read from now on. What was read under the former purpose is forgotten here. */
export function useDeclarePurpose() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (purpose: string) => ask<unknown>('/session/purpose', { method: 'PUT', body: { purpose } }),
    onSuccess: (_, purpose) => {
      client.setQueryData(sessionQuery.queryKey, (session) => (session ? { ...session, purpose } : session));
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'read' && queryKey[1] !== purpose });
    },
  });
}

/** Ends the session at the gateway, then begins again at the door. */
export async function leave(): Promise<void> {
  try {
    await ask<unknown>('/logout', { method: 'POST' });
  } finally {
    window.location.assign('/');
  }
}
