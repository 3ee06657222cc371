import { Problem, problemFrom } from '../problem/Problem';

/** The gateway's cross-site token: readable by this page only, sent back with everything that changes something. */
function crossSiteToken(): string | null {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]!) : null;
}

interface Request {
  method?: 'GET' | 'POST' | 'PUT';
  /** Sent as JSON; a form, such as one with a file, as it is. */
  body?: unknown;
  signal?: AbortSignal;
  /** The version a change was decided on: the server refuses it where there is a newer one. */
  version?: number;
  /** Sent with creations, so that pressing twice creates once. */
  idempotencyKey?: string;
}

/** An answer with the version it is of, which a change of it names. */
export interface Versioned<T> {
  value: T;
  version: number;
}

/** One call to the gateway. Answers the parsed body, or throws a {@link Problem}. */
export async function ask<T>(path: string, request: Request = {}): Promise<T> {
  return read<T>(await answered(path, request));
}

/** As {@link ask}, for what has its version in the ETag alone. */
export async function askVersioned<T>(path: string, request: Request = {}): Promise<Versioned<T>> {
  const response = await answered(path, request);
  const found = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('ETag') ?? '');
  if (!found) throw new Problem(null, 'unreadable-answer');
  return { value: await read<T>(response), version: Number(found[1]) };
}

async function answered(path: string, request: Request): Promise<Response> {
  const method = request.method ?? 'GET';
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  const form = request.body instanceof FormData;
  // the browser names the boundary of a form's parts itself
  if (request.body !== undefined && !form) headers.set('Content-Type', 'application/json');
  if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);
  if (request.version !== undefined) headers.set('If-Match', `"${request.version}"`);
  const token = method === 'GET' ? null : crossSiteToken();
  if (token) headers.set('X-XSRF-TOKEN', token);
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(request.body === undefined ? {} : { body: request.body instanceof FormData ? request.body : JSON.stringify(request.body) }),
      ...(request.signal ? { signal: request.signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(null, 'network-unreachable');
  }
  if (!response.ok) throw await problemFrom(response);
  return response;
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new Problem(null, 'unreadable-answer');
  }
}

/** Path and query of an API address; what is empty is left out. */
export function address(path: string, query: Record<string, string | number | null | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
}
