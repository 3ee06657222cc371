/** One server-sent event: that something changed, and never a figure. */
export interface Told {
  event: string;
  /** How far the log is known with it; null on an event that others follow at once. */
  id: string | null;
  data: Record<string, string>;
}

/** Cuts the text of a stream into its events, in whatever pieces it comes. */
export class Events {
  private rest = '';

  take(piece: string): Told[] {
    const blocks = (this.rest + piece).split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => {
      const told = read(block);
      return told === null ? [] : [told];
    });
  }
}

function read(block: string): Told | null {
  let event = '';
  let id: string | null = null;
  let data = '';
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue; // a comment, such as the heartbeat
    const value = line.slice(colon + 1).replace(/^ /, '');
    const field = line.slice(0, colon);
    if (field === 'event') event = value;
    else if (field === 'id') id = value;
    else if (field === 'data') data = value;
  }
  if (event === '') return id === null ? null : { event: 'heartbeat', id, data: {} };
  try {
    return { event, id, data: JSON.parse(data) as Record<string, string> };
  } catch {
    return { event, id, data: {} };
  }
}

const AGAIN_MS = 3_000;

/**
 * Listens until the signal ends it. An interruption is taken up where it began: the service is told how far the page knows
 * the log, and tells what came since. A refusal ends it, for it would be the same the next time.
 *
 * @param from how far the log is known with what is on the page
 */
export async function listen(path: string, from: string, tell: (told: Told) => void, signal: AbortSignal): Promise<void> {
  let known = from;
  while (!signal.aborted) {
    try {
      const response = await fetch(path, {
        headers: { Accept: 'text/event-stream', 'Last-Event-ID': known },
        credentials: 'same-origin',
        signal,
      });
      if (response.status >= 400 && response.status < 500) return;
      if (response.ok && response.body) {
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        const events = new Events();
        for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
          for (const told of events.take(piece.value)) {
            known = told.id ?? known;
            tell(told);
          }
        }
      }
    } catch {
      // The network or the service has gone for a while; whoever left the page ends the loop.
    }
    await pause(signal);
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, AGAIN_MS);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      resolve();
    });
  });
}
