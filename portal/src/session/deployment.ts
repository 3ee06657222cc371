import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../api/client';

interface Deployment {
  /** The enterprises are invented; every page says so. */
  sampleData: boolean;
}

const deploymentQuery = queryOptions({
  queryKey: ['deployment'],
  queryFn: ({ signal }) => ask<Deployment>('/deployment', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSampleData(): boolean {
  return useQuery(deploymentQuery).data?.sampleData ?? false;
}
