import type { LightMyRequestResponse } from 'fastify';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import type { Data, TestApp } from '../support/create-test-app.js';

/** An administrator in a browser, who may do everything: what is refused, is refused for what it says. */
export interface Administrator {
  /** Posts a body as it is given. */
  post(payload: string): Promise<LightMyRequestResponse>;
  /** Sends a document that must be carried out without errors of any kind, and gives its data. */
  ask(query: string, variables?: object): Promise<Data>;
  /** Runs a mutation that must be carried out, and gives what it answers with. */
  made(mutation: string, input: object, select: string): Promise<Data>;
}

export async function addAdministrator(plenary: TestApp): Promise<Administrator> {
  const { id } = await addAccount(plenary, { administrator: true });
  const cookie = await cookieOf(plenary, id);
  const post = (payload: string) =>
    plenary.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', cookie },
      payload,
    });
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = (await post(JSON.stringify({ query, variables }))).json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    post,
    ask,
    async made(mutation, input, select) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${select} userErrors { code path } } }`;
      const { userErrors, ...answer } = (await ask(document, { input }))[mutation];
      if (userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(userErrors)}`);
      return Object.values(answer)[0];
    },
  };
}
