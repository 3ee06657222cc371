import { QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { BrowserRouter, useLocation } from 'react-router-dom';
import { sessionQuery } from './api/queries';
import { Landing } from './landing/Landing';
import { useSlow } from './pieces/waiting';
import { BrandMark } from './pieces/BrandMark';
import { PageBoundary } from './problem/PageBoundary';
import { asProblem, Problem } from './problem/Problem';
import { ProblemView } from './problem/ProblemView';

const Inside = lazy(() => import('./shell/Inside'));

/** Seconds for which an answer stays fresh: going back to a list is not a new read of it in the access log. */
const FRESH_MS = 60_000;

function newClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The session ended on the server: what was read under it goes, and the door stands where the page stood.
        if (error instanceof Problem && error.status === 401 && query.queryKey[0] !== 'session') {
          client.setQueryData(['session-ended'], true);
          client.setQueryData(sessionQuery.queryKey, null);
          client.removeQueries({ queryKey: ['read'] });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A refusal stays one, and a fail-closed 503 must not be hammered: the page retries in view of the reader.
        retry: false,
      },
      mutations: { retry: false },
    },
  });
  return client;
}

export function App() {
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <PageBoundary>
          <Door />
        </PageBoundary>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

function Door() {
  const session = useQuery(sessionQuery);
  const ended = useQuery({ queryKey: ['session-ended'], queryFn: () => false, enabled: false, initialData: false });
  const location = useLocation();
  if (session.isPending) return <Splash />;
  if (session.isError && asProblem(session.error).status !== 401) {
    return (
      <main className="one">
        <div className="card">
          <ProblemView problem={asProblem(session.error)} onRetry={() => void session.refetch()} />
        </div>
      </main>
    );
  }
  if (!session.data?.account) {
    const failed = new URLSearchParams(location.search).get('login') === 'failed';
    const wanted = failed ? '/' : location.pathname + location.search;
    return <Landing wanted={wanted} note={failed ? 'failed' : ended.data ? 'ended' : null} />;
  }
  return (
    <Suspense fallback={<Splash />}>
      <Inside session={session.data} />
    </Suspense>
  );
}

function Splash() {
  const slow = useSlow(true, 200);
  return (
    <div style={{ display: 'grid', placeItems: 'center', minHeight: '100vh' }} aria-busy="true">
      {slow && <BrandMark size={48} />}
    </div>
  );
}
