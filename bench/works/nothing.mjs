export const nothing = {
  name: 'W5',
  title: '{ __typename }',
  target: 0.9,
  ids: 'select null as id',
  plenary: '{ __typename }',
  postgraphile: '{ __typename }',
  facts: { plenary: data => data, postgraphile: data => data },
};
