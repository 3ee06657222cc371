/** Uploads made in this browser, the newest first. What each holds is asked of the service when it is opened. */
export interface RecentUpload {
  id: string;
  fileName: string;
  at: string;
}

const KEPT = 'hengzhi.uploads';
const KEPT_MAX = 20;

function isUpload(each: unknown): each is RecentUpload {
  return typeof each === 'object' && each !== null && ['id', 'fileName', 'at'].every((name) => typeof (each as Record<string, unknown>)[name] === 'string');
}

export function recentUploads(account: string, kept: string | null): RecentUpload[] {
  try {
    const all = JSON.parse(kept ?? '{}') as Record<string, unknown>;
    const own = all[account];
    return Array.isArray(own) ? own.filter(isUpload) : [];
  } catch {
    return [];
  }
}

/** What is kept once an upload has been added. */
export function withUpload(account: string, kept: string | null, upload: RecentUpload): string {
  const before = recentUploads(account, kept).filter((each) => each.id !== upload.id);
  return JSON.stringify({ [account]: [upload, ...before].slice(0, KEPT_MAX) });
}

export function keptUploads(account: string): RecentUpload[] {
  return recentUploads(account, localStorage.getItem(KEPT));
}

export function keepUpload(account: string, upload: RecentUpload): void {
  localStorage.setItem(KEPT, withUpload(account, localStorage.getItem(KEPT), upload));
}
