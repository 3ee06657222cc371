import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Record<string, unknown>;
}

/** The standard's own schema; what it says of 3.0.0 is the same in every deployment. */
function standard() {
  // it brings the meta schema along that ajv has built in; one name may stand for one schema only
  const ajv = new Ajv({ strict: false, allErrors: true, meta: false, validateSchema: false });
  formats.default(ajv);
  return ajv.compile(read('../../node_modules/@asyncapi/specs/schemas/3.0.0.json'));
}

describe('the AsyncAPI document', () => {
  const valid = standard();

  it('is_one_by_the_schema_of_AsyncAPI_3', () => {
    expect(valid(read('../../../docs/asyncapi/asyncapi.json')), JSON.stringify(valid.errors, null, 1)).toBe(true);
  });

  it('would_not_be_one_with_an_operation_that_neither_sends_nor_receives', () => {
    const document = read('../../../docs/asyncapi/asyncapi.json');
    const operations = document.operations as Record<string, { action: string }>;
    const first = Object.values(operations)[0];
    expect(first).toBeDefined();
    first!.action = 'publish';
    expect(valid(document)).toBe(false);
  });
});
