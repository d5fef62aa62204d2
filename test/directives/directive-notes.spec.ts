import { DirectiveNoteCode, DirectiveTiming, type NoteFacts, notesOf } from '../../src/directives/index.js';

describe('the notes of a directive', () => {
  const clear: NoteFacts = {
    timing: DirectiveTiming.FIXED,
    reviewOn: null,
    shares: { hasAddressee: true, hasLead: true, addressesOwnBody: false },
  };

  it('are none when all is clear', () => {
    expect(notesOf(clear)).toEqual([]);
  });

  it.each([
    [DirectiveNoteCode.SELF_ADDRESSED, { addressesOwnBody: true }],
    [DirectiveNoteCode.NO_ADDRESSEE, { hasAddressee: false }],
    [DirectiveNoteCode.NO_LEAD, { hasLead: false }],
  ])('say %s for its own reason alone', (code, shares) => {
    expect(notesOf({ ...clear, shares: { ...clear.shares, ...shares } })).toEqual([code]);
  });

  it('say that the entry of the minutes does not hold the text', () => {
    expect(notesOf({ ...clear, differsFromMinutes: true })).toEqual([
      DirectiveNoteCode.TEXT_DIFFERS_FROM_MINUTES,
    ]);
  });

  it('ask for a review date only of a directive that is ongoing and has none', () => {
    const ongoing = { ...clear, timing: DirectiveTiming.ONGOING };
    expect(notesOf(ongoing)).toEqual([DirectiveNoteCode.NO_REVIEW_DATE]);
    expect(notesOf({ ...ongoing, reviewOn: '2021-06-30' })).toEqual([]);
  });

  it('come in the same order, all at once', () => {
    const facts = {
      timing: DirectiveTiming.ONGOING,
      reviewOn: null,
      shares: { hasAddressee: false, hasLead: false, addressesOwnBody: true },
      differsFromMinutes: true,
    };
    expect(notesOf(facts)).toEqual(Object.values(DirectiveNoteCode));
  });
});
