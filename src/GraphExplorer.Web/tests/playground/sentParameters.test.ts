import { expect, it } from 'vitest';
import { sentParameters } from '../../src/playground/sentParameters';

const query = 'query First { a } query Second { b }';

it('names the operation that was chosen', () => {
  expect(sentParameters({ query, operationName: 'Second', variables: { x: 1 } })).toEqual({
    query,
    operationName: 'Second',
    variables: { x: 1 },
  });
});

it.each([query, '{ a }', 'query {'])('leaves out a name that "%s" does not hold', (document) => {
  expect(sentParameters({ query: document, operationName: 'Former' })).not.toHaveProperty('operationName');
});
