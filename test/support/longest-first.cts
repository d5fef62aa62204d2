import Sequencer from '@jest/test-sequencer';

type Tests = Parameters<Sequencer['sort']>[0];

/** Spec files that take the longest. Without durations from a run before, Jest would begin them by their size. */
const LONG = [
  'access/matrix',
  'access/leaks',
  'stories/sample-a',
  'sample-data',
  'personal-data/erasure',
  'public-reads/random-documents',
  'audit',
  'hostile/stored-markup',
  'follow-on',
];

/** Begins them first, so that none of them is what all other workers wait for in the end. */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const rank = ({ path }: Tests[number]) => {
      const at = LONG.findIndex(part => path.includes(`/test/${part}`));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(tests)).sort((a, b) => rank(a) - rank(b));
  }
}
