/** What a fact id says by itself: `<creditCode>.<quantity>.<quarter>.<bureau>.<revision>[-<correction>]`. */
export interface FactIdParts {
  creditCode: string;
  quantity: string;
  quarter: string;
  bureau: string;
  revision: number;
  correction: number;
}

export function factIdParts(id: string): FactIdParts | null {
  const found = /^([0-9A-Z]{18})\.([A-Za-z]+)\.(\d{4}Q[1-4])\.([a-z-]+)\.(\d+)(?:-(\d+))?$/.exec(id);
  if (!found) return null;
  return {
    creditCode: found[1]!,
    quantity: found[2]!,
    quarter: found[3]!,
    bureau: found[4]!,
    revision: Number(found[5]),
    correction: found[6] ? Number(found[6]) : 0,
  };
}
