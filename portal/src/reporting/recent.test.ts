import { describe, expect, it } from 'vitest';
import { recentUploads, withUpload } from './recent';

const upload = (id: string) => ({ id, fileName: `${id}.xlsx`, at: '2026-11-27T01:00:00Z' });

describe('the uploads of this browser', () => {
  it('stand_newest_first_and_each_once', () => {
    const kept = withUpload('a', withUpload('a', withUpload('a', null, upload('1')), upload('2')), upload('1'));
    expect(recentUploads('a', kept).map((each) => each.id)).toEqual(['1', '2']);
  });

  it('are_those_of_the_account_only', () => {
    expect(recentUploads('b', withUpload('a', null, upload('1')))).toEqual([]);
  });

  it('are_none_where_what_was_kept_cannot_be_read', () => {
    expect(recentUploads('a', '{')).toEqual([]);
    expect(recentUploads('a', '{"a":[{"id":1}]}')).toEqual([]);
  });
});
