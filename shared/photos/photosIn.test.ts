import { describe, expect, it } from 'vitest';
import { mayName, photosIn } from './photosIn.ts';

describe('the photographs of a form', () => {
  it('are its list, and its proof where that is no number of a sheet of paper', () => {
    expect(photosIn({ photos: ['pho-1', 'pho-2'], proof: 'pho-3', note: 'pho-4' })).toEqual([
      { id: 'pho-1', pointer: '/photos/0' },
      { id: 'pho-2', pointer: '/photos/1' },
      { id: 'pho-3', pointer: '/proof' },
    ]);
    expect(photosIn({ proof: '档案 12 号' })).toEqual([]);
  });

  it('belong to the task they were taken for; those of a visit serve any task of the family', () => {
    const file = { contentType: 'image/jpeg' as const, bytes: 1, sha256: '0'.repeat(64) };
    const photo = { id: 'pho-1', familyId: 'fam-1', division: '340404001', ...file, by: 'u', at: '', version: 1 };
    expect(mayName({ ...photo, taskId: 'app-1.visit.1' }, 'app-1.visit.1')).toBe(true);
    expect(mayName({ ...photo, taskId: 'app-1.visit.1' }, 'app-1.visit.2')).toBe(false);
    expect(mayName(photo, 'app-1.visit.2')).toBe(true);
  });
});
