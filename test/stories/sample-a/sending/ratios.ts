import type { Player } from '../cast.js';

export interface Ratio {
  represented: number;
  total: number;
  percent: string | null;
}

/** So many at once, for each weighs what it reads. */
const AT_ONCE = 20;

/** How often each body was represented over a series, as its organiser asks. */
export async function ratiosOf({ ask }: Player, seriesId: string, bodyIds: readonly string[]) {
  const told: Record<string, { invited: Ratio; confirmed: Ratio }> = {};
  for (let from = 0; from < bodyIds.length; from += AT_ONCE) {
    const some = bodyIds.slice(from, from + AT_ONCE);
    const asked = some.map((id, n) =>
      ['INVITED', 'CONFIRMED']
        .map(
          of =>
            `${of.toLowerCase()}${n}: attendanceRatio(bodyId: "${id}", of: ${of}) { represented total percent }`,
        )
        .join('\n'),
    );
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on ConferenceSeries { ${asked.join('\n')} } } }`,
      { id: seriesId },
    );
    for (const [n, id] of some.entries())
      told[id] = { invited: node[`invited${n}`], confirmed: node[`confirmed${n}`] };
  }
  return told;
}
