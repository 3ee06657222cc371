/** application/problem+json as every service sends it. */
export interface ProblemBody {
  type?: string;
  title?: string;
  titleEn?: string;
  status?: number;
  code?: string;
  detail?: string;
  detailEn?: string;
  field?: string;
  rule?: string;
  wayOut?: string;
  wayOutEn?: string;
  traceId?: string;
}

/** Codes the portal gives itself, for what happens before a service can answer. */
export type LocalCode = 'network-unreachable' | 'unreadable-answer' | 'reading-cancelled';

/** A request that was not answered as hoped: the service's own problem, or a local one without a status. */
export class Problem extends Error {
  readonly status: number | null;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(status: number | null, code: string, body: ProblemBody = {}) {
    super(code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.body = body;
  }

  get traceId(): string | null {
    return this.body.traceId ?? null;
  }

  /** The sentence in the reader's language; the other language is better than none. */
  text(part: 'title' | 'detail' | 'wayOut', language: 'zh' | 'en'): string | null {
    const chinese = this.body[part] ?? null;
    const english = this.body[`${part}En`] ?? null;
    return language === 'en' ? (english ?? chinese) : (chinese ?? english);
  }

  /** True where the same request may well be answered a little later. */
  get passing(): boolean {
    return this.status === null ? this.code === 'network-unreachable' : this.status === 503 || this.status === 429;
  }
}

const CODE_OF_STATUS: Record<number, string> = {
  400: 'invalid-parameter',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'precondition-failed',
  413: 'payload-too-large',
  428: 'precondition-required',
  429: 'too-many-requests',
  503: 'service-unavailable',
};

/** Reads a refusal; a body that is no problem document still gives a problem with the status and a trace id header. */
export async function problemFrom(response: Response): Promise<Problem> {
  let body: ProblemBody = {};
  try {
    const read: unknown = await response.json();
    if (typeof read === 'object' && read !== null) body = read as ProblemBody;
  } catch {
    // A proxy's page or an empty body: the status says enough.
  }
  const trace = response.headers.get('X-Trace-Id');
  if (body.traceId === undefined && trace) body = { ...body, traceId: trace };
  return new Problem(response.status, body.code ?? CODE_OF_STATUS[response.status] ?? 'unexpected-answer', body);
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(null, 'unreadable-answer');
}
