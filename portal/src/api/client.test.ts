import { afterEach, describe, expect, it, vi } from 'vitest';
import { address, ask, askVersioned } from './client';

interface Sent {
  path: string;
  init: RequestInit;
}

function gateway(answer: () => Response | Promise<Response>, cookie = ''): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('document', { cookie });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({ path, init });
    return answer();
  });
  return sent;
}

const header = (sent: Sent | undefined, name: string) => (sent?.init.headers as Headers).get(name);

afterEach(() => vi.unstubAllGlobals());

describe('an address', () => {
  it('leaves_out_what_is_empty', () => {
    expect(address('/rankings', { district: '110113', q: null, class: '', cursor: undefined, limit: 50 })).toBe(
      '/api/v1/rankings?district=110113&limit=50',
    );
  });
});

describe('a call to the gateway', () => {
  it('tells_the_version_that_stands_in_the_etag_and_nothing_where_there_is_none', async () => {
    gateway(() => Response.json({ id: 'a' }, { headers: { ETag: '"7"' } }));
    expect(await askVersioned('/x')).toEqual({ value: { id: 'a' }, version: 7 });
    gateway(() => Response.json({ id: 'a' }, { headers: { ETag: 'W/"8"' } }));
    expect((await askVersioned('/x')).version).toBe(8);
    gateway(() => Response.json({ id: 'a' }));
    await expect(askVersioned('/x')).rejects.toMatchObject({ code: 'unreadable-answer' });
  });

  it('reads_without_a_cross_site_token_and_writes_with_it', async () => {
    const sent = gateway(() => Response.json({}), 'a=b; XSRF-TOKEN=t%3D1');
    await ask('/session');
    await ask('/session/purpose', { method: 'PUT', body: { purpose: 'guidance' } });
    expect(header(sent[0], 'X-XSRF-TOKEN')).toBeNull();
    expect(header(sent[1], 'X-XSRF-TOKEN')).toBe('t=1');
    expect(sent[1]?.init.body).toBe('{"purpose":"guidance"}');
  });

  it('names_a_creation_so_that_it_happens_once', async () => {
    const sent = gateway(() => Response.json({}, { status: 201 }));
    await ask('/api/v1/appeals', { method: 'POST', body: {}, idempotencyKey: 'k' });
    expect(header(sent[0], 'Idempotency-Key')).toBe('k');
  });

  it('answers_nothing_for_an_empty_answer', async () => {
    gateway(() => new Response(null, { status: 204 }));
    expect(await ask('/logout', { method: 'POST' })).toBeUndefined();
  });

  it('throws_the_services_problem', async () => {
    gateway(() => Response.json({ code: 'purpose-required', status: 400 }, { status: 400 }));
    await expect(ask('/api/v1/rankings')).rejects.toMatchObject({ code: 'purpose-required', status: 400 });
  });

  it('tells_a_network_that_is_down_from_an_answer_that_cannot_be_read', async () => {
    gateway(() => Promise.reject(new TypeError('failed')));
    await expect(ask('/session')).rejects.toMatchObject({ code: 'network-unreachable', status: null });
    gateway(() => new Response('<html>'));
    await expect(ask('/session')).rejects.toMatchObject({ code: 'unreadable-answer' });
  });
});
