const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

function clock(instant: string | Date): Record<string, string> | null {
  const date = instant instanceof Date ? instant : new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  return Object.fromEntries(BEIJING.formatToParts(date).map((part) => [part.type, part.value]));
}

/** Beijing time to the minute: 2026-11-23 09:41. */
export function minute(instant: string | Date): string {
  const at = clock(instant);
  return at ? `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}` : String(instant);
}

/** Beijing time to the second: 2026-11-23 09:41:37. */
export function second(instant: string | Date): string {
  const at = clock(instant);
  return at ? `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}:${at.second}` : String(instant);
}

/** Beijing's time of day with milliseconds, as the access log orders its entries: 09:41:37.250. */
export function instantOfDay(instant: string | Date): string {
  const at = clock(instant);
  return at ? `${at.hour}:${at.minute}:${at.second}.${at.fractionalSecond}` : String(instant);
}

/** Beijing's calendar day: 2026-11-23. */
export function day(instant: string | Date): string {
  const at = clock(instant);
  return at ? `${at.year}-${at.month}-${at.day}` : String(instant);
}
