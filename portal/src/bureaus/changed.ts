import { useQueryClient } from '@tanstack/react-query';
import { bureauFileQuery, bureausQuery } from '../api/queries';

/** After a step on a bureau its file and the catalogue are read anew. */
export function useBureauChanged(): (code: string) => void {
  const client = useQueryClient();
  return (code) => {
    void client.invalidateQueries({ queryKey: bureausQuery.queryKey });
    void client.invalidateQueries({ queryKey: bureauFileQuery(code).queryKey });
    // what it may report, and its contract
    void client.invalidateQueries({ queryKey: ['reference', '/quantities'] });
    void client.invalidateQueries({ queryKey: ['reference', '/contracts'] });
  };
}
