import type { Data } from '../../../support/create-test-app.js';
import type { Player } from '../cast.js';

/** All rows of a list of a conference, page by page. `args` begins with a comma if there are any. */
export async function allOf(
  { ask }: Pick<Player, 'ask'>,
  conferenceId: string,
  field: string,
  select: string,
  args = '',
): Promise<Data[]> {
  const document = `query ($id: ID!, $after: String) { conference(id: $id) { page: ${field}(first: 100, after: $after${args}) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${select} } } } }`;
  const rows: Data[] = [];
  for (let after: string | null = null; ; ) {
    const { page }: Data = (await ask(document, { id: conferenceId, after })).conference;
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      if (rows.length !== page.totalCount) throw new Error(`${rows.length} of ${page.totalCount} ${field}`);
      return rows;
    }
    after = page.pageInfo.endCursor;
  }
}
