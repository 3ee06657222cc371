import type { SubmissionState } from '../api/records';

export const STEPS = ['recognise', 'map', 'try', 'confirm', 'report'] as const;

const AT: Record<SubmissionState, number> = {
  queued: 0,
  unreadable: 0,
  'mapping-needed': 1,
  checking: 2,
  checked: 3,
  publishing: 4,
  done: 5,
};

/** The step an upload stands at; past the last one when it is done. */
export function stepOf(state: SubmissionState): number {
  return AT[state];
}
