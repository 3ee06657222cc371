import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';

describe('the served types', () => {
  /** `npm run types` writes them again after a service has changed its document. */
  it.each(['registry', 'ingestion', 'scoring', 'appeal', 'incentive', 'audit'])(
    'are_those_of_the_committed_document: %s',
    async (service) => {
      const document = new URL(`../../../docs/openapi/openapi-${service}.json`, import.meta.url);
      await expect(astToString(await openapiTS(document))).toMatchFileSnapshot(`served/${service}.d.ts`);
    },
  );
});
