import type { TestApp } from './create-test-app.js';

/** Sends these mutations at the same moment; what became of each: DONE, CONFLICT, or the code of its first refusal. */
export async function withoutInternalFaults(
  plenary: TestApp,
  mutations: readonly (readonly [name: string, input: object])[],
): Promise<string[]> {
  const answers = await Promise.all(
    mutations.map(([name, input]) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const document = `mutation ($input: ${type}) { it: ${name}(input: $input) { userErrors { code } } }`;
      return plenary.send(document, { input });
    }),
  );
  const codes = answers.map(
    ({ data, errors }) =>
      (errors?.[0]?.extensions.code as string | undefined) ?? data.it.userErrors[0]?.code ?? 'DONE',
  );
  expect(codes).not.toContain('INTERNAL');
  return codes;
}
