import { describe, expect, it } from 'vitest';
import { Events } from './stream';

describe('the events of a stream', () => {
  it('are_read_whole_in_whatever_pieces_they_come', () => {
    const text = 'event: score\ndata: {"period":"2025Q4","creditCode":"X"}\n\nevent: list\nid: f=1,2\ndata: {"period":"2025Q4"}\n\n';
    for (let at = 0; at <= text.length; at++) {
      const events = new Events();
      expect([...events.take(text.slice(0, at)), ...events.take(text.slice(at))]).toEqual([
        { event: 'score', id: null, data: { period: '2025Q4', creditCode: 'X' } },
        { event: 'list', id: 'f=1,2', data: { period: '2025Q4' } },
      ]);
    }
  });

  it('carry_the_place_in_the_log_also_when_nothing_happens', () => {
    expect(new Events().take(': heartbeat\nid: f=3,4\n\n')).toEqual([{ event: 'heartbeat', id: 'f=3,4', data: {} }]);
  });

  it('are_none_where_only_the_time_to_come_back_is_said', () => {
    expect(new Events().take('retry: 3000\n\n')).toEqual([]);
  });
});
