import type { Data, TestApp } from '../support/create-test-app.js';

/**
 * All nodes of a connection, page by page.
 * @param query has `$after`, and `connection` finds the connection in its data
 */
export async function allNodes(
  plenary: TestApp,
  query: string,
  variables: object,
  connection: (data: Data) => Data,
): Promise<Data[]> {
  const nodes: Data[] = [];
  let after: string | null = null;
  do {
    const page: Data = connection(await plenary.ask(query, { ...variables, after }));
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return nodes;
}
